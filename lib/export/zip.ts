import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** One file of an archive. */
export interface ZipEntry {
  /** Its name in the archive; folders are divided by `/`. */
  name: string;
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** True for what is compressed already. */
  stored?: boolean;
}

const LEVEL = 3;

/**
 * Writes a ZIP archive while its files are being made: no more of it is in memory than what was just written.
 * @param at the date that the archive gives its files
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) ready.push(chunk);
  });
  for await (const { name, chunks, stored = false } of entries) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
    file.mtime = at;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(chunk, false);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
