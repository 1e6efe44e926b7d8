import { openDatabase } from "../../db/client";
import { withdrawNotice } from "../../db/notices/change";
import { issueNotices } from "../../db/notices/issue";
import { NOW } from "../support/database";

/** Issues notices to every body there is, prints their numbers once that is acknowledged, takes them back and begins again. It ends only by being killed. */
const database = await openDatabase({ env: process.env, now: NOW });
const bodies = await database.db.selectFrom("agency").select("id").orderBy("id").execute();
const changer = { bounds: { kind: "everything" }, actor: { id: null, name: "zhang", origin: "test" }, now: NOW } as const;
const request = {
  chosen: bodies.map(({ id }) => ({ agencyId: id, year: 2023 })), allFailures: true, again: true, issuedOn: "2026-02-10", deadline: "2026-02-24",
  letterhead: { issuer: "青禾县人民政府办公室", documentCode: "青政办公开" },
};
for (;;) {
  const { issued } = await issueNotices(database.db, request, changer);
  process.stdout.write(`${issued.map(({ id }) => id).join(" ")}\n`);
  for (const { id } of issued) await withdrawNotice(database.db, id, "再试", changer);
}
