import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { Grade } from "../../lib/rules/finding";
import type { Database } from "../client";
import { countOf, reportTotals } from "../tallies/read-reports";
import { daysLate, publicationStatus, type PublicationStatus } from "./publication";
import { allOf, capped, COUNT_CAP, inScope, type CappedCount, type Scope } from "./scope";

export const AGENCY_SORTS = ["worst", "scoreDesc", "scoreAsc", "name"] as const;
export type AgencySort = (typeof AGENCY_SORTS)[number];
export const AGENCY_SHOWS = ["due", "received", "onTime", "late", "undetermined", "missing", "critical", "ranked", "reference", "unrated"] as const;
/** The groups of bodies that the overview counts. */
export type AgencyShow = (typeof AGENCY_SHOWS)[number];

export interface AgencyQuery {
  scope: Scope & { year: number };
  sort: AgencySort;
  show: AgencyShow | null;
  /** Ranked reports of this grade only. */
  grade: Grade | null;
  /** Part of the body's name. */
  search: string | null;
  /** Where the page before ended, as `AgencyPage.next` gave it. */
  after: string | null;
  limit: number;
}
export interface AgencyRow {
  id: number;
  name: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  status: PublicationStatus;
  publishedOn: string | null;
  /** How long after its day it was published; null when it was not late, or when that is not known. */
  daysLate: number | null;
  reportId: number | null;
  total: number | null;
  grade: Grade | null;
  reference: boolean | null;
  critical: number | null;
  major: number | null;
  minor: number | null;
  info: number | null;
  inReview: number | null;
  /** The ranked score of the year before. */
  totalBefore: number | null;
}
export interface AgencyPage {
  rows: AgencyRow[];
  next: string | null;
  count: CappedCount;
}

const SEPARATOR = "~";

/** What the list is ordered by; numbers rise, and the body's id breaks ties. Those of reports are the ones that indices are made of. */
const SORT_KEYS: Record<Exclude<AgencySort, "name">, { report: RawBuilder<unknown>; missing: RawBuilder<unknown> }> = {
  worst: { report: sql`(-(r.critical * 1e9::float8 + r.major * 1e6::float8 + r.minor * 1e3::float8 + r.info))`, missing: sql`(-1e12::float8)` },
  scoreDesc: { report: sql`(case when r.total is null or r.reference then 1::float8 else -r.total end)`, missing: sql`1::float8` },
  scoreAsc: { report: sql`(case when r.total is null or r.reference then 1000::float8 else r.total end)`, missing: sql`1000::float8` },
};
const NAME = sql`a.name collate "C"`;

const SHOWN: Record<AgencyShow, RawBuilder<SqlBool>> = {
  due: sql`e.agency_id is not null`,
  received: sql`r.id is not null`,
  onTime: sql`${status()} = 'onTime'`,
  late: sql`${status()} = 'late'`,
  undetermined: sql`${status()} = 'undetermined'`,
  missing: sql`r.id is null`,
  critical: sql`r.critical > 0`,
  ranked: sql`r.total is not null and not r.reference`,
  reference: sql`r.total is not null and r.reference`,
  unrated: sql`r.id is not null and r.total is null`,
};

function status(): RawBuilder<PublicationStatus> {
  return publicationStatus("a", "e", "r", sql`coalesce(r.year, e.year)::int`);
}
const LATE = daysLate("a", "e", "r", sql`coalesce(r.year, e.year)::int`);

const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;

function conditionsOf(query: AgencyQuery): RawBuilder<SqlBool>[] {
  const conditions = [sql<SqlBool>`(r.id is not null or e.agency_id is not null)`, inScope("a", query.scope, "id")];
  if (query.show) conditions.push(sql`(${SHOWN[query.show]})`);
  if (query.grade) conditions.push(sql`r.grade = ${query.grade} and not r.reference`);
  if (query.search) conditions.push(sql`a.name like ${likePattern(query.search)}`);
  return conditions;
}

/** Groups whose number is kept counted for every scope. */
const countedAs = ({ show, grade, search }: AgencyQuery): AgencyShow | "bodies" | null => (search !== null || grade !== null ? null : (show ?? "bodies"));

const sourceOf = (year: number): RawBuilder<unknown> => sql`from agency a left join report r on r.agency_id = a.id and r.year = ${year} left join roster_entry e on e.agency_id = a.id and e.year = ${year}`;

