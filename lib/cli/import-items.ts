import type { ImportItem } from "../audit/import-documents";
import { documentItem, isParsedReports, parsedReportItem, parsedReportLines, refusedItem } from "../audit/read-items";
import type { Manifest } from "../roster/manifest";
import { findFiles, readBytes } from "./files";

export interface ImportSource {
  paths: readonly string[];
  manifest: Manifest | null;
  /** For documents that do not tell the year they report on. */
  yearWhenUntold: number | undefined;
}

/** Reads what is under the paths into items for the import: documents, and JSON Lines of parsed reports. */
export async function* importItems({ paths, manifest, yearWhenUntold }: ImportSource): AsyncGenerator<ImportItem> {
  for await (const found of findFiles(paths)) {
    const { path } = found;
    const bytes = "problem" in found ? found : await readBytes(path);
    if ("problem" in bytes) yield refusedItem(path, new Uint8Array(), "unreadable-file", { zh: `文件打不开：${bytes.problem}。`, en: `The file could not be opened: ${bytes.problem}.` });
    else if (isParsedReports(path)) for (const entry of parsedReportLines(path, bytes)) yield parsedReportItem(entry.path, entry.line);
    else yield await documentItem(path, bytes, manifest?.for(path) ?? {}, yearWhenUntold ?? null);
  }
}
