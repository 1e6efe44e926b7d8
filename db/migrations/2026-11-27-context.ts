import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `alter table agency add column predecessors text[] not null default '{}'`,
  `create index agency_predecessors on agency using gin (predecessors)`,
  `alter table figure_set add column inferred smallint[] not null default '{}'`,
  `alter table report add column stale boolean not null default false`,
  `create index report_stale on report (id) where stale`,
  `alter table finding alter column report_id drop not null, alter column first_version_id drop not null, alter column version_id drop not null`,
  `create unique index finding_without_report on finding (agency_id, year, fingerprint) where report_id is null`,
];

/** What reports are compared with: predecessors of a body, recovered figures, judgements that are out of date; findings on reports that are missing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
