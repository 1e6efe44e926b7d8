import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "../../db/client";
import { stopServer } from "../../db/postgres/server";
import { auditStore } from "../../db/store";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { importDocuments } from "../../lib/audit/import-documents";
import { importItems } from "../../lib/cli/import-items";
import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { corpus } from "../../lib/demo/index";
import { Manifest } from "../../lib/roster/manifest";
import { copyTables, insertBare } from "./bare-inserts";
import type { Benchmark, Figure } from "./benchmark";

const REPORTS = Number(process.env["BENCH_REPORTS"] ?? 1000);
const NOW = new Date("2024-04-02T01:00:00Z");

function writeCorpus(folder: string): Manifest {
  const rows = [];
  for (const { path, bytes, manifest } of corpus({ seed: "bench-import", reports: REPORTS })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    rows.push(manifest);
  }
  return new Manifest(rows);
}

async function measureIn(folder: string, data: string): Promise<Figure[]> {
  const manifest = writeCorpus(folder);
  const database = await openDatabase({ env: { MINGJIAN_DATA: data }, now: NOW });
  try {
    const store = auditStore(database);
    const counts: Record<string, number> = {};
    const start = performance.now();
    const items = importItems({ paths: [folder], manifest, yearWhenUntold: undefined, limits: DEFAULT_LIMITS });
    for await (const { status } of importDocuments(store, catalogueAuditor(), items, { scope: { paths: "bench" }, now: () => NOW })) counts[status] = (counts[status] ?? 0) + 1;
    const seconds = (performance.now() - start) / 1000;
    if (counts["stored"] !== REPORTS) throw new Error(`Not every report was stored: ${JSON.stringify(counts)}`);
    const copies = await copyTables(database.pool);
    const { rows: [size] } = await database.pool.query<{ bytes: number }>("select pg_database_size(current_database()) as bytes");
    const bareSeconds = (await insertBare(database.pool, copies)) / 1000;
    return [
      { name: "reports", value: REPORTS, unit: "reports" },
      { name: "import and audit", value: REPORTS / seconds, unit: "reports/s", floor: "≥ 250" },
      { name: "bare inserts of the same rows", value: REPORTS / bareSeconds, unit: "reports/s" },
      { name: "share of the bare rate", value: (100 * bareSeconds) / seconds, unit: "%", floor: "≥ 40" },
      { name: "database", value: (size?.bytes ?? 0) / REPORTS, unit: "bytes" },
      { name: "memory at the end", value: process.memoryUsage().rss / 1024 ** 2, unit: "MB" },
    ];
  } finally {
    await database.close();
    await stopServer(data);
  }
}

/** Importing files from disk into a fresh embedded database, audited, beside inserting the rows that came of it. */
export const importBenchmark: Benchmark = {
  name: "import",
  about: `import and audit ${REPORTS} reports from files on disk into a fresh embedded database (BENCH_REPORTS sets how many); yardstick: multi-row inserts of the same rows into tables of the same indices`,
  async run() {
    const [folder, data] = [mkdtempSync(join(tmpdir(), "mj-files-")), mkdtempSync(join(tmpdir(), "mj-"))];
    try {
      return await measureIn(folder, data);
    } finally {
      for (const place of [folder, data]) rmSync(place, { recursive: true, force: true });
    }
  },
};
