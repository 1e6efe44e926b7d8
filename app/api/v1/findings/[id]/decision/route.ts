import { findingById, revisionIn } from "../../../../../../db/api/findings";
import { auditStore } from "../../../../../../db/store";
import { reaches } from "../../../../../../lib/accounts/account";
import { decideFinding, decisionSchema } from "../../../../../../lib/api/findings";
import { ApiProblem } from "../../../../../../lib/api/problem";
import { decideFindings } from "../../../../../../lib/audit/decide-findings";
import type { FindingState } from "../../../../../../lib/findings/reconcile";
import { changing } from "../../../../../_server/api-answer";
import { checkedJson, notFound } from "../../../../../_server/api-problem";
import { currentAuditor } from "../../../../../_server/auditor";
import { openedDatabase } from "../../../../../_server/database";

const VERBS = { confirm: "confirm", dismiss: "dismiss", undo: "reopen" } as const;

const changed = (state: FindingState, by: string | null): ApiProblem =>
  new ApiProblem("finding-changed", { zh: "该问题已由他人或核查改变，没有作任何处理。请按 current 重新决定。", en: "Somebody else or an audit has changed the finding; nothing was done. Decide again by `current`." }, { current: { state, by } });

/** Decides a finding, unless it is another by now than the caller saw. */
export const POST = changing(decideFinding, async ({ params: { id }, body, bounds, actor, language, now }) => {
  const { decision, expectedState, reason = null, note } = checkedJson(decisionSchema, body.bytes, language);
  const opened = await openedDatabase();
  const revision = await revisionIn(opened.db, id, expectedState);
  const seen = revision === null ? [] : [{ id, revision }];
  const result = await decideFindings(auditStore(opened), await currentAuditor(), seen, { verb: VERBS[decision], reason, note }, { bounds, decider: actor, now });
  const finding = await findingById(opened.db, id, language);
  if (!finding || !reaches(bounds, { agencyId: finding.agency.id, regionCode: finding.agency.regionCode })) throw notFound();
  if (result.decided.length > 0) return { body: finding };
  const by = finding.decision?.by ?? null;
  if (finding.state !== expectedState) throw changed(finding.state, by);
  // Decided alike already: another reason or note would be lost without a word.
  const isSame = result.unchanged.length > 0 && (decision !== "dismiss" || finding.decision?.reason === reason) && (note.trim() === "" || finding.decision?.note === note.trim());
  if (isSame) return { body: finding };
  if (result.unchanged.length > 0) throw changed(finding.state, by);
  throw new ApiProblem("decision-impossible", { zh: "已消除的问题只由核查改变。", en: "What is fixed is changed by audits alone." });
});
