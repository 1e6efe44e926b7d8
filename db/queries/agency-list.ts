import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { Grade } from "../../lib/rules/finding";
import type { Database } from "../client";
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

/** What the list is ordered by; numbers rise, and the body's id breaks ties. */
const SORT_KEYS: Record<AgencySort, RawBuilder<unknown>> = {
  worst: sql`case when r.id is null then -1e12 else -(r.critical * 1e9 + r.major * 1e6 + r.minor * 1e3 + r.info) end::float8`,
  scoreDesc: sql`case when r.total is null or r.reference then 1 else -r.total end::float8`,
  scoreAsc: sql`case when r.total is null or r.reference then 1000 else r.total end::float8`,
  name: sql`a.name collate "C"`,
};

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

/** One page of the bodies that reported, or had to report, on the scope's year. */
export async function listAgencies(db: Database, query: AgencyQuery): Promise<AgencyPage> {
  const { year } = query.scope;
  const source = sql`from agency a left join report r on r.agency_id = a.id and r.year = ${year} left join roster_entry e on e.agency_id = a.id and e.year = ${year}`;
  const key = SORT_KEYS[query.sort];
  const conditions = conditionsOf(query);
  const page = [...conditions];
  if (query.after) {
    const at = query.after.lastIndexOf(SEPARATOR);
    const value = query.after.slice(0, at);
    const id = Number(query.after.slice(at + 1));
    page.push(query.sort === "name" ? sql`(${key}, a.id) > (${value}, ${id}::int)` : sql`(${key}, a.id) > (${Number(value)}::float8, ${id}::int)`);
  }
  const [rows, counted] = await Promise.all([
    sql<AgencyRow & { key: string | number }>`
      select a.id, a.name, a.region_name as "regionName", a.level, a.kind, ${status()} as status, r.published_on as "publishedOn", ${LATE} as "daysLate", r.id as "reportId", r.total, r.grade, r.reference,
        r.critical, r.major, r.minor, r.info, r.in_review as "inReview", before.total as "totalBefore", ${key} as key
      ${source} left join report before on before.agency_id = a.id and before.year = ${year - 1} and not before.reference
      where ${allOf(page)} order by key, a.id limit ${query.limit + 1}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select ${source} where ${allOf(conditions)} limit ${COUNT_CAP + 1}) as counted`.execute(db),
  ]);
  const shown = rows.rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: last && rows.rows.length > query.limit ? `${last.key}${SEPARATOR}${last.id}` : null,
    count: capped(counted.rows[0]!.count),
  };
}
