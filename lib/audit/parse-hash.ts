import { createHash } from "node:crypto";
import type { ParsedReport } from "../report/schema";

/** Identifies what was read from a document, wherever the file lay: the same content read the same way has the same hash. */
export function parseHash(report: ParsedReport): string {
  const { source, text: _text, ...read } = report;
  return createHash("sha256").update(JSON.stringify(read)).update(source.url ?? "").digest("hex").slice(0, 32);
}
