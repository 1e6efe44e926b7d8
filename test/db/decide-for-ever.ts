import { openDatabase } from "../../db/client";
import { auditStore } from "../../db/store";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { assignFindings } from "../../lib/audit/assign-findings";
import { decideFindings } from "../../lib/audit/decide-findings";
import { EVERYWHERE } from "../../lib/accounts/importing";
import { VERBS } from "../../lib/findings/transitions";
import { NOW } from "../support/database";

/** Decides and assigns all findings in turn, several at a time, and says of each change that it was acknowledged. It ends only by being killed. */
const database = await openDatabase({ env: process.env, now: NOW });
const store = auditStore(database);
const auditor = catalogueAuditor();
const options = { bounds: EVERYWHERE, decider: { id: null, name: "zhang", origin: "test" }, now: NOW };
for (let round = 0; ; round++) {
  const findings = await database.db.selectFrom("finding").select(["id", "revision", "assignee"]).where("active", "=", true).orderBy("id").execute();
  const some = findings.filter(({ id }) => (id + round) % 3 !== 0);
  const { decided } = await decideFindings(store, auditor, some, { verb: VERBS[round % VERBS.length]!, reason: "misread", note: "" }, options);
  for (const id of decided) process.stdout.write(`${id}:${some.find((finding) => finding.id === id)!.revision + 1}\n`);
  await assignFindings(store, some, round % 2 === 0 ? "zhang" : null, options);
}
