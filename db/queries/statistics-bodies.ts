import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { TabularEra } from "../../lib/report/formats";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { CellAddress } from "../../lib/report/figure-set";
import { roundedSum } from "../../lib/statistics/figures";
import type { Database } from "../client";
import { figureParts } from "../tallies/read-figures";
import { allOf, capped, COUNT_CAP, inScope, type CappedCount } from "./scope";
import { codesOf } from "./figure-codes";
import { BODY_STATUSES, bodyStatus, membersOf, type BodyStatus, type StatisticsScope } from "./statistics-scope";

/** The groups of bodies behind the numbers of a sum; `stated`, `blank`, `unread` and `inferred` speak of a cell or figure. */
export const BODY_SHOWS = ["expected", ...BODY_STATUSES, "unexpected", "outside", "stated", "blank", "unread", "inferred"] as const;
export type BodyShow = (typeof BODY_SHOWS)[number];
export const BODY_SORTS = ["amountDesc", "amountAsc", "name"] as const;
export type BodySort = (typeof BODY_SORTS)[number];

export interface BodyQuery {
  scope: StatisticsScope;
  shape: TabularEra;
  /** Cells whose amounts are added up for each body; none when only the bodies are listed. */
  cells: readonly CellAddress[];
  show: BodyShow;
  sort: BodySort;
  /** Where the page before ended, as `BodyPage.next` gave it. */
  after: string | null;
  limit: number;
}
export interface BodyRow {
  id: number;
  name: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  status: BodyStatus;
  reportId: number | null;
  /** Null where there is nothing to add up. */
  amount: number | null;
  /** Whether one of the cells is there without a number, could not be told, or was recovered. */
  blank: boolean;
  unread: boolean;
  inferred: boolean;
}
export interface BodyPage {
  rows: BodyRow[];
  next: string | null;
  count: CappedCount;
}

const SEPARATOR = "~";
const SORT_KEYS: Record<BodySort, RawBuilder<unknown>> = {
  amountDesc: sql`(case when amount is null then 1e18 else -amount end)`,
  amountAsc: sql`coalesce(amount, 1e18)`,
  name: sql`name collate "C"`,
};
const SHOWN: Record<BodyShow, RawBuilder<SqlBool>> = {
  expected: sql`due`,
  counted: sql`status = 'counted'`,
  missing: sql`status = 'missing'`,
  otherShape: sql`status = 'otherShape'`,
  noTables: sql`status = 'noTables'`,
  unexpected: sql`status = 'counted' and not due`,
  outside: sql`"reportId" is not null`,
  stated: sql`status = 'counted' and not blank and not unread`,
  blank: sql`status = 'counted' and blank`,
  unread: sql`status = 'counted' and unread`,
  inferred: sql`status = 'counted' and inferred`,
};

/** The groups whose numbers are kept, by their part. */
const PARTS: Partial<Record<BodyShow, string>> = { expected: "due", counted: "counted", missing: "missing", otherShape: "otherShape", noTables: "noTables", unexpected: "unexpected", outside: "outside" };

async function countBodies(db: Database, scope: StatisticsScope, show: BodyShow, bodies: RawBuilder<unknown>): Promise<number> {
  const parts = PARTS[show] === undefined ? null : await figureParts(db, scope, [scope.year, scope.year], { by: "nothing" });
  if (parts) return parts.find(({ part }) => part === PARTS[show])?.reports ?? 0;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from (${bodies}) as body where ${SHOWN[show]} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  return rows[0]!.count;
}

/** One page of the bodies behind a number, each with what it contributes. */
export async function statisticsBodies(db: Database, { scope, shape, cells, show, sort, after, limit }: BodyQuery): Promise<BodyPage> {
  const { year, bounds } = scope;
  const outside = bounds.kind === "agencies" ? sql<SqlBool>`false` : allOf([inScope("a", scope, "id"), sql`a.counts_in is null`]);
  const codes = sql`${codesOf(cells)}::smallint[]`;
  const status = bodyStatus(shape);
  const amount = sql`0::float8 ${sql.join(codesOf(cells).map((code) => sql`+ coalesce(f.amounts[array_position(f.cells, ${sql.lit(code)}::smallint)], 0)`), sql` `)}`;
  const bodies = sql`
    select a.id, a.name, a.region_name as "regionName", a.level, a.kind, e.agency_id is not null as due, ${status} as status, r.id as "reportId",
      case when ${status} = 'counted' and cardinality(${codes}) > 0 and not ${codes} <@ (f.blank || f.unread)
        then ${amount} end as amount,
      coalesce(f.blank && ${codes}, false) as blank, coalesce(f.unread && ${codes}, false) as unread, coalesce(f.inferred && ${codes}, false) as inferred
    from agency a left join roster_entry e on e.agency_id = a.id and e.year = ${year} left join report r on r.agency_id = a.id and r.year = ${year} left join figure_set f on f.report_id = r.id
    where ${show === "outside" ? outside : membersOf(scope)} and (e.agency_id is not null or r.id is not null)`;
  const key = SORT_KEYS[sort];
  const page: RawBuilder<SqlBool>[] = [SHOWN[show]];
  if (after !== null) {
    const at = after.lastIndexOf(SEPARATOR);
    const [value, id] = [after.slice(0, at), Number(after.slice(at + 1))];
    page.push(sort === "name" ? sql`(${key}, id) > (${value}, ${id}::int)` : sql`(${key}, id) > (${Number(value)}::float8, ${id}::int)`);
  }
  const [found, counted] = await Promise.all([
    sql<BodyRow & { key: string | number }>`select *, ${key} as key from (${bodies}) as body where ${allOf(page)} order by key, id limit ${limit + 1}`.execute(db),
    countBodies(db, scope, show, bodies),
  ]);
  const shown = found.rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ ...row, amount: row.amount === null ? null : roundedSum(row.amount) })),
    next: last && found.rows.length > limit ? `${last.key}${SEPARATOR}${last.id}` : null,
    count: capped(counted),
  };
}
