import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { allOf, capped, COUNT_CAP, inScope, type CappedCount, type Scope } from "./scope";
import { namedReport, type NamedReport } from "./shared-text";

/** Reports of different bodies that hang together through the words they share. */
export interface CopyCluster {
  /** The smallest report number of its members. */
  id: number;
  reports: number;
  bodies: number;
  /** Of its reports those that the account and the page's filters show. */
  reportsWithin: number;
  /** In rising order. */
  years: number[];
  /** The different region codes of its bodies, and the prefectures (four digits) that these lie in, both sorted. */
  regions: string[];
  prefectures: string[];
  /** The report that was published first, as far as the days are known. */
  origin: NamedReport;
  /** Whether all days of publication are known and one is before all others; if not, the origin is only likely. */
  originIsKnown: boolean;
  /** Over its pairs, the larger share of either text, 0 to 1. */
  meanShare: number;
  /** Eight or more bodies of one prefecture have it. */
  isTemplate: boolean;
}
export interface CopyClusterPage {
  rows: CopyCluster[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  count: CappedCount;
}
/** Two members that share their words; the report that has more of its own text in the other comes first. */
export interface CopyPair {
  reportId: number;
  otherReportId: number;
  sharedHan: number;
  /** The shared part of the first report's text and of the other's, 0 to 1. */
  containment: number;
  otherContainment: number;
  longestRunHan: number;
  massShared: boolean;
}
export interface CopyClusterDetail extends CopyCluster {
  /** The likely order of publication. */
  members: NamedReport[];
  /** The most shared first, up to a limit. */
  pairs: CopyPair[];
}

const SEPARATOR = "~";
/** More pairs than these are not read off a page. */
const MOST_PAIRS = 500;

/** The members of a cluster `c` that the account and the filters show. */
function membersWithin(scope: Scope): RawBuilder<unknown> {
  const conditions: RawBuilder<SqlBool>[] = [sql<SqlBool>`m.cluster_id = c.id`, inScope("w", scope)];
  if (scope.year !== null) conditions.push(sql<SqlBool>`w.year = ${scope.year}`);
  return sql`from copy_cluster_member m join report w on w.id = m.report_id where ${allOf(conditions)}`;
}

/** Whether a cluster `c` has a member that the account and the filters show; what is asked of years alone is known of the cluster itself. */
function isShownCluster(scope: Scope): RawBuilder<SqlBool> {
  const { year, region, level, kind, bounds } = scope;
  if (region !== null || level !== null || kind !== null || bounds.kind !== "everything") return sql<SqlBool>`exists (select ${membersWithin(scope)})`;
  return year === null ? sql<SqlBool>`true` : sql<SqlBool>`${year} = any(c.years)`;
}

type ClusterRow = Omit<CopyCluster, "origin"> & NamedReport;
const clusterColumns = (scope: Scope): RawBuilder<unknown> => sql`
  c.id, c.reports, c.bodies, (select count(*)::int ${membersWithin(scope)}) as "reportsWithin", c.years, c.regions, c.prefectures, c.origin_is_known as "originIsKnown",
  c.mean_share as "meanShare", c.is_template as "isTemplate", ${namedReport(scope)}`;

function clusterOf({ reportId, agencyId, agencyName, regionCode, regionName, level, kind, year, publishedOn, withinBounds, ...cluster }: ClusterRow): CopyCluster {
  return { ...cluster, origin: { reportId, agencyId, agencyName, regionCode, regionName, level, kind, year, publishedOn, withinBounds } };
}

/**
 * One page of the clusters with at least one report that the account and the filters show, those of most bodies first, shared templates last.
 * The figures are the whole cluster's, whatever of it may be looked at.
 * @param after where the page before ended, as `CopyClusterPage.next` gave it
 */
export async function copyClusters(db: Database, scope: Scope, { after, limit }: { after: string | null; limit: number }): Promise<CopyClusterPage> {
  const isShown = isShownCluster(scope);
  const [isTemplate, bodies, id] = after?.split(SEPARATOR).map(Number) ?? [];
  const isBehind = bodies === undefined || id === undefined ? sql<SqlBool>`true` : sql<SqlBool>`(c.is_template, -c.bodies, c.id) > (${isTemplate === 1}::boolean, ${-bodies}::int, ${id}::int)`;
  const [rows, counted] = await Promise.all([
    sql<ClusterRow>`
      select ${clusterColumns(scope)} from copy_cluster c join report r on r.id = c.origin_report_id join agency a on a.id = r.agency_id
      where ${isShown} and ${isBehind} order by c.is_template, -c.bodies, c.id limit ${limit + 1}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select from copy_cluster c where ${isShown} limit ${COUNT_CAP + 1}) as counted`.execute(db),
  ]);
  const shown = rows.rows.slice(0, limit).map(clusterOf);
  const last = shown.at(-1);
  return { rows: shown, next: last && rows.rows.length > limit ? [Number(last.isTemplate), last.bodies, last.id].join(SEPARATOR) : null, count: capped(counted.rows[0]!.count) };
}

/**
 * A cluster with its members and the pairs that hold it together; undefined when there is none, or none of its reports lies
 * within the account's bounds. Members outside the bounds are named, and marked as such.
 */
export async function copyCluster(db: Database, scope: Pick<Scope, "bounds">, id: number): Promise<CopyClusterDetail | undefined> {
  const whole: Scope = { year: null, region: null, level: null, kind: null, bounds: scope.bounds };
  const { rows } = await sql<ClusterRow>`
    select ${clusterColumns(whole)} from copy_cluster c join report r on r.id = c.origin_report_id join agency a on a.id = r.agency_id where c.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row || row.reportsWithin === 0) return undefined;
  const [members, pairs] = await Promise.all([
    sql<NamedReport>`
      select ${namedReport(scope)} from copy_cluster_member m join report r on r.id = m.report_id join agency a on a.id = r.agency_id
      where m.cluster_id = ${id} order by coalesce(r.published_on, make_date(r.year + 1, 12, 31)), r.year, r.id`.execute(db),
    sql<CopyPair>`
      select o.report_id as "reportId", o.other_report_id as "otherReportId", o.shared_han as "sharedHan", o.containment,
        case when o.other_han = 0 then 0 else o.other_shared_han::real / o.other_han end as "otherContainment", o.longest_run_han as "longestRunHan", o.mass_shared as "massShared"
      from overlap o join copy_cluster_member m on m.report_id = o.report_id join copy_cluster_member n on n.report_id = o.other_report_id and n.cluster_id = m.cluster_id
      where m.cluster_id = ${id} and o.relation = 'other-body'
        and not exists (select from overlap b where b.report_id = o.other_report_id and b.other_report_id = o.report_id and (b.containment, b.report_id) > (o.containment, o.report_id))
      order by o.containment desc, o.report_id, o.other_report_id limit ${MOST_PAIRS}`.execute(db),
  ]);
  return { ...clusterOf(row), members: members.rows, pairs: pairs.rows };
}
