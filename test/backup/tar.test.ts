import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UnusableBackup } from "../../lib/backup/damage";
import { partName, partOf } from "../../lib/backup/manifest";
import { packTable, Sum, unpackPart } from "../../lib/backup/parts";
import { readTar, writeTar, type TarEntry } from "../../lib/backup/tar";
import { bytesOf } from "../export/bytes";
import { scratchFolder } from "../support/scratch";

const AT = new Date("2026-02-10T01:00:00Z");
async function* given<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const files: TarEntry[] = [0, 1, 511, 512, 513, 5000].map((size) => ({ name: `folder/${size}.bin`, bytes: Uint8Array.from({ length: size }, (_, at) => at % 251) }));
async function entriesIn(chunks: AsyncIterable<Uint8Array>, limit = 10_000): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const { name, bytes } of readTar(chunks, limit)) entries.push({ name, bytes: Uint8Array.from(bytes) });
  return entries;
}

describe("an archive", () => {
  it("is one that tar itself unpacks", async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "a.tar"), await bytesOf(writeTar(given(files), AT)));
    execFileSync("tar", ["xf", "a.tar"], { cwd: folder });
    for (const { name, bytes } of files) expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });
  it.each([1, 7, 512, 100_000])("is read back whole, in pieces of %i bytes", async (size) => {
    expect(await entriesIn(inPieces(await bytesOf(writeTar(given(files), AT)), size))).toEqual(files);
  });
  it("with a file above the limit is damaged", async () => {
    await expect(entriesIn(writeTar(given(files), AT), 4999)).rejects.toThrow("damaged after “folder/513.bin”");
  });
});

describe("a table's parts", () => {
  it("hold every byte once, in parts of a bounded size, however the rows come", async () => {
    const rows = Uint8Array.from({ length: 11_000_000 }, (_, at) => (at * 7) % 256);
    const sum = new Sum();
    const parts: TarEntry[] = [];
    for await (const part of packTable("finding", inPieces(rows, 5_000_000), sum)) parts.push(part);
    expect(parts.map(({ name }) => partOf(name))).toEqual([1, 2, 3].map((number) => ({ table: "finding", number })));
    const back = Buffer.concat(await Promise.all(parts.map(unpackPart)));
    expect(back.equals(rows)).toBe(true);
    const other = new Sum();
    other.add(back);
    expect(other.of("finding", 3)).toEqual(sum.of("finding", 3));
  });
  it("are none for a table without rows", async () => {
    expect(await packTable("finding", given<Uint8Array>([]), new Sum()).next()).toMatchObject({ done: true });
  });
  it("are refused by name when they cannot be unpacked", async () => {
    await expect(unpackPart({ name: partName("finding", 3), bytes: new Uint8Array([1, 2, 3]) })).rejects.toThrow(UnusableBackup);
    await expect(unpackPart({ name: partName("finding", 3), bytes: new Uint8Array([1, 2, 3]) })).rejects.toThrow("tables/finding/000003.copy.gz");
  });
  it.each(["tables/../x/000001.copy.gz", "tables/Finding/000001.copy.gz", "tables/finding/1.copy.gz", "manifest.json"])("are not taken for one: %s", (name) => {
    expect(partOf(name)).toBeNull();
  });
});
