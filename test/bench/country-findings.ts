import type { OpenDatabase } from "../../db/client";
import { RULES } from "../../lib/rules/registry";
import { DIMENSION_POINTS } from "../../lib/score/scheme";
import { YEAR } from "./country";

const FINDINGS_OF_REPORT = 10;
const CLUSTERS = 5000;
/** Every so many clusters one is large, a text that a whole prefecture has, and takes the place of the next. */
const LARGE_EVERY = 250;
const [FEW, MANY] = [4, 60];

const WORDS = "本机关依申请公开政府信息情况与上年结转数量之和不等于本年度办理结果总计";
const dimension = (name: string, most: number): string => `'${name}', ${most} - (r.id % 4)`;

/** How findings are spread: some rules fire a thousand times as often as others, some findings are decided, some given to somebody. */
const FINDINGS = `
  insert into finding (report_id, first_version_id, version_id, agency_id, year, region_code, level, kind, rule_id, category, severity, outcome,
    message_id, params, evidence, fingerprint, place_key, state, active, decision, first_run_id, last_run_id, updated_at, assignee)
  select r.id, r.id, r.id, r.agency_id, r.year, r.region_code, r.level, r.kind, rule.id, rule.category, rule.severity, rule.outcome,
    'message', '{"value":"12","expected":"13"}', json_build_array(json_build_object('quote', '${WORDS}' || r.region_code || rule.id || n, 'section', 'requests', 'start', n * 100, 'end', n * 100 + 40)),
    md5(r.id || '-' || n), n::text, case when draw.state < 3 then 'dismissed' when draw.state < 8 then 'confirmed' when draw.state < 11 then 'fixed' else 'open' end::finding_state, draw.state not between 8 and 10,
    case when draw.state < 3 then 'dismissed' when draw.state < 8 then 'confirmed' end::finding_decision, 1, 1, now(), case when draw.state between 20 and 22 then 'shenhe' || draw.state end
  from report r cross join generate_series(1, ${FINDINGS_OF_REPORT}) n
    cross join lateral (select abs(hashint4(r.id * ${FINDINGS_OF_REPORT} + n)) % 100 as state, power((abs(hashint4(r.id * 31 + n * 7)) % 100000) / 100000.0, 3) as place) draw
    join unnest($1::text[], $2::finding_category[], $3::severity[], $4::finding_outcome[]) with ordinality as rule(id, category, severity, outcome, place) on rule.place = 1 + floor(draw.place * $5::int)`;

const SCORECARDS = `
  insert into scorecard (version_id, report_id, total, grade, assessable, reference, categories, deductions, notes, pending_points, not_assessed, run_id, rule_set_version, profile_version)
  select r.id, r.id, r.total, r.grade, r.assessable, r.reference, json_build_object(${Object.entries(DIMENSION_POINTS).map(([name, most]) => dimension(name, most)).join(", ")}), '[]', '[]', 0, '[]', 1, 'bench', 'bench' from report r`;

const OVERLAP_COLUMNS = "report_id, other_report_id, relation, own_han, shared_han, other_han, other_shared_han, exact_han, longest_run_han, containment, sharers, mass_shared, sections";
/** Clusters lie behind one another in the numbers of reports, each report sharing its words with the first of its cluster and the one before it. */
const CLUSTERED = [
  `create temporary table clustered as
    select c, first + m as report_id, first from (select c, 1 + c * 38 as first, case when c % ${LARGE_EVERY} = 0 then ${MANY} else 2 + c % ${FEW} end as size from generate_series(0, ${CLUSTERS - 1}) c) cluster, generate_series(0, size - 1) m
    where c % ${LARGE_EVERY} <> 1`,
  `insert into copy_cluster (id, reports, bodies, years, regions, prefectures, origin_report_id, origin_is_known, mean_share, is_template)
    select first, count(*), count(*), array[${YEAR}], array_agg(distinct r.region_code), array_agg(distinct left(r.region_code, 4)), first, true, 0.8, count(*) > 8 from clustered join report r on r.id = clustered.report_id group by first`,
  `insert into copy_cluster_member select report_id, first from clustered`,
  `insert into overlap (${OVERLAP_COLUMNS}) select report_id, other, 'other-body', 1200, 900, 1100, 880, 700, 300, 0.75, 1, false, '[{"section":"overview","ownHan":1200,"sharedHan":900}]'
    from clustered cross join lateral (select distinct other from unnest(array[first, report_id - 1]) other where other >= first and other <> report_id) others`,
];

const PRINTS = `insert into report_print (report_id, body, prefecture, year, hashes, packed, print, judged_overlaps, seen_change) select id, id::text, left(region_code, 4), year, array[id, id + 1], '\\x00', '\\x00', '', 1 from report`;

/** Adds two million findings, the scores' parts and some thousand clusters of copied reports to the invented country. */
export async function fillFindings({ pool }: OpenDatabase): Promise<void> {
  const client = await pool.connect();
  const rules = RULES.map(({ id, category, severity, kind }) => ({ id, category, severity, outcome: kind === "review" ? "review" : "fail" }));
  try {
    await client.query(FINDINGS, [rules.map(({ id }) => id), rules.map(({ category }) => category), rules.map(({ severity }) => severity), rules.map(({ outcome }) => outcome), rules.length]);
    await client.query(SCORECARDS);
    for (const statement of [...CLUSTERED, PRINTS]) await client.query(statement);
    await client.query("vacuum analyze");
  } finally {
    client.release(true);
  }
}
