import { z } from "zod";
import { actorOf } from "../../_server/account";
import { openedDatabase } from "../../_server/database";
import { json, admitImport } from "../../_server/import-guard";
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
import type { Bilingual } from "../../../lib/report/language";
import { readRoster, type RosterRow } from "../../../lib/roster/roster";
import { UnreadableTable } from "../../../lib/roster/words";

const MAX_BYTES = 16 * 1024 * 1024;
const MAX_SHOWN = 200;
const asked = z.object({ step: z.enum(["preview", "confirm"]), year: z.coerce.number().int().min(2008).max(2100), name: uploadPath });

/** Reads a roster and says what taking it over would do (`step=preview`), or takes it over (`step=confirm`). Rows with a problem, and those outside the bounds of the account, are left out and named. */
export async function POST(request: Request): Promise<Response> {
  const importer = await admitImport(request);
  if (importer instanceof Response) return importer;
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
  const { account, bounds } = importer;
  const store = auditStore(await openedDatabase(), await actorOf(account));
  const { rows, lines } = roster;
  const problems = roster.problems.map(({ line, message }) => ({ line, message: message[language] }));
  const refused: typeof problems = [];
  const onRefusal = (row: RosterRow, reason: Bilingual): void => void refused.push({ line: lines.get(row) ?? 0, message: reason[language] });
  const options = { year, source: name, now: new Date(), regionName: regionNamer(rows), bounds, onRefusal };
  if (step === "confirm") {
    let taken = 0;
    const result = await loadRoster(store, rows, { ...options, onRow: () => void (taken += 1) });
    const auditor = await currentAuditor();
    for (const region of bounds.kind === "regions" ? bounds.prefixes : [undefined]) await lookForMissing(store, auditor, { year, ...(region !== undefined && { region }) }, options.now);
    return json({ step, rows: taken, refused: refused.slice(0, MAX_SHOWN), ...result });
  }
  const changes = await previewRoster(store, rows, options);
  const wrong = [...problems, ...refused].toSorted((a, b) => a.line - b.line);
  const rowsOf = (kind: "added" | "changed") => changes.filter(({ change }) => change.agency === kind || (kind === "changed" && change.agency === "unchanged" && change.entry !== "unchanged"));
  const [added, changed] = [rowsOf("added"), rowsOf("changed")];
  const shown = (some: typeof changes) => some.slice(0, MAX_SHOWN).map(({ row }) => ({ name: row.name, regionCode: row.regionCode, level: t(`level.${row.level}`), kind: t(`kind.${row.kind}`), dueOn: row.dueOn }));
  return json({
    step,
    rows: changes.length,
    added: added.length,
    changed: changed.length,
    unchanged: changes.length - added.length - changed.length,
    problems: wrong.length,
    shown: { added: shown(added), changed: shown(changed), problems: wrong.slice(0, MAX_SHOWN) },
  });
}
