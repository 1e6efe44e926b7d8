import type { ClientBase, Pool } from "pg";
import { SHORT_TEXT_HAN } from "../../lib/rules/shared/copied-text";
import { OTHER_BODY_LIMITS, SECTION_LIMITS, TEMPLATE_SHARERS } from "../../lib/rules/shared/copied-thresholds";
import { clustersOf, type SharedPair } from "../../lib/similarity/clusters";

const LOCK = 715_517_003;

/** A government and its own office report on the same work; such pairs hold nothing together. */
const PAIRS = `
  with pair as (
    select report_id, other_report_id, case when own_han < ${SHORT_TEXT_HAN} then exact_han else shared_han end::float8 / own_han as share,
      case when other_han = 0 then 0 else other_shared_han::float8 / other_han end as back
    from overlap where relation = 'other-body' and own_han >= ${SECTION_LIMITS.fewestHan})
  select json_build_object('reportId', r.id, 'agencyId', r.agency_id, 'regionCode', r.region_code, 'year', r.year, 'publishedOn', r.published_on) as one,
    json_build_object('reportId', o.id, 'agencyId', o.agency_id, 'regionCode', o.region_code, 'year', o.year, 'publishedOn', o.published_on) as other,
    greatest(p.share, p.back) as share
  from pair p join report r on r.id = p.report_id join report o on o.id = p.other_report_id
  where p.share >= ${OTHER_BODY_LIMITS.low / 100}
    and not (r.region_code = o.region_code and r.level is not distinct from o.level and r.kind <> o.kind and array[r.kind, o.kind] <@ array['government', 'office']::agency_kind[])`;

const KEPT = "delete from copy_cluster c where not exists (select from unnest($1::int[]) as kept(id) where kept.id = c.id)";
const SAVE_CLUSTERS = `
  insert into copy_cluster as c (id, reports, bodies, years, regions, prefectures, origin_report_id, origin_is_known, mean_share, is_template)
  select * from json_to_recordset($1::json) as n(id int, reports int, bodies int, years smallint[], regions text[], prefectures text[], origin_report_id int, origin_is_known boolean, mean_share real, is_template boolean)
  on conflict (id) do update set reports = excluded.reports, bodies = excluded.bodies, years = excluded.years, regions = excluded.regions, prefectures = excluded.prefectures,
    origin_report_id = excluded.origin_report_id, origin_is_known = excluded.origin_is_known, mean_share = excluded.mean_share, is_template = excluded.is_template
  where (c.reports, c.bodies, c.years, c.regions, c.prefectures, c.origin_report_id, c.origin_is_known, c.mean_share, c.is_template) is distinct from
    (excluded.reports, excluded.bodies, excluded.years, excluded.regions, excluded.prefectures, excluded.origin_report_id, excluded.origin_is_known, excluded.mean_share, excluded.is_template)`;
const DROP_MEMBERS = "delete from copy_cluster_member m where not exists (select from unnest($1::int[]) as kept(id) where kept.id = m.report_id)";
const SAVE_MEMBERS = `
  insert into copy_cluster_member as m (report_id, cluster_id) select * from unnest($1::int[], $2::int[])
  on conflict (report_id) do update set cluster_id = excluded.cluster_id where m.cluster_id <> excluded.cluster_id`;

async function cluster(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const { rows } = await client.query<SharedPair>(PAIRS);
  const clusters = clustersOf(rows, TEMPLATE_SHARERS);
  const stored = clusters.map(({ id, members, bodies, years, regions, prefectures, originIsKnown, meanShare, isTemplate }) => ({
    id, reports: members.length, bodies, years, regions, prefectures, origin_report_id: members[0]?.reportId, origin_is_known: originIsKnown, mean_share: meanShare, is_template: isTemplate,
  }));
  const members = clusters.flatMap(({ id, members: all }) => all.map(({ reportId }): [number, number] => [reportId, id]));
  await client.query(SAVE_CLUSTERS, [JSON.stringify(stored)]);
  await client.query(DROP_MEMBERS, [members.map(([reportId]) => reportId)]);
  await client.query(SAVE_MEMBERS, [members.map(([reportId]) => reportId), members.map(([, id]) => id)]);
  await client.query(KEPT, [clusters.map(({ id }) => id)]);
}

/**
 * Works out the clusters of copied reports from all stored pairs and writes down what has changed of them. Done once at the end
 * of an import or audit: a component can fall apart when one pair goes, so that it takes all pairs, which are few and read in
 * a moment, while a page that had to join them would take as long every time. Numbers are those of the smallest member.
 */
export async function clusterCopies(pool: Pool): Promise<void> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("begin");
    await cluster(client);
    await client.query("commit");
    isBroken = false;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release(isBroken);
  }
}
