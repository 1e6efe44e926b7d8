import { createHash } from "node:crypto";
import type { Limits } from "../ingest/limits";
import { UnreadableDocument } from "../ingest/unreadable";
import type { ImportItem } from "../audit/import-documents";
import { parseReport } from "../parse";
import { parsedReportSchema } from "../report/schema";
import type { Manifest } from "../roster/manifest";
import { findDocuments, PARSED_REPORTS } from "./documents";

export interface ImportSource {
  paths: readonly string[];
  manifest: Manifest | null;
  /** For documents that do not tell the year they report on. */
  yearWhenUntold: number | undefined;
  limits: Limits;
}

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Reads what is under the paths into items for the import: documents, and JSON Lines of parsed reports. */
export async function* importItems(source: ImportSource): AsyncGenerator<ImportItem> {
  for await (const found of findDocuments(source.paths, source.limits)) {
    const { path } = found;
    if ("refusal" in found) yield refused(path, new Uint8Array(), found.refusal.code, found.refusal.reason);
    else if (PARSED_REPORTS.test(path)) yield* parsedReports(path, found.bytes);
    else yield await documentItem(path, found.bytes, source);
  }
}

function refused(path: string, bytes: Uint8Array, code: string, message: { zh: string; en: string }): ImportItem {
  return { path, refusal: { path, sha256: sha256Of(bytes), sizeBytes: bytes.length, code, message } };
}

async function documentItem(path: string, bytes: Uint8Array, { manifest, yearWhenUntold, limits }: ImportSource): Promise<ImportItem> {
  const known = manifest?.for(path) ?? {};
  try {
    const report = await parseReport(bytes, { path, manifest: known, limits });
    if (report.year !== null || yearWhenUntold === undefined) return { path, received: { report, bytes, manifest: known } };
    const dated = { ...known, year: yearWhenUntold };
    return { path, received: { report: await parseReport(bytes, { path, manifest: dated, limits }), bytes, manifest: dated } };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return refused(path, bytes, error.code, error.reason);
  }
}

function* parsedReports(path: string, bytes: Uint8Array): Generator<ImportItem> {
  const lines = new TextDecoder().decode(bytes).split("\n");
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const place = `${path}:${index + 1}`;
    const problem = (what: string): ImportItem =>
      refused(place, new TextEncoder().encode(line), "not-a-parsed-report", { zh: `该行不是有效的已解析报告：${what}`, en: `The line is not a valid parsed report: ${what}` });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      yield problem(error instanceof Error ? error.message : String(error));
      continue;
    }
    const result = parsedReportSchema.safeParse(value);
    if (result.success) yield { path: place, received: { report: result.data, bytes: null, manifest: null } };
    else yield problem(result.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  }
}
