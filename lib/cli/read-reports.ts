import { UnreadableDocument } from "../ingest/unreadable";
import type { Limits } from "../ingest/limits";
import { parseReport } from "../parse";
import type { ParsedReport } from "../report/schema";
import { findDocuments } from "./documents";

export type ReadReport = { path: string; report: ParsedReport } | { path: string; problem: string };

/** Reads every report under the paths, one after the other; a file that is none is told with the reason. */
export async function* readReports(paths: readonly string[], limits: Limits): AsyncGenerator<ReadReport> {
  for await (const found of findDocuments(paths, limits)) {
    const { path } = found;
    if ("refusal" in found) {
      yield { path, problem: found.refusal.spoken };
      continue;
    }
    try {
      yield { path, report: await parseReport(found.bytes, { path, limits }) };
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      yield { path, problem: `${error.reason.zh} ${error.reason.en}` };
    }
  }
}
