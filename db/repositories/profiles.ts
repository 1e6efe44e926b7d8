import { sql } from "kysely";
import type { ProfileChange, ProfileEvent, ProfileStore } from "../../lib/audit/ports";
import { canonicalText, EMPTY_CONTENT, tidied, type ProfileContent } from "../../lib/rules/profile-content";
import { ProfileSet, type RegionProfile } from "../../lib/rules/profile-set";
import type { Database } from "../client";
import { logChange } from "./audit-log";

const storedText = (content: ProfileContent): string => canonicalText(tidied(content));

async function profiles(db: Database): Promise<ProfileSet> {
  const { rows } = await sql<RegionProfile>`
    select p.region_code as region, p.revision, p.content,
      (select min(h.revision) from rule_profile_history h where h.region_code = p.region_code and h.content_after::text = p.content::text) as edition
    from rule_profile p order by p.region_code`.execute(db);
  return new ProfileSet(rows);
}

/** One statement for the row, so that of two editors who started from the same revision only one gets it. */
async function saveProfile(db: Database, { region, content, baseRevision, by, note }: ProfileChange, now: Date): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const before = await transaction.selectFrom("rule_profile").select("content").where("region_code", "=", region).forUpdate().executeTakeFirst();
    const row = { content: storedText(content), revision: baseRevision + 1, updated_at: now, updated_by: by.name, note };
    const saved =
      baseRevision === 0
        ? await transaction.insertInto("rule_profile").values({ region_code: region, ...row }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
        : await transaction.updateTable("rule_profile").set(row).where("region_code", "=", region).where("revision", "=", baseRevision).executeTakeFirst();
    const count = "numUpdatedRows" in saved ? saved.numUpdatedRows : (saved.numInsertedOrUpdatedRows ?? 0n);
    if (count === 0n) return false;
    await transaction
      .insertInto("rule_profile_history")
      .values({ region_code: region, revision: row.revision, content_before: storedText(before?.content ?? EMPTY_CONTENT), content_after: row.content, at: now, actor: by.name, note })
      .execute();
    const change = { before: before?.content ?? EMPTY_CONTENT, after: { ...tidied(content), revision: row.revision, note } };
    await logChange(transaction, by, { action: "profile.changed", subject: `profile:${region === "" ? "all" : region}`, regionCode: region, ...change }, now);
    return true;
  });
}

function profileHistory(db: Database, region: string): Promise<ProfileEvent[]> {
  return db
    .selectFrom("rule_profile_history")
    .select(["revision", "content_before as before", "content_after as after", "at", "actor", "note"])
    .where("region_code", "=", region)
    .orderBy("revision", "desc")
    .execute();
}

/** The rule profiles on PostgreSQL. */
export const profileStore = (db: Database): ProfileStore => ({
  profiles: () => profiles(db),
  saveProfile: (change, now) => saveProfile(db, change, now),
  profileHistory: (region) => profileHistory(db, region),
});
