import { sql } from "kysely";
import type { Database } from "../client";
import { regionPrefix } from "./scope";

/** The report years that there are reports or roster entries for, newest first. */
export async function listYears(db: Database): Promise<number[]> {
  // Each year is one step down the index: reading the different years of a table would read the table.
  const { rows } = await sql<{ year: number }>`
    with recursive of_reports as (
      select max(year) as year from report
      union all select (select max(year) from report where report.year < of_reports.year) from of_reports where of_reports.year is not null
    ), of_rosters as (
      select max(year) as year from roster_entry
      union all select (select max(year) from roster_entry where roster_entry.year < of_rosters.year) from of_rosters where of_rosters.year is not null
    )
    select year from of_reports where year is not null union select year from of_rosters where year is not null order by year desc`.execute(db);
  return rows.map((row) => row.year);
}

const CODE_DIGITS = 6;

/** The different code prefixes of the next two digits below `prefix`; each is found by one step on the index. */
async function prefixesBelow(db: Database, prefix: string): Promise<string[]> {
  const length = prefix.length + 2;
  const { rows } = await sql<{ prefix: string }>`
    with recursive step as (
      (select left(region_code, ${length}) as prefix from agency where region_code >= ${prefix} and region_code < ${prefix + ":"} and length(region_code) >= ${length} order by region_code limit 1)
      union all
      select next.prefix from step, lateral (
        select left(region_code, ${length}) as prefix from agency
        where region_code > step.prefix || ':' and region_code < ${prefix + ":"} and length(region_code) >= ${length} order by region_code limit 1
      ) as next)
    select prefix from step`.execute(db);
  return rows.map((row) => row.prefix);
}

/** Names that reports and rosters give for region codes. */
async function namesOf(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom("agency").select(["region_code", "region_name"]).distinct().where("region_code", "in", [...codes]).where("region_name", "<>", "").execute();
  return new Map(rows.map((row) => [row.region_code, row.region_name]));
}

const fullCode = (prefix: string): string => prefix.padEnd(CODE_DIGITS, "0");

/** A region that a page can be narrowed to; `name` is null when neither a report nor a roster names it. */
export interface RegionRow {
  code: string;
  name: string | null;
}

/**
 * The regions one step below a region that have bodies. Steps with a single region and no bodies of their own are passed over,
 * so that a county's installation offers the county at once.
 * @param region null for the whole country
 */
export async function listRegionsBelow(db: Database, region: string | null): Promise<RegionRow[]> {
  let prefix = region === null ? "" : regionPrefix(region);
  let below: string[] = [];
  while (prefix.length < CODE_DIGITS) {
    below = await prefixesBelow(db, prefix);
    const only = below[0];
    if (below.length !== 1 || only === undefined || only.length >= CODE_DIGITS) break;
    prefix = only;
  }
  // The bodies of the region itself stand under its own code; the level filter picks them.
  const codes = below.map(fullCode).filter((code) => regionPrefix(code) !== prefix);
  const names = await namesOf(db, codes);
  return codes.map((code) => ({ code, name: names.get(code) ?? null }));
}

/** The names of regions, where a report or a roster gives them. */
export const regionNames = namesOf;
