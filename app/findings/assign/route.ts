import { accountNamed } from "../../../db/repositories/accounts";
import { auditStore } from "../../../db/store";
import { assignFindings } from "../../../lib/audit/assign-findings";
import { openedDatabase } from "../../_server/database";
import { assignmentWords } from "../../_server/decision-words";
import { changeAnswer, changeOptions, filteredFindings, findingChanger } from "../../_server/finding-change";
import { readPreferences } from "../../_server/preferences";
import { readAssignment } from "./assignment-form";

/** Gives one finding, several, or all that a page's filters show to a reviewer, or to nobody. */
export async function POST(request: Request): Promise<Response> {
  const account = await findingChanger(request);
  if (!account) return new Response("Forbidden", { status: 403 });
  const assignment = readAssignment(await request.formData());
  if (!assignment) return new Response("Bad request", { status: 400 });

  const { finding, filtered, to, back } = assignment;
  const opened = await openedDatabase();
  const options = await changeOptions(account);
  const seen = filtered === null ? finding : await filteredFindings(filtered, account, false);
  const result = await assignFindings(auditStore(opened), seen, to, options);
  const { t, language } = await readPreferences();
  const name = to === null ? null : ((await accountNamed(opened.db, to))?.name ?? to);
  return changeAnswer(request, result, assignmentWords(t, language, name, result), back);
}
