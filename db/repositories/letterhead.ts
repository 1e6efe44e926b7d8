import { letterheadSchema, type Letterhead } from "../../lib/export/letterhead";
import type { Database } from "../client";
import { logChange, type Actor } from "./audit-log";

const NAME = "letterhead";

/** What the office's papers say of the office itself; empty until somebody sets it. */
export async function readLetterhead(db: Database): Promise<Letterhead> {
  const row = await db.selectFrom("installation_setting").select("value").where("name", "=", NAME).executeTakeFirst();
  return row ? letterheadSchema.parse(JSON.parse(row.value)) : {};
}

/** Keeps it for every paper to come, with a line in the audit log. */
export async function saveLetterhead(db: Database, letterhead: Letterhead, actor: Actor, now: Date): Promise<void> {
  await db.transaction().execute(async (unit) => {
    const before = await readLetterhead(unit);
    const value = JSON.stringify(letterhead);
    await unit.insertInto("installation_setting").values({ name: NAME, value }).onConflict((conflict) => conflict.column("name").doUpdateSet({ value })).execute();
    await logChange(unit, actor, { action: "letterhead.changed", subject: `setting:${NAME}`, before, after: letterhead }, now);
  });
}
