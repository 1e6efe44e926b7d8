import { stat } from "node:fs/promises";
import { isParsedReports } from "../audit/read-items";
import { archiveEntries } from "../ingest/archive";
import { formatOf } from "../ingest/format";
import { overLimit, bytesOf, type Limits } from "../ingest/limits";
import type { Sentences, UnreadableDocument } from "../ingest/unreadable";
import { findFiles, readBytes } from "./files";

/** Why a file could not be had: `spoken` is the sentence for a terminal. */
export interface FileRefusal {
  code: string;
  reason: Sentences;
  spoken: string;
}
/** A document with its bytes, or a path that gave none. */
export type FoundDocument = { path: string; bytes: Uint8Array } | { path: string; refusal: FileRefusal };

const unopened = (path: string, problem: string): FoundDocument => ({
  path,
  refusal: { code: "unreadable-file", reason: { zh: `文件打不开：${problem}。`, en: `The file could not be opened: ${problem}.` }, spoken: problem },
});
const refused = (path: string, { code, reason }: UnreadableDocument): FoundDocument => ({ path, refusal: { code, reason, spoken: `${reason.zh} ${reason.en}` } });

/** The documents under the paths, one after the other: files, what folders hold, and what archives hold as `archive.zip/inside.docx`. */
export async function* findDocuments(paths: readonly string[], limits: Limits): AsyncGenerator<FoundDocument> {
  for await (const found of findFiles(paths)) {
    const { path } = found;
    if ("problem" in found) {
      yield unopened(path, found.problem);
      continue;
    }
    const size = await stat(path).then((known) => known.size, () => 0);
    if (!isParsedReports(path) && size > bytesOf(Math.max(limits.archiveMegabytes, limits.fileMegabytes))) {
      yield refused(path, overLimit(path, "archiveMegabytes", limits));
      continue;
    }
    const bytes = await readBytes(path);
    if ("problem" in bytes) yield unopened(path, bytes.problem);
    else if (bytes.length === 0 || formatOf(bytes, path).kind !== "archive") yield { path, bytes };
    else for (const entry of archiveEntries(bytes, path, limits)) yield "refusal" in entry ? refused(entry.path, entry.refusal) : entry;
  }
}
