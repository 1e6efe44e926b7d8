import type { ReadOptions } from "../ingest/document";
import { readDocument, readLightDocument } from "../ingest/readers";
import type { ParsedReport } from "../report/schema";
import { parseDocument } from "./parse-document";

/**
 * Reads a file of any format into a parsed report.
 * @throws UnreadableDocument when it is not a report that can be read
 */
export const parseReport = async (bytes: Uint8Array, options: ReadOptions): Promise<ParsedReport> => parseDocument(await readDocument(bytes, options));

/**
 * Reads a plain text file or a web page into a parsed report, at once.
 * @throws UnreadableDocument when it is neither, or no report that can be read
 */
export const parseTextReport = (bytes: Uint8Array, options: ReadOptions): ParsedReport => parseDocument(readLightDocument(bytes, options));
