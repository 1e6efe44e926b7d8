import { createHash } from "node:crypto";
import type { ManifestEntry, ReadOptions } from "../ingest/document";
import { DEFAULT_LIMITS, type Limits } from "../ingest/limits";
import { UnreadableDocument } from "../ingest/unreadable";
import { parseReport } from "../parse";
import { parsedReportSchema, type ParsedReport } from "../report/schema";
import type { Bilingual } from "../rules/rule";
import type { ImportItem } from "./import-documents";
import type { ReceivedReport } from "./load-report";

const PARSED_REPORTS = /\.(?:jsonl|ndjson)$/i;

/** Whether a file is, by its name, a list of parsed reports. */
export const isParsedReports = (path: string): boolean => PARSED_REPORTS.test(path);

/** The content's hash, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A file that is not taken in, and why. */
export const refusedItem = (path: string, bytes: Uint8Array, code: string, message: Bilingual): ImportItem => ({ path, refusal: { path, sha256: sha256Of(bytes), sizeBytes: bytes.length, code, message } });

/**
 * Reads a document of any format.
 * @throws UnreadableDocument when it is not a report that can be read
 */
export const readReport = async (bytes: Uint8Array, options: ReadOptions): Promise<ParsedReport> => await parseReport(bytes, options);

/**
 * Reads a document for the import.
 * @param known what is known of it and does not stand in it
 * @param yearWhenUntold the year that it reports on when it does not tell
 * @param limits how much of it is read before it is refused
 */
export async function documentItem(path: string, bytes: Uint8Array, known: ManifestEntry, yearWhenUntold: number | null, limits: Limits = DEFAULT_LIMITS): Promise<ImportItem> {
  const read = async (manifest: ManifestEntry): Promise<{ path: string; received: ReceivedReport }> => ({ path, received: { report: await readReport(bytes, { path, manifest, limits }), bytes, manifest } });
  try {
    const item = await read(known);
    return item.received.report.year !== null || yearWhenUntold === null ? item : await read({ ...known, year: yearWhenUntold });
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return refusedItem(path, bytes, error.code, error.reason);
  }
}

/** The lines of a list of parsed reports that hold one, with the place of each. */
export function parsedReportLines(path: string, bytes: Uint8Array): { path: string; line: string }[] {
  const lines = new TextDecoder().decode(bytes).split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [{ path: `${path}:${index + 1}`, line }]));
}

/** One parsed report as it came, checked. */
export function parsedReportItem(path: string, line: string): ImportItem {
  const problem = (what: string): ImportItem =>
    refusedItem(path, new TextEncoder().encode(line), "not-a-parsed-report", { zh: `该行不是有效的已解析报告：${what}`, en: `The line is not a valid parsed report: ${what}` });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
  const result = parsedReportSchema.safeParse(value);
  if (result.success) return { path, received: { report: result.data, bytes: null, manifest: null } };
  return problem(result.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}
