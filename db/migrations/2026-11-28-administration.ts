import { sql, type Kysely } from "kysely";

const STATEMENTS = [
  `create index audit_log_region on audit_log (region_code, id desc)`,
  `create index audit_log_action on audit_log (action, id desc)`,
];

/** Ways into the audit log by region and by what was done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
