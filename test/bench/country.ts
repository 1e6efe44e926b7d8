import { sql } from "kysely";
import type { OpenDatabase } from "../../db/client";

/** The invented country: provinces with codes from 51 on, each with cities, counties and their bodies; about 200,000 bodies with a report each. */
const COUNTRY_SHAPE = { provinces: 31, citiesOfProvince: 11, countiesOfCity: 9, bodiesOfCounty: 60, bodiesOfCity: 50, bodiesOfProvince: 60 } as const;
export const YEAR = 2023;
const FIRST_PROVINCE = 51;
const TOWNSHIPS_FROM = 40;

const AGENCIES = `
  with regions as (
    select lpad((${FIRST_PROVINCE} + p)::text, 2, '0') || '0000' as code, 'province' as level, ${COUNTRY_SHAPE.bodiesOfProvince} as bodies from generate_series(0, ${COUNTRY_SHAPE.provinces - 1}) p
    union all select (${FIRST_PROVINCE} + p)::text || lpad(c::text, 2, '0') || '00', 'city', ${COUNTRY_SHAPE.bodiesOfCity} from generate_series(0, ${COUNTRY_SHAPE.provinces - 1}) p, generate_series(1, ${COUNTRY_SHAPE.citiesOfProvince}) c
    union all select (${FIRST_PROVINCE} + p)::text || lpad(c::text, 2, '0') || (20 + k)::text, 'county', ${COUNTRY_SHAPE.bodiesOfCounty}
      from generate_series(0, ${COUNTRY_SHAPE.provinces - 1}) p, generate_series(1, ${COUNTRY_SHAPE.citiesOfProvince}) c, generate_series(1, ${COUNTRY_SHAPE.countiesOfCity}) k
  )
  insert into agency (name, region_code, region_name, level, kind, on_roster, created_at)
  select case when b = 1 then '人民政府' when level = 'county' and b > ${TOWNSHIPS_FROM} then '第' || b || '镇人民政府' when b = 3 then '税务局' else '第' || b || '局' end, code, '地区' || code,
    (case when level = 'county' and b > ${TOWNSHIPS_FROM} then 'township' else level end)::agency_level,
    (case when b = 1 or (level = 'county' and b > ${TOWNSHIPS_FROM}) then 'government' else 'department' end)::agency_kind, true, now()
  from regions, generate_series(1, bodies) b`;

const AMOUNT_CELLS = "'{6,7,100,106,120,126,130,136,140,146,200,206,220,226,250,256,900,904,910,914,920,924}'::smallint[]";
const STATEMENTS = [
  AGENCIES,
  `insert into roster_entry (agency_id, year, source) select id, ${YEAR}, 'bench' from agency`,
  `insert into document (sha256, media_type, encoding, size_bytes, received_at) select lpad(id::text, 64, '0'), 'text/plain', 'utf-8', 1, now() from agency`,
  `insert into audit_run (kind, rule_set_version, profile_version, scope, started_at, finished_at) values ('import', 'bench', 'bench', '{}', now(), now())`,
  `begin`,
  `insert into report (id, agency_id, year, region_code, level, kind, current_version_id, version_count, era, published_on, total, grade, assessable, reference, critical, major, minor, info, in_review, updated_at)
    select id, id, ${YEAR}, region_code, level, kind, id, 1, case when id % 97 = 0 then '2019' else '2021' end::era_found, make_date(${YEAR + 1}, 1, 1) + id % 45, 60 + id % 40, 'good', 90, false, id % 3, id % 4, id % 3, 1, 1, now() from agency`,
  `insert into report_version (id, report_id, number, document_id, path, era, era_due, parse_hash, created_at) select id, id, 1, d.id, 'x.txt', '2021', '2021', 'x', now() from agency join document d using (id)`,
  `insert into figure_set (report_id, version_id, agency_id, year, region_code, level, kind, cells, amounts, blank, unread, inferred)
    select id, id, id, ${YEAR}, region_code, level, kind, ${AMOUNT_CELLS}, array(select (id % (code + 3))::float8 + 1 from unnest(${AMOUNT_CELLS}) code),
      case when id % 50 = 0 then '{110,111}' else '{}' end::smallint[], case when id % 20 = 0 then '{105,115,125}' else '{}' end::smallint[], case when id % 40 = 0 then '{100}' else '{}' end::smallint[] from agency`,
  `commit`,
  `select setval(pg_get_serial_sequence('report', 'id'), (select max(id) from report)), setval(pg_get_serial_sequence('report_version', 'id'), (select max(id) from report_version))`,
  `vacuum analyze`,
];

/** Fills an empty database with a report of every body of the invented country. @returns how many */
export async function fillCountry({ db, pool }: OpenDatabase): Promise<number> {
  const client = await pool.connect();
  try {
    for (const statement of STATEMENTS) await client.query(statement);
  } finally {
    client.release(true);
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from report`.execute(db);
  return rows[0]!.count;
}
