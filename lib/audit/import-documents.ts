import type { Bounds } from "../accounts/account";
import { EVERYWHERE } from "../accounts/importing";
import type { Bilingual } from "../rules/rule";
import { AgencyDirectory } from "./agency-directory";
import { inParallel } from "./in-parallel";
import { loadReport, type LoadResult, type ReceivedReport, type RunContext } from "./load-report";
import type { Auditor, AuditStore, Refusal, RunCounts } from "./ports";
import { settle } from "./settle";

/** A file on its way in: read, or refused by the reader. */
export type ImportItem = { path: string; received: ReceivedReport } | { path: string; refusal: Refusal };

/** What became of a file. `failed` is a fault of the store with this file; its other files go on. */
export type ImportResult = { path: string } & (LoadResult | { status: "refused"; code: string; message: Bilingual } | { status: "failed"; message: string });

export interface ImportOptions {
  /** What the run covers, as it is shown. */
  scope: Record<string, string | number | null>;
  now: () => Date;
  /** How many documents are stored at a time: each has its own transaction, and commits that meet share one flush to disk. */
  parallel?: number;
  /** In which bounds reports are taken in; everywhere when it is left out. */
  bounds?: Bounds;
  /** What else belongs into the transaction of each document. */
  also?: RunContext["also"];
}

const DEFAULT_PARALLEL = 6;

/**
 * Loads files into the store and audits them. A result is given when its file is on disk for good; one bad file never stops the others.
 * At the end the reports that are compared with the new ones, and the roster's entries of their bodies, are judged again.
 * @param items read as they are taken: reading goes on while others are being stored
 */
export async function* importDocuments(store: AuditStore, auditor: Auditor, items: AsyncIterable<ImportItem> | Iterable<ImportItem>, options: ImportOptions): AsyncGenerator<ImportResult> {
  const { scope, now, parallel = DEFAULT_PARALLEL, bounds = EVERYWHERE, also } = options;
  const runId = await store.startRun("import", auditor, scope, now());
  const directory = new AgencyDirectory(store);
  const counts: RunCounts = {};
  const agencyIds = new Set<number>();

  const take = async (item: ImportItem): Promise<ImportResult> => {
    const { path } = item;
    try {
      if ("refusal" in item) {
        const { refusal } = item;
        await store.transaction((unit) => unit.refuse(refusal, null, runId, now()));
        return { path, status: "refused", code: refusal.code, message: refusal.message };
      }
      return { path, ...(await loadReport(item.received, { store, auditor, directory, runId, now: now(), bounds, ...(also && { also }) })) };
    } catch (error) {
      return { path, status: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };
  for await (const result of inParallel(items, parallel, take)) {
    counts[result.status] = (counts[result.status] ?? 0) + 1;
    if ("agency" in result) agencyIds.add(result.agency.id);
    yield result;
  }
  await store.finishRun(runId, { ...counts, ...(await settle(store, auditor, [...agencyIds], runId, now)) }, now());
}
