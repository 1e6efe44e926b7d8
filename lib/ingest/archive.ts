import { formatOf } from "./format";
import { bytesOf, overLimit, type Limits } from "./limits";
import { UnreadableDocument } from "./unreadable";
import { readZip, unpackBudget, type UnpackBudget, type ZipEntry } from "./zip/zip";

/** A file out of an archive, under the archive's path and its own, or the reason why it could not be had. */
export type ArchiveEntry = { path: string; bytes: Uint8Array } | { path: string; refusal: UnreadableDocument };

/** What Windows and macOS put into folders for themselves. */
const BY_THE_SYSTEM = /^(?:__MACOSX|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/iu;

/** The steps of an entry's path that lead down: what leads up or to the root of a disk is left out, since it is a name and no place. */
const stepsOf = (name: string): string[] => name.replace(/^[a-z]:/iu, "").split("/").filter((step) => step !== "" && step !== "." && step !== "..");

const twiceNested = (path: string): UnreadableDocument =>
  new UnreadableDocument("unsupported-format", path, {
    zh: "压缩包里的压缩包中又有压缩包，未展开。请解压后导入。",
    en: "it is an archive within an archive within an archive and was not opened. Unpack it and load that.",
  });

/**
 * The documents of a ZIP archive, in its order, unpacked one at a time; archives in it are opened too, one level down.
 * What cannot be unpacked is told and stops none of the others. Folders and what systems add are passed over.
 * @param outer what may still be unpacked, when the archive lies in another
 */
export function* archiveEntries(bytes: Uint8Array, path: string, limits: Limits, outer: UnpackBudget | null = null): Generator<ArchiveEntry> {
  if (bytes.length > bytesOf(limits.archiveMegabytes)) {
    yield { path, refusal: overLimit(path, "archiveMegabytes", limits) };
    return;
  }
  const budget = outer ?? unpackBudget(limits);
  const entries = attempt(() => readZip(bytes, path, limits, budget), path);
  if ("refusal" in entries) {
    yield entries;
    return;
  }
  for (const entry of entries.value) {
    const steps = stepsOf(entry.name);
    if (entry.name.endsWith("/") || steps.length === 0 || steps.some((step) => BY_THE_SYSTEM.test(step))) continue;
    yield* documentsOf(entry, [path, ...steps].join("/"), limits, { budget, isInner: outer !== null });
  }
}

function* documentsOf(entry: ZipEntry, path: string, limits: Limits, { budget, isInner }: { budget: UnpackBudget; isInner: boolean }): Generator<ArchiveEntry> {
  const unpacked = attempt(() => entry.read(), path);
  if ("refusal" in unpacked) {
    yield unpacked;
    return;
  }
  const bytes = unpacked.value;
  if (bytes.length === 0 || formatOf(bytes, path).kind !== "archive") yield { path, bytes };
  else if (isInner) yield { path, refusal: twiceNested(path) };
  else yield* archiveEntries(bytes, path, limits, budget);
}

function attempt<T>(work: () => T, path: string): { value: T } | { path: string; refusal: UnreadableDocument } {
  try {
    return { value: work() };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { path, refusal: error };
  }
}
