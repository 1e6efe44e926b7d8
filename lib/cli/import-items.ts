import type { ImportItem } from "../audit/import-documents";
import { documentItem, isParsedReports, parsedReportItem, parsedReportLines, refusedItem } from "../audit/read-items";
import type { Limits } from "../ingest/limits";
import type { Manifest } from "../roster/manifest";
import { findDocuments } from "./documents";

export interface ImportSource {
  paths: readonly string[];
  manifest: Manifest | null;
  /** For documents that do not tell the year they report on. */
  yearWhenUntold: number | undefined;
  limits: Limits;
}

/** Reads what is under the paths into items for the import: documents, and JSON Lines of parsed reports. */
export async function* importItems({ paths, manifest, yearWhenUntold, limits }: ImportSource): AsyncGenerator<ImportItem> {
  for await (const found of findDocuments(paths, limits)) {
    const { path } = found;
    if ("refusal" in found) yield refusedItem(path, new Uint8Array(), found.refusal.code, found.refusal.reason);
    else if (isParsedReports(path)) for (const entry of parsedReportLines(path, found.bytes)) yield parsedReportItem(entry.path, entry.line);
    else yield await documentItem(path, found.bytes, manifest?.for(path) ?? {}, yearWhenUntold ?? null, limits);
  }
}