/** The number of bodies without a report, and that of all bodies of the list where it is kept counted. */
async function keptNumbers(db: Database, query: AgencyQuery): Promise<{ missing: number; listed: number | null }> {
  const name = countedAs(query);
  const listed = name === null ? sql`null::int` : countOf("t", name);
  const { rows } = await sql<{ missing: number | null; listed: number | null }>`
    select ${countOf("t", "missing")} as missing, ${listed} as listed from ${await reportTotals(db, query.scope, query.scope.year, query.scope.year)} as t`.execute(db);
  return { missing: rows[0]?.missing ?? 0, listed: name === null ? null : (rows[0]?.listed ?? 0) };
}

async function countBodies(db: Database, query: AgencyQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select ${sourceOf(query.scope.year)} where ${allOf(conditionsOf(query))} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  return rows[0]!.count;
}

/** Where the page before ended. */
function endOf(after: string): { value: string; id: number } {
  const at = after.lastIndexOf(SEPARATOR);
  return { value: after.slice(0, at), id: Number(after.slice(at + 1)) };
}

/** The bodies of a page with their keys: those with a report in the order of an index, then those without, of which there may be none. */
function chosenBodies(query: AgencyQuery, missing: number): RawBuilder<unknown> {
  const { scope: { year }, sort, after, limit } = query;
  const end = after === null ? null : endOf(after);
  const conditions = conditionsOf(query);
  if (sort === "name") {
    const page = end === null ? conditions : [...conditions, sql<SqlBool>`(${NAME}, a.id) > (${end.value}, ${end.id}::int)`];
    return sql`select a.id, ${NAME} as key ${sourceOf(year)} where ${allOf(page)} order by ${NAME}, a.id limit ${limit + 1}`;
  }
  const key = SORT_KEYS[sort];
  const behind = (of: RawBuilder<unknown>, id: RawBuilder<unknown>): RawBuilder<SqlBool>[] => (end === null ? [] : [sql`(${of}, ${id}) > (${Number(end.value)}::float8, ${end.id}::int)`]);
  const reported = sql`
    (select r.agency_id as id, ${key.report} as key from report r join agency a on a.id = r.agency_id left join roster_entry e on e.agency_id = r.agency_id and e.year = ${year}
      where r.year = ${year} and ${allOf([...conditions, ...behind(key.report, sql`r.agency_id`)])} order by ${key.report}, r.agency_id limit ${limit + 1})`;
  if (missing === 0) return reported;
  return sql`${reported} union all
    (select e.agency_id, ${key.missing} from roster_entry e join agency a on a.id = e.agency_id left join report r on r.agency_id = e.agency_id and r.year = e.year
      where e.year = ${year} and r.id is null and ${allOf([...conditions, ...behind(key.missing, sql`e.agency_id`)])} order by e.agency_id limit ${limit + 1})`;
}

/** One page of the bodies that reported, or had to report, on the scope's year. */
export async function listAgencies(db: Database, query: AgencyQuery): Promise<AgencyPage> {
  const { year } = query.scope;
  const kept = await keptNumbers(db, query);
  const chosen = chosenBodies(query, kept.missing);
  const [rows, count] = await Promise.all([
    sql<AgencyRow & { key: string | number }>`
      select a.id, a.name, a.region_name as "regionName", a.level, a.kind, ${status()} as status, r.published_on as "publishedOn", ${LATE} as "daysLate", r.id as "reportId", r.total, r.grade, r.reference,
        r.critical, r.major, r.minor, r.info, r.in_review as "inReview", before.total as "totalBefore", chosen.key
      from (select id, key from (${chosen}) as both_kinds order by key, id limit ${query.limit + 1}) as chosen join agency a on a.id = chosen.id left join report r on r.agency_id = a.id and r.year = ${year} left join roster_entry e on e.agency_id = a.id and e.year = ${year}
        left join report before on before.agency_id = a.id and before.year = ${year - 1} and not before.reference
      order by chosen.key, a.id`.execute(db),
    kept.listed ?? countBodies(db, query),
  ]);
  const shown = rows.rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: last && rows.rows.length > query.limit ? `${last.key}${SEPARATOR}${last.id}` : null,
    count: capped(count),
  };
}
