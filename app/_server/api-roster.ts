import type { Actor } from "../../db/repositories/audit-log";
import { auditStore } from "../../db/store";
import { ApiProblem } from "../../lib/api/problem";
import { rosterBodySchema } from "../../lib/api/roster";
import { lookForMissing } from "../../lib/audit/audit-roster";
import { loadRoster, type RosterOptions, type RosterResult } from "../../lib/audit/load-roster";
import type { AuditStore } from "../../lib/audit/ports";
import { previewRoster } from "../../lib/audit/preview-roster";
import { regionNamer } from "../../lib/roster/region-name";
import { readRoster, type RosterRow } from "../../lib/roster/roster";
import { UnreadableTable } from "../../lib/roster/words";
import type { Language } from "../../lib/rules/rule";
import type { ReceivedBody } from "./api-body";
import { checkedJson } from "./api-problem";
import { currentAuditor } from "./auditor";
import { openedDatabase } from "./database";

/** A roster that came, with what is wrong with the rows that are left out. */
export interface ReceivedRoster {
  rows: readonly RosterRow[];
  problems: { line: number; message: string }[];
}

/** Reads a roster as JSON or as a table. @throws ApiProblem when nothing of it can be taken */
export async function receivedRoster({ mediaType, bytes }: ReceivedBody, language: Language): Promise<ReceivedRoster> {
  if (mediaType === "application/json") return { rows: checkedJson(rosterBodySchema, bytes, language), problems: [] };
  try {
    const { rows, problems } = await readRoster(bytes);
    return { rows, problems: problems.map(({ line, message }) => ({ line, message: message[language] })) };
  } catch (error) {
    if (error instanceof UnreadableTable) throw new ApiProblem("unreadable-table", error.reason);
    throw error;
  }
}

/** What a roster would change, counted. */
async function foretold(store: AuditStore, rows: readonly RosterRow[], options: RosterOptions): Promise<RosterResult> {
  const changes = await previewRoster(store, rows, options);
  const count = (part: "agency" | "entry", kind: "added" | "changed"): number => changes.filter(({ change }) => change[part] === kind).length;
  return { agenciesAdded: count("agency", "added"), agenciesChanged: count("agency", "changed"), entriesAdded: count("entry", "added"), entriesChanged: count("entry", "changed") };
}

/** Takes over a roster and looks for the reports that are missing by it, or says what taking it over would do. */
export async function takeRoster(rows: readonly RosterRow[], { year, source, now, apply, actor }: { year: number; source: string; now: Date; apply: boolean; actor: Actor }): Promise<RosterResult> {
  const store = auditStore(await openedDatabase(), actor);
  const options: RosterOptions = { year, source, now, regionName: regionNamer(rows) };
  if (!apply) return await foretold(store, rows, options);
  const result = await loadRoster(store, rows, options);
  await lookForMissing(store, await currentAuditor(), { year }, now);
  return result;
}
