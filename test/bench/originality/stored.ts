import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { openDatabase } from "../../../db/client";
import { compareWords } from "../../../db/overlaps/compare-words";
import { findOverlaps, storedHashes } from "../../../db/overlaps/find-overlaps";
import { stopServer } from "../../../db/postgres/server";
import { leastLimits } from "../../../lib/rules/least-limits";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import { prefectureOf } from "../../../lib/similarity/fingerprint-index";
import { prepare, type DocumentPrint } from "../../../lib/similarity/print";
import type { Figure } from "../benchmark";
import { median, quantile } from "../statistics";
import { bodyKey, syntheticReport } from "./synthetic";

const BATCH = 250;
const LIMITS = leastLimits([DEFAULT_PROFILE]);
const LONE_REPORTS = 60;
const SETTLED = 20;
const NOW = new Date("2024-04-02T01:00:00Z");

const INSERT = `
  insert into report_print (report_id, body, prefecture, year, hashes, packed, print, judged_overlaps, seen_change)
  select id, body, prefecture, year, hashes::int[], packed, print, '', $8::int from unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::text[], $6::bytea[], $7::bytea[]) as n(id, body, prefecture, year, hashes, packed, print)`;

const printAt = (document: number, documents: number): DocumentPrint => prepare(syntheticReport(document, documents), { body: bodyKey(document) })!;

async function insert(pool: Pool, prints: readonly (readonly [id: number, print: DocumentPrint])[], seen: 0 | 1): Promise<number> {
  const stored = prints.map(([id, print]) => ({ id, ...print.identity, ...storedHashes(print), bytes: Buffer.from(print.bytes) }));
  const values = [
    stored.map(({ id }) => id), stored.map(({ body }) => body), stored.map(({ regionCode }) => prefectureOf(regionCode)), stored.map(({ year }) => year),
    stored.map(({ hashes }) => hashes), stored.map(({ packed }) => packed), stored.map(({ bytes }) => bytes), seen,
  ];
  const start = performance.now();
  await pool.query(INSERT, values);
  return performance.now() - start;
}

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** One more report against so many that are stored: the look-up, storing its words, and finding out whose overlaps it changes. */
async function measureIn(data: string, documents: number): Promise<Figure[]> {
  const options = { env: { MINGJIAN_DATA: data }, now: NOW };
  const before = await openDatabase(options);
  // Words without reports: the database is not asked whether these are there.
  await before.pool.query("do $$ begin execute format('alter database %I set session_replication_role = replica', current_database()); end $$");
  await before.close();
  const { pool, close } = await openDatabase(options);
  try {
    let insertMs = 0;
    for (let from = 0; from < documents; from += BATCH) {
      insertMs += await insert(pool, Array.from({ length: Math.min(BATCH, documents - from) }, (_, at) => [from + at + 1, printAt(from + at, documents)] as const), 1);
    }
    await pool.query("select gin_clean_pending_list('report_print_hashes')");
    await pool.query("vacuum analyze report_print");
    const everythingMs = await milliseconds(() => compareWords(pool, LIMITS, "everything"));
    const lone = Array.from({ length: LONE_REPORTS }, (_, number) => printAt(5 * (documents + 19 + number) + 4, documents));
    const client = await pool.connect();
    const lookups: number[] = [];
    for (const print of lone) lookups.push(await milliseconds(() => findOverlaps(client, print)));
    client.release();
    const [inserts, settles]: [number[], number[]] = [[], []];
    for (const [at, print] of lone.slice(0, SETTLED).entries()) {
      inserts.push(await insert(pool, [[documents + at + 1, print]], 0));
      settles.push(await milliseconds(() => compareWords(pool, LIMITS, "lookups")));
    }
    const { rows: [size] } = await pool.query<{ all: number; index: number }>(
      "select pg_total_relation_size('report_print') as all, pg_relation_size('report_print_hashes') as index");
    const name = `${documents.toLocaleString("en")} stored`;
    return [
      { name: `${name}: words in bulk, a report`, value: insertMs / documents, unit: "ms" },
      { name: `${name}: table with indices, a report`, value: (size?.all ?? 0) / documents, unit: "bytes" },
      { name: `${name}: of these who has what, a report`, value: (size?.index ?? 0) / documents, unit: "bytes" },
      { name: `${name}: all compared at once`, value: everythingMs / 1000, unit: "s" },
      { name: `${name}: look-up, median`, value: median(lookups), unit: "ms", floor: "≤ 100" },
      { name: `${name}: look-up, p95`, value: quantile(lookups, 0.95), unit: "ms" },
      { name: `${name}: store one, median`, value: median(inserts), unit: "ms" },
      { name: `${name}: settle one, median`, value: median(settles), unit: "ms" },
      { name: `${name}: settle one, p95`, value: quantile(settles, 0.95), unit: "ms" },
    ];
  } finally {
    await close();
    await stopServer(data);
  }
}

export async function measureStored(documents: number): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "mj-"));
  try {
    return await measureIn(data, documents);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
