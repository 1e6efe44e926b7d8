import { sql, type RawBuilder } from "kysely";
import type { Database } from "../client";
import { inAreas, ofAreas, type ChangedArea } from "./areas";
import { figureCells } from "./figure-cells";
import { FINDINGS_TALLY, RULES_TALLY, type FindingTally } from "./finding-cells";
import { reportCells } from "./report-cells";

/** One process counts at a time; whoever comes meanwhile leaves it to that one. */
const LOCK = 715_517_004;

/** After so many the planner has to know of them. */
const MANY_AREAS = 10;

const TAKE = sql<ChangedArea>`with taken as (delete from tally_mark returning area, year) select distinct area, year from taken`;
const EVERYTHING = sql<ChangedArea>`
  select left(region_code, 4) as area, year from report union select left(region_code, 4), year from finding union select left(a.region_code, 4), e.year from roster_entry e join agency a on a.id = e.agency_id`;

/** What has changed goes into the area, its province and the whole alike. */
function foldFindings({ table, key, number, cells }: FindingTally, areas: readonly ChangedArea[]): RawBuilder<unknown> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const kept = sql.ref(number);
  return sql`
    with difference as (
      select region, ${columns}, sum(${kept})::int as ${kept} from (
        ${cells(inAreas("f", areas))}
        union all select region, ${columns}, -${kept} from ${sql.table(table)} t where t.breadth = 4 and ${ofAreas("t", "region", areas)}
      ) as both_counts group by region, ${columns} having sum(${kept}) <> 0
    )
    insert into ${sql.table(table)} as t (breadth, region, ${columns}, ${kept})
      select breadth, left(region, breadth), ${columns}, sum(${kept}) from difference cross join (values (0), (2), (4)) as b (breadth) group by breadth, left(region, breadth), ${columns}
    on conflict (breadth, region, ${columns}) do update set ${kept} = t.${kept} + excluded.${kept}`;
}

const FIGURE_COLUMNS = sql`breadth, region, year, level, kind, is_nested, part, code, sum, reports`;
/** Sums of fractions drift when differences are added to them; so provinces and the whole are added up again from what lies below. */
async function foldFigures(db: Database, areas: readonly ChangedArea[]): Promise<void> {
  await sql`delete from figure_tally t where t.breadth = 4 and ${ofAreas("t", "region", areas)}`.execute(db);
  await sql`insert into figure_tally (${FIGURE_COLUMNS}) ${figureCells(areas)}`.execute(db);
  for (const [breadth, below] of [[2, 4], [0, 2]] as const) {
    const changed = sql`(t.year, t.region) in (select year, left(area, ${sql.lit(breadth)}) from unnest(${areas.map(({ area }) => area)}::text[], ${areas.map(({ year }) => year)}::smallint[]) as a (area, year))`;
    await sql`delete from figure_tally t where t.breadth = ${sql.lit(breadth)} and ${changed}`.execute(db);
    await sql`
      insert into figure_tally (${FIGURE_COLUMNS})
        select ${sql.lit(breadth)}, t.region, year, level, kind, is_nested, part, code, sum(sum), sum(reports)
        from (select left(region, ${sql.lit(breadth)}) as region, year, level, kind, is_nested, part, code, sum, reports from figure_tally where breadth = ${sql.lit(below)}) as t
        where ${changed} group by t.region, year, level, kind, is_nested, part, code`.execute(db);
  }
}

async function fold(db: Database, areas: readonly ChangedArea[]): Promise<void> {
  for (const tally of [FINDINGS_TALLY, RULES_TALLY]) {
    await foldFindings(tally, areas).execute(db);
    await sql`delete from ${sql.table(tally.table)} where ${sql.ref(tally.number)} = 0`.execute(db);
  }
  await sql`delete from report_tally t where ${ofAreas("t", "area", areas)}`.execute(db);
  await sql`insert into report_tally (area, year, level, kind, counts, sums) ${reportCells((alias, year) => inAreas(alias, areas, year))}`.execute(db);
  await foldFigures(db, areas);
  if (areas.length > MANY_AREAS) await sql`analyze finding_tally, rule_tally, report_tally, figure_tally`.execute(db);
}

async function count(db: Database, isRebuilt: boolean): Promise<number> {
  if (isRebuilt) for (const table of ["finding_tally", "rule_tally", "report_tally", "figure_tally"] as const) await db.deleteFrom(table).execute();
  const { rows: changed } = await TAKE.execute(db);
  const areas = isRebuilt ? (await EVERYTHING.execute(db)).rows : changed;
  if (areas.length > 0) await fold(db, areas);
  return areas.length;
}

/**
 * Counts the areas that have changed anew and takes their marks away, all of it in one transaction on one view of the database:
 * what is committed meanwhile has left a mark of its own, which stays. Nobody who writes has to wait for it.
 * @param isRebuilt everything is counted anew, whatever is marked
 * @returns how many areas and years were counted; 0 as well when another process is counting
 */
export async function refreshTallies(db: Database, isRebuilt = false): Promise<number> {
  return await db.connection().execute(async (connection) => {
    // Taken before the view of the database: who has it sees what the one before has written.
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${LOCK}::bigint) as taken`.execute(connection);
    if (rows[0]?.taken !== true) return 0;
    try {
      return await connection.transaction().setIsolationLevel("repeatable read").execute((transaction) => count(transaction, isRebuilt));
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}::bigint)`.execute(connection);
    }
  });
}

/** Whether anything has changed since it was counted. */
export async function isTallyBehind(db: Database): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`select exists (select from tally_mark) as behind`.execute(db);
  return rows[0]?.behind ?? false;
}
