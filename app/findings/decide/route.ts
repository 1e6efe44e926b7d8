import { auditStore } from "../../../db/store";
import { decideFindings } from "../../../lib/audit/decide-findings";
import { currentAuditor } from "../../_server/auditor";
import { openedDatabase } from "../../_server/database";
import { decisionWords } from "../../_server/decision-words";
import { changeAnswer, changeOptions, filteredFindings, findingChanger } from "../../_server/finding-change";
import { readPreferences } from "../../_server/preferences";
import { readDecision } from "./decision-form";

/**
 * Decides one finding, several, or all open ones that a page's filters show. Scripts get the result as JSON; a form is led
 * back to its page.
 */
export async function POST(request: Request): Promise<Response> {
  const account = await findingChanger(request);
  if (!account) return new Response("Forbidden", { status: 403 });
  const decision = readDecision(await request.formData());
  if (!decision) return new Response("Bad request", { status: 400 });

  const { finding, filtered, verb, reason, note, back } = decision;
  const options = await changeOptions(account);
  const seen = filtered === null ? finding : await filteredFindings(filtered, account, true);
  const result = await decideFindings(auditStore(await openedDatabase()), await currentAuditor(), seen, { verb, reason, note }, options);
  const { t, language } = await readPreferences();
  return changeAnswer(request, result, decisionWords(t, language, verb, result), back);
}
