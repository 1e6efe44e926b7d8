import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file found under the given paths, or a path that could not be opened. */
export type FoundFile = { path: string } | { path: string; problem: string };

/**
 * Lists the files of paths, folders with all that is below them, in a fixed order.
 * Hidden files and folders below a given folder are passed over.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) yield { path, problem: problemOf(found) };
    else if (found.isDirectory()) yield* filesBelow(path);
    else if (found.isFile()) yield { path };
    else yield { path, problem: "it is neither a file nor a folder" };
  }
}

async function* filesBelow(folder: string): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error);
  if (entries instanceof Error) {
    yield { path: folder, problem: problemOf(entries) };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield { path };
  }
}

/** Reads a file whole. @returns its bytes, or what is wrong with it as a sentence */
export async function readBytes(path: string): Promise<Uint8Array | { problem: string }> {
  try {
    return await readFile(path);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What the system's error means, in words. */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "it may not be opened (permissions)";
  return error instanceof Error ? error.message : String(error);
}
