import { sql, type Kysely } from "kysely";

const VERTICAL = "税务局|海关|气象局|海事局|邮政管理局|调查队|金融监督管理|烟草专卖局|海警|出入境边防|通信管理局";

const STATEMENTS = [
  `alter table agency add column counts_in text collate "C" generated always as (
    case
      when length(region_code) <> 6 or level is null then null
      when level = 'national' or (level = 'province' and kind = 'government') then '000000'
      when name ~ '${VERTICAL}' then null
      when kind <> 'government' or level = 'township' then region_code
      when level = 'city' or left(region_code, 2) in ('11', '12', '31', '50') or substr(region_code, 3, 2) = '90' then left(region_code, 2) || '0000'
      else left(region_code, 4) || '00'
    end) stored`,
  `create index agency_counts_in on agency (counts_in)`,
  `create index agency_counts_in_nothing on agency (region_code) where counts_in is null`,
];

/** The region whose compiled figures hold those of a body, kept beside the body so that sums are found by an index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
