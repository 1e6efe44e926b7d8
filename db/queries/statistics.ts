import { sql } from "kysely";
import type { TabularEra } from "../../lib/report/formats";
import { cellSums, type CellSum, type CellTally, type Coverage } from "../../lib/statistics/sums";
import { cellOfCode } from "../cell-codes";
import type { Database } from "../client";
import { figureParts } from "../tallies/read-figures";
import { inScope } from "./scope";
import { bodyStatus, membersOf, type StatisticsScope } from "./statistics-scope";

/** How many bodies a scope's sums are about, and which of their reports they hold. */
export async function statisticsCoverage(db: Database, scope: StatisticsScope, shape: TabularEra): Promise<Coverage> {
  const { year } = scope;
  const parts = await figureParts(db, scope, [year, year], { by: "nothing" });
  if (parts) {
    const number = (name: string): number => parts.find(({ part }) => part === name)?.reports ?? 0;
    return { expected: number("due"), counted: number("counted"), unexpected: number("unexpected"), missing: number("missing"), otherShape: number("otherShape"), noTables: number("noTables"), outside: number("outside") };
  }
  const { rows } = await sql<Omit<Coverage, "outside">>`
    select count(*) filter (where due)::int as expected, count(*) filter (where status = 'counted')::int as counted, count(*) filter (where status = 'counted' and not due)::int as unexpected,
      count(*) filter (where status = 'missing')::int as missing, count(*) filter (where status = 'otherShape')::int as "otherShape", count(*) filter (where status = 'noTables')::int as "noTables"
    from (
      select e.agency_id is not null as due, ${bodyStatus(shape)} as status
      from agency a left join roster_entry e on e.agency_id = a.id and e.year = ${year} left join report r on r.agency_id = a.id and r.year = ${year} left join figure_set f on f.report_id = r.id
      where ${membersOf(scope)} and (e.agency_id is not null or r.id is not null)
    ) as body`.execute(db);
  const outside = await sql<{ count: number }>`
    select count(*)::int as count from agency a join report r on r.agency_id = a.id and r.year = ${year}
    where a.counts_in is null and ${scope.bounds.kind === "agencies" ? sql`false` : inScope("a", scope, "id")}`.execute(db);
  return { ...rows[0]!, outside: outside.rows[0]!.count };
}

const isTallyKind = (part: string): part is CellTally["kind"] => part === "amount" || part === "blank" || part === "unread" || part === "inferred";

interface TallyRow {
  kind: CellTally["kind"];
  code: number;
  sum: number;
  reports: number;
}

/**
 * Every official cell of a shape added up over the reports of a scope that are in that shape.
 * @returns the sums in the form's order, and how many reports they hold
 */
export async function statisticsSums(db: Database, scope: StatisticsScope, shape: TabularEra): Promise<{ reports: number; cells: CellSum[] }> {
  const { year } = scope;
  const parts = await figureParts(db, scope, [year, year], { by: "nothing" });
  if (parts) {
    const counted = parts.find(({ part }) => part === "counted")?.reports ?? 0;
    return { reports: counted, cells: cellSums(shape, counted, parts.flatMap(({ part, code, sum, reports: number }): CellTally[] => (isTallyKind(part) ? [{ ...cellOfCode(code), kind: part, sum, reports: number }] : []))) };
  }
  const { rows } = await sql<TallyRow | { kind: "reports"; code: null; sum: null; reports: number }>`
    with counted as materialized (
      select f.cells, f.amounts, f.blank, f.unread, f.inferred
      from agency a join report r on r.agency_id = a.id and r.year = ${year} join figure_set f on f.report_id = r.id
      where ${membersOf(scope)} and ${bodyStatus(shape)} = 'counted'
    )
    select 'reports' as kind, null::int as code, null::float8 as sum, count(*)::int as reports from counted
    union all select 'amount', x.code, sum(x.amount), count(*)::int from counted, unnest(cells, amounts) as x(code, amount) group by x.code
    union all select 'blank', x.code, 0, count(*)::int from counted, unnest(blank) as x(code) group by x.code
    union all select 'unread', x.code, 0, count(*)::int from counted, unnest(unread) as x(code) group by x.code
    union all select 'inferred', x.code, 0, count(*)::int from counted, unnest(inferred) as x(code) group by x.code`.execute(db);
  const reports = rows.find((row) => row.kind === "reports")?.reports ?? 0;
  const tallies = rows.flatMap((row): CellTally[] => (row.kind === "reports" ? [] : [{ ...cellOfCode(row.code), kind: row.kind, sum: row.sum, reports: row.reports }]));
  return { reports, cells: cellSums(shape, reports, tallies) };
}
