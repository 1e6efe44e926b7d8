import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { UnusableBackup } from "./damage";
import { partName, type TableSum } from "./manifest";
import type { TarEntry } from "./tar";

const PART_BYTES = 4 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 2 * PART_BYTES;
/** What no part is larger than in the archive. */
export const MAX_PART_BYTES = MAX_UNPACKED_BYTES;
const LEVEL = 1;

const compress = promisify(gzip);
const unpack = promisify(gunzip);

/** Counts and hashes what passes. */
export class Sum {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
  }
  /** To be asked once, at the end. */
  of(name: string, rows: number): TableSum {
    return { name, rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}

/**
 * Cuts a table's rows into compressed parts, so that no more than one is in memory.
 * @param sum is told of every byte
 */
export async function* packTable(table: string, chunks: AsyncIterable<Uint8Array>, sum: Sum): AsyncGenerator<TarEntry> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const part = async (): Promise<TarEntry> => {
    const bytes = await compress(Buffer.concat(held, size), { level: LEVEL });
    held = [];
    size = 0;
    number += 1;
    return { name: partName(table, number), bytes };
  };
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += PART_BYTES) {
      const piece = chunk.subarray(from, from + PART_BYTES);
      sum.add(piece);
      held.push(piece);
      size += piece.length;
      if (size >= PART_BYTES) yield await part();
    }
  }
  if (size > 0) yield await part();
}

/** Unpacks one part. @throws UnusableBackup naming it */
export async function unpackPart({ name, bytes }: TarEntry): Promise<Uint8Array> {
  try {
    return await unpack(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch {
    throw new UnusableBackup({ zh: `备份中的“${name}”已损坏，请改用另一份备份。`, en: `“${name}” of the backup is damaged; take another one.` });
  }
}
