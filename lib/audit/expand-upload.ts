import { archiveEntries } from "../ingest/archive";
import { formatOf } from "../ingest/format";
import type { Limits } from "../ingest/limits";
import type { Bilingual } from "../report/language";
import { isParsedReports, parsedReportLines, sha256Of } from "./read-items";
import type { TakenUpload, UploadPart } from "./upload";

const encoder = new TextEncoder();

/** What a file that holds several reports falls into: parts to be read by themselves, and those that cannot be had. */
export interface ExpandedUpload {
  parts: UploadPart[];
  refusals: { path: string; code: string; message: Bilingual }[];
}

/**
 * Takes a file apart that holds several reports: an archive, or a list of parsed reports.
 * @returns null when the file is read as it is
 */
export function expandUpload({ path, form, bytes }: Pick<TakenUpload, "path" | "form" | "bytes">, limits: Limits): ExpandedUpload | null {
  if (form !== "document" || bytes.length === 0) return null;
  if (isParsedReports(path)) {
    const lines = parsedReportLines(path, bytes);
    return lines.length === 0 ? null : { parts: lines.map((entry) => partOf(entry.path, "parsed-report", encoder.encode(entry.line))), refusals: [] };
  }
  if (formatOf(bytes, path).kind !== "archive") return null;
  const expanded: ExpandedUpload = { parts: [], refusals: [] };
  for (const entry of archiveEntries(bytes, path, limits)) {
    if ("refusal" in entry) expanded.refusals.push({ path: entry.path, code: entry.refusal.code, message: entry.refusal.reason });
    else expanded.parts.push(partOf(entry.path, "document", entry.bytes));
  }
  return expanded;
}

const partOf = (path: string, form: UploadPart["form"], bytes: Uint8Array): UploadPart => ({ path, form, bytes, sha256: sha256Of(bytes) });
