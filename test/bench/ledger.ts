import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openDatabase, type OpenDatabase } from "../../db/client";
import { preparePaper } from "../../db/exports/prepare";
import { onSnapshot } from "../../db/exports/snapshot";
import { stopServer } from "../../db/postgres/server";
import { fillDemonstration } from "../../lib/cli/demonstration";
import { filledLetterhead } from "../../lib/export/letterhead";
import type { Benchmark, Figure } from "./benchmark";

const FINDINGS = Number(process.env["BENCH_FINDINGS"] ?? 100_000);
const PART = 4;
const NOW = new Date("2024-04-02T01:00:00Z");
const SAMPLE_MS = 20;
const MEGABYTE = 1024 ** 2;

/** Copies the demonstration's findings about the bodies until there are so many. */
async function multiplyFindings({ pool }: OpenDatabase, wanted: number): Promise<void> {
  const { rows } = await pool.query<{ column_name: string }>("select column_name from information_schema.columns where table_name = 'finding' and column_name <> 'id' order by ordinal_position");
  const columns = rows.map((row) => row.column_name);
  const values = columns.map((column) => (column === "fingerprint" ? "fingerprint || '-' || (select count(*) from finding) || '-' || n" : column));
  await pool.query(`delete from finding where category = 'intake' or not active`);
  const { rows: [there] } = await pool.query<{ count: number }>("select count(*)::int as count from finding");
  const count = there?.count ?? 0;
  const missing = Math.max(0, wanted - count);
  await pool.query(`insert into finding (${columns.join(", ")}) select ${values.join(", ")} from generate_series(1, $1::int) as n, finding limit $2`, [Math.ceil(missing / Math.max(1, count)), missing]);
  await pool.query("analyze finding");
}

/** Writes the ledger to a file. @returns seconds, rows, and the memory that it took at most beyond what there was */
async function writeLedger({ db }: OpenDatabase, path: string): Promise<{ seconds: number; rows: number; peakMegabytes: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), SAMPLE_MS);
  const start = performance.now();
  const rows = await onSnapshot(db, async (snapshot) => {
    const scope = { bounds: { kind: "everything" } } as const;
    const paper = await preparePaper(snapshot, { name: "ledger", format: "xlsx", scope, language: "zh", letterhead: filledLetterhead({}, "2024-04-02"), allFailures: false, now: NOW });
    await pipeline(Readable.from(paper.chunks), createWriteStream(path));
    return paper.rowCount;
  });
  clearInterval(sampler);
  return { seconds: (performance.now() - start) / 1000, rows, peakMegabytes: (peak - before) / MEGABYTE };
}

async function measureIn(folder: string, data: string): Promise<Figure[]> {
  const database = await openDatabase({ env: { MINGJIAN_DATA: data }, now: NOW });
  try {
    await fillDemonstration(database, { now: () => NOW, log: () => undefined });
    await multiplyFindings(database, FINDINGS / PART);
    await writeLedger(database, join(folder, "warm.xlsx"));
    const part = await writeLedger(database, join(folder, "part.xlsx"));
    await multiplyFindings(database, FINDINGS);
    const whole = await writeLedger(database, join(folder, "whole.xlsx"));
    return [
      { name: "findings", value: whole.rows, unit: "findings" },
      { name: "ledger to XLSX", value: whole.seconds, unit: "s", floor: "≤ 10" },
      { name: "memory beyond the start, peak", value: whole.peakMegabytes, unit: "MB" },
      { name: `with ${part.rows} findings`, value: part.seconds, unit: "s" },
      { name: "memory beyond the start, peak", value: part.peakMegabytes, unit: "MB", floor: "about the same" },
    ];
  } finally {
    await database.close();
    await stopServer(data);
  }
}

/** Writing the rectification ledger as a workbook. */
export const ledgerBenchmark: Benchmark = {
  name: "ledger",
  about: `the ledger of ${FINDINGS} findings (BENCH_FINDINGS sets how many) from a fresh embedded database to an XLSX file, and of a ${PART}th of them: time grows with them, memory must not`,
  async run() {
    const [folder, data] = [mkdtempSync(join(tmpdir(), "mj-files-")), mkdtempSync(join(tmpdir(), "mj-"))];
    try {
      return await measureIn(folder, data);
    } finally {
      for (const place of [folder, data]) rmSync(place, { recursive: true, force: true });
    }
  },
};
