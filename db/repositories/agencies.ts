import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { AgencyRecord, NewAgency, RosterAgency } from "../../lib/audit/ports";
import { bodyKey } from "../../lib/audit/words";
import { prefectureOf } from "../../lib/similarity/fingerprint-index";
import type { Database } from "../client";

/** The columns of an agency as the use cases see it. */
export const AGENCY_COLUMNS = ["id", "name", "region_code as regionCode", "region_name as regionName", "level", "kind", "credit_code as creditCode", "aliases", "predecessors", "on_roster as onRoster"] as const;

/** The agencies that have one of the names (or aliases), or lie in the region. */
export function findAgencies(db: Database, names: readonly string[], regionCode: string | null): Promise<AgencyRecord[]> {
  return db
    .selectFrom("agency")
    .select(AGENCY_COLUMNS)
    .where((where) =>
      where.or([
        where("name", "in", [...names]),
        where("aliases", "&&", sql<string[]>`${names}::text[]`),
        ...(regionCode === null ? [] : [where("region_code", "=", regionCode)]),
      ]),
    )
    .orderBy("id")
    .execute();
}

/** One agency. @throws Error when there is none with the id */
export function agencyById(db: Database, id: number): Promise<AgencyRecord> {
  return db.selectFrom("agency").select(AGENCY_COLUMNS).where("id", "=", id).executeTakeFirstOrThrow();
}

const rowOf = (agency: NewAgency): { name: string; region_code: string; region_name: string; level: NewAgency["level"]; kind: NewAgency["kind"]; credit_code: string | null; aliases: string[]; predecessors: string[]; on_roster: boolean } => ({
  name: agency.name,
  region_code: agency.regionCode,
  region_name: agency.regionName,
  level: agency.level,
  kind: agency.kind,
  credit_code: agency.creditCode,
  aliases: [...agency.aliases],
  predecessors: [...agency.predecessors],
  on_roster: agency.onRoster,
});

/** Creates the agency, or finds the one that another import has just created. @returns its id */
export async function ensureAgency(db: Database, agency: NewAgency, now: Date): Promise<number> {
  const { id } = await db
    .insertInto("agency")
    .values({ ...rowOf(agency), created_at: now })
    .onConflict((conflict) => conflict.expression(sql`region_code, name, (case when region_code = '' then region_name else '' end)`).doUpdateSet({ name: agency.name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Creates an agency that a roster names. @returns its id */
export async function insertRosterAgency(db: Database, agency: RosterAgency, now: Date): Promise<number> {
  const row = { ...rowOf(agency), parent: agency.parent, hosts: [...agency.hosts], created_at: now };
  const { id } = await db.insertInto("agency").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Takes over what a roster says of an agency, also in the rows that repeat its region, level and kind. */
export async function updateAgency(db: Database, id: number, agency: RosterAgency): Promise<"changed" | "unchanged"> {
  const row = { ...rowOf(agency), parent: agency.parent, hosts: [...agency.hosts] };
  const before = await db
    .selectFrom("agency")
    .select(["name", "region_code", "region_name", "level", "kind", "credit_code", "aliases", "predecessors", "on_roster", "parent", "hosts"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (isDeepStrictEqual(before, row)) return "unchanged";
  await db.updateTable("agency").set(row).where("id", "=", id).execute();
  if (before.region_code !== row.region_code || before.level !== row.level || before.kind !== row.kind) {
    const repeated = { region_code: row.region_code, level: row.level, kind: row.kind };
    await db.updateTable("report").set(repeated).where("agency_id", "=", id).execute();
    await db.updateTable("figure_set").set(repeated).where("agency_id", "=", id).execute();
    await db.updateTable("finding").set(repeated).where("agency_id", "=", id).execute();
  }
  if (bodyKey(agency) !== bodyKey({ name: before.name, regionCode: before.region_code, regionName: before.region_name })) await renameWords(db, id, agency);
  return "changed";
}

/** Files the words of a body's reports under its new name at once: under two names it would be two bodies that copy from each other. */
async function renameWords(db: Database, id: number, agency: RosterAgency): Promise<void> {
  const reports = db.selectFrom("report").select("id").where("agency_id", "=", id);
  const words = { body: bodyKey(agency), prefecture: prefectureOf(agency.regionCode), change: sql<number>`change + 1` };
  await db.updateTable("report_print").set(words).where("report_id", "in", reports).execute();
  await db.updateTable("report").set({ stale: true }).where("agency_id", "=", id).execute();
}

/** Notes that a body must report on a year. */
export async function setRosterEntry(db: Database, agencyId: number, year: number, dueOn: string | null, source: string): Promise<"added" | "changed" | "unchanged"> {
  const before = await db.selectFrom("roster_entry").select(["due_on", "source"]).where("agency_id", "=", agencyId).where("year", "=", year).executeTakeFirst();
  if (before && before.due_on === dueOn) return "unchanged";
  await db
    .insertInto("roster_entry")
    .values({ agency_id: agencyId, year, due_on: dueOn, source })
    .onConflict((conflict) => conflict.columns(["agency_id", "year"]).doUpdateSet({ due_on: dueOn, source }))
    .execute();
  return before ? "changed" : "added";
}
