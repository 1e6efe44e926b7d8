import { parseReport } from "../parse";
import { UnreadableDocument } from "../ingest/unreadable";
import type { ParsedReport } from "../report/schema";
import { findFiles, readBytes } from "./files";

export type ReadReport = { path: string; report: ParsedReport } | { path: string; problem: string };

/** Reads every report under the paths, one after the other; a file that is none is told with the reason. */
export async function* readReports(paths: readonly string[]): AsyncGenerator<ReadReport> {
  for await (const found of findFiles(paths)) {
    if ("problem" in found) {
      yield found;
      continue;
    }
    const bytes = await readBytes(found.path);
    if ("problem" in bytes) {
      yield { path: found.path, problem: bytes.problem };
      continue;
    }
    try {
      yield { path: found.path, report: parseReport(bytes, { path: found.path }) };
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      yield { path: found.path, problem: `${error.reason.zh} ${error.reason.en}` };
    }
  }
}
