import { isParsedReports, parsedReportLines, sha256Of } from "./read-items";
import type { TakenUpload, UploadPart } from "./upload";

const encoder = new TextEncoder();

/**
 * The parts of a file that holds several reports, each to be read by itself.
 * @returns null when the file is read as it is
 */
export async function expandUpload({ path, form, bytes }: Pick<TakenUpload, "path" | "form" | "bytes">): Promise<UploadPart[] | null> {
  if (form !== "document" || !isParsedReports(path)) return null;
  const lines = parsedReportLines(path, bytes);
  if (lines.length === 0) return null;
  return lines.map((entry): UploadPart => {
    const line = encoder.encode(entry.line);
    return { path: entry.path, form: "parsed-report", bytes: line, sha256: sha256Of(line) };
  });
}
