import { readDocument, type ReadOptions } from "../ingest/document";
import type { ParsedReport } from "../report/schema";
import { parseDocument } from "./parse-document";

/**
 * Reads a file into a parsed report.
 * @throws UnreadableDocument when it is not a report that can be read
 */
export const parseReport = (bytes: Uint8Array, options: ReadOptions): ParsedReport => parseDocument(readDocument(bytes, options));
