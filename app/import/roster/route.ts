import { z } from "zod";
import { actorOf, currentAccount } from "../../_server/account";
import { openedDatabase } from "../../_server/database";
import { json, refuseImport } from "../../_server/import-guard";
import { readPreferences } from "../../_server/preferences";
import { readBody } from "../../_server/read-body";
import { sizeWords } from "../../_server/upload-limit";
import { uploadPath } from "../../_server/upload-path";
import { auditStore } from "../../../db/store";
import { lookForMissing } from "../../../lib/audit/audit-roster";
import { currentAuditor } from "../../_server/auditor";
import { loadRoster } from "../../../lib/audit/load-roster";
import { previewRoster } from "../../../lib/audit/preview-roster";
import { regionNamer } from "../../../lib/roster/region-name";
import { readRoster } from "../../../lib/roster/roster";
import { UnreadableTable } from "../../../lib/roster/words";

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_SHOWN = 200;
const asked = z.object({ step: z.enum(["preview", "confirm"]), year: z.coerce.number().int().min(2008).max(2100), name: uploadPath });

/** Reads a roster and says what taking it over would do (`step=preview`), or takes it over (`step=confirm`). Rows with a problem are left out and named. */
export async function POST(request: Request): Promise<Response> {
  const refusal = await refuseImport(request);
  if (refusal) return refusal;
  const { t, language } = await readPreferences();
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return json({ error: z.prettifyError(query.error) }, 400);
  const bytes = await readBody(request, MAX_BYTES);
  if (bytes === null) return json({ error: t("importing.tooLarge", { limit: sizeWords(MAX_BYTES) }) }, 413);
  const roster = await readRoster(bytes).catch((error: unknown) => {
    if (error instanceof UnreadableTable) return error;
    throw error;
  });
  if (roster instanceof UnreadableTable) return json({ error: t("importing.rosterUnreadable", { reason: roster.reason[language] }) }, 422);

  const { step, year, name } = query.data;
  const account = await currentAccount();
  const store = auditStore(await openedDatabase(), account ? await actorOf(account) : undefined);
  const options = { year, source: name, now: new Date(), regionName: regionNamer(roster.rows) };
  const problems = roster.problems.map(({ line, message }) => ({ line, message: message[language] }));
  if (step === "confirm") {
    const taken = await loadRoster(store, roster.rows, options);
    await lookForMissing(store, await currentAuditor(), { year }, options.now);
    return json({ step, rows: roster.rows.length, ...taken });
  }
  const changes = await previewRoster(store, roster.rows, options);
  const rowsOf = (kind: "added" | "changed") => changes.filter(({ change }) => change.agency === kind || (kind === "changed" && change.agency === "unchanged" && change.entry !== "unchanged"));
  const [added, changed] = [rowsOf("added"), rowsOf("changed")];
  const shown = (rows: typeof changes) => rows.slice(0, MAX_SHOWN).map(({ row }) => ({ name: row.name, regionCode: row.regionCode, level: t(`level.${row.level}`), kind: t(`kind.${row.kind}`), dueOn: row.dueOn }));
  return json({
    step,
    rows: roster.rows.length,
    added: added.length,
    changed: changed.length,
    unchanged: changes.length - added.length - changed.length,
    problems: problems.length,
    shown: { added: shown(added), changed: shown(changed), problems: problems.slice(0, MAX_SHOWN) },
  });
}
