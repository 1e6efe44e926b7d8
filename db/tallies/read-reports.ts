import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { allOf, inScope, type Scope } from "../queries/scope";
import { inAreas, ofAreas, planTally, type TallyPlan } from "./areas";
import { REPORT_COUNTS, REPORT_SUMS, reportCells } from "./report-cells";

/** The column of the body's number. */
const idOf = (alias: string): "id" | "agency_id" => (alias === "a" ? "id" : "agency_id");
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function kept({ prefixes, changed }: TallyPlan, { level, kind }: Scope, [from, to]: readonly [number, number]): RawBuilder<unknown> {
  const regions = prefixes.map((prefix) => (prefix === "" ? sql<SqlBool>`true` : sql<SqlBool>`(t.area >= ${prefix} and t.area < ${`${prefix}:`})`));
  const conditions = [
    sql<SqlBool>`t.year between ${from} and ${to}`,
    regions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(regions, sql` or `)})`,
    ...(level === null ? [] : [sql<SqlBool>`t.level = ${level}`]),
    ...(kind === null ? [] : [sql<SqlBool>`t.kind = ${kind}`]),
    ...(changed.length === 0 ? [] : [sql<SqlBool>`not ${ofAreas("t", "area", changed)}`]),
  ];
  return sql`select t.area, t.year, t.level, t.kind, t.counts, t.sums from report_tally t where ${allOf(conditions)}`;
}

/**
 * What the overview adds up over the reports and roster entries of a scope, by area, year, level and kind: a table with the
 * columns of `report_tally`, whose rows are to be added up. Its year is not looked at.
 */
export async function reportTotals(db: Database, scope: Scope, from: number, to: number): Promise<RawBuilder<unknown>> {
  const plan = await planTally(db, scope, years(from, to));
  if (plan === null) return sql`(${reportCells((alias, year) => sql`${sql.ref(`${year}.year`)} between ${from} and ${to} and ${inScope(alias, scope, idOf(alias))}`)})`;
  const stored = kept(plan, scope, [from, to]);
  if (plan.changed.length === 0) return sql`(${stored})`;
  return sql`(${stored} union all (${reportCells((alias, year) => sql`${inAreas(alias, plan.changed, year)} and ${inScope(alias, { ...scope, region: null, bounds: { kind: "everything" } }, idOf(alias))}`)}))`;
}

const place = (columns: Record<string, unknown>, name: string): RawBuilder<unknown> => sql.lit(Object.keys(columns).indexOf(name) + 1);
/** One of the counts of the table behind `alias`, added up. */
export const countOf = (alias: string, name: keyof typeof REPORT_COUNTS | `judgedOn_${string}`): RawBuilder<number> => sql`sum(${sql.ref(`${alias}.counts`)}[${place(REPORT_COUNTS, name)}])::int`;
/** One of the sums, likewise; null over nothing. @param count by which it is divided */
export const meanOf = (alias: string, name: keyof typeof REPORT_SUMS | `points_${string}`, count: RawBuilder<number>): RawBuilder<number | null> =>
  sql`sum(${sql.ref(`${alias}.sums`)}[${place(REPORT_SUMS, name)}]) / nullif(${count}, 0)`;
