import { UnusableBackup } from "../../lib/backup/damage";
import { beginningSchema, BEGINNING, MANIFEST, manifestSchema, partOf, readPart, type BackupBeginning, type BackupManifest } from "../../lib/backup/manifest";
import { MAX_PART_BYTES, unpackPart, type Sum } from "../../lib/backup/parts";
import { readTar, type TarEntry } from "../../lib/backup/tar";

/** A backup as it is read: once, from its beginning to its end. */
export class BackupReader {
  readonly #entries: AsyncGenerator<TarEntry>;
  #next: TarEntry | null = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#entries = readTar(chunks, MAX_PART_BYTES);
  }

  async #peek(): Promise<TarEntry | null> {
    if (this.#next === null) {
      const { done, value } = await this.#entries.next();
      this.#next = done === true ? null : value;
    }
    return this.#next;
  }

  /** What has to be known before anything is loaded. @throws UnusableBackup when this is no backup */
  async beginning(): Promise<BackupBeginning> {
    const entry = await this.#peek();
    if (entry?.name !== BEGINNING) throw new UnusableBackup({ zh: "这不是明鉴的备份文件。", en: "This is not a backup of Mingjian." });
    this.#next = null;
    return readPart(BEGINNING, entry.bytes, beginningSchema);
  }

  /** Whether the next part holds rows of a table. */
  async has(table: string): Promise<boolean> {
    const entry = await this.#peek();
    return entry !== null && partOf(entry.name)?.table === table;
  }

  /** The rows of a table, part by part. @param sum is told of every byte @throws UnusableBackup naming the part */
  async *rowsOf(table: string, sum: Sum): AsyncGenerator<Uint8Array> {
    for (let number = 1; ; number++) {
      const entry = await this.#peek();
      const part = entry && partOf(entry.name);
      if (!entry || part?.table !== table) return;
      if (part.number !== number) throw new UnusableBackup({ zh: `备份中“${entry.name}”之前缺少一部分，请改用另一份备份。`, en: `A part before “${entry.name}” is missing; take another backup.` });
      this.#next = null;
      const rows = await unpackPart(entry);
      sum.add(rows);
      yield rows;
    }
  }

  /** What must have been loaded. @throws UnusableBackup naming what stands in its place */
  async end(): Promise<BackupManifest> {
    const entry = await this.#peek();
    if (entry?.name !== MANIFEST) throw new UnusableBackup({ zh: `备份中缺少“${MANIFEST}”${entry ? `，其位置上是“${entry.name}”` : ""}，请改用另一份备份。`, en: `“${MANIFEST}” is missing${entry ? `; “${entry.name}” stands in its place` : ""}. Take another backup.` });
    return readPart(MANIFEST, entry.bytes, manifestSchema);
  }
}
