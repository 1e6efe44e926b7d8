import { Worker } from "node:worker_threads";
import { Comparer } from "../../../lib/similarity/compare";
import type { IndexPartition } from "../../../lib/similarity/index-partition";
import { corpusColumns, MemoryIndex, partitionBitsFor } from "../../../lib/similarity/memory-index";
import { DEFAULT_PARAMETERS, listedBodies } from "../../../lib/similarity/parameters";
import { prepare, type PrintIdentity } from "../../../lib/similarity/print";
import { median, quantile } from "../statistics";
import { agencyOf, bodyKey, pathOf, syntheticReport, yearOf } from "./synthetic";
import { Tally } from "./tally";
import { printAt, type SharedPrints } from "./shared-prints";
import type { Answer, Order, Postings, Shard } from "./worker";

const THREADS = 2;
const ROOM_A_PRINT = 6_500;
const LONE_REPORTS = 60;

export interface Outcome {
  documents: number;
  /** Seconds of the clock with two threads, by step; preparing and collecting without the time that inventing the reports takes. */
  prepareSeconds: number;
  collectSeconds: number;
  sortSeconds: number;
  compareSeconds: number;
  /** Seconds of processor over both threads for sorting and comparing. */
  cpuSeconds: number;
  peakMb: number;
  tally: Tally;
  /** One more report against all of these: milliseconds. */
  loneMedianMs: number;
  loneP95Ms: number;
}

/** A thread that answers one order after the other. */
class Thread {
  readonly #worker: Worker;

  constructor(shard: Shard) {
    this.#worker = new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)}); })`, { eval: true, workerData: shard });
  }

  ask<Step extends Order["step"]>(order: Extract<Order, { step: Step }>, transfer: readonly ArrayBuffer[] = []): Promise<Extract<Answer, { step: Step }>> {
    return new Promise((resolve, reject) => {
      this.#worker.once("error", reject);
      this.#worker.once("message", (answer: Extract<Answer, { step: Step }>) => {
        this.#worker.off("error", reject);
        resolve(answer);
      });
      this.#worker.postMessage(order, [...transfer]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; cpuSeconds: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Compares so many synthetic reports with each other on two threads. */
export async function measure(documents: number): Promise<Outcome> {
  const partitionBits = partitionBitsFor(documents);
  const prints: SharedPrints = {
    bytes: new Uint8Array(new SharedArrayBuffer(documents * ROOM_A_PRINT)), starts: new Float64Array(new SharedArrayBuffer(documents * 8)), ends: new Float64Array(new SharedArrayBuffer(documents * 8)),
  };
  const bounds = Array.from({ length: THREADS + 1 }, (_, thread) => Math.floor((documents * thread) / THREADS));
  const threads = Array.from({ length: THREADS }, (_, thread) => {
    const [from, to] = [bounds[thread]!, bounds[thread + 1]!];
    return new Thread({ documents, from, to, partitionBits, prints, room: [from * ROOM_A_PRINT, to * ROOM_A_PRINT] });
  });
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, process.memoryUsage().rss / 1024 ** 2)), 100);
  try {
    const prepared = await Promise.all(threads.map((thread) => thread.ask<"prepare">({ step: "prepare" })));
    const identities = Array.from({ length: documents }, (_, document) => identityOf(document));
    const sorted = await timed(async () => {
      const columns = corpusColumns(identities);
      const partitions: IndexPartition[] = [];
      const threshold = listedBodies(columns.bodyNumbers.size, DEFAULT_PARAMETERS);
      const waiting = Array.from({ length: 1 << partitionBits }, (_, partition) => partition);
      await Promise.all(threads.map(async (thread) => {
        for (;;) {
          const partition = waiting.shift();
          if (partition === undefined) return;
          const parts: Postings[] = prepared.map(({ postings }) => postings[partition]!);
          const transfer = parts.flatMap((part) => [part.hashes.buffer as ArrayBuffer, part.documents.buffer as ArrayBuffer]);
          partitions[partition] = (await thread.ask<"sort">({ step: "sort", partition, parts, bodies: columns.bodies, threshold }, transfer)).sorted;
        }
      }));
      return { columns, partitions };
    });
    const { columns, partitions } = sorted.value;
    const compared = await timed(() => Promise.all(threads.map((thread) => thread.ask<"compare">({ step: "compare", columns, partitions }))));
    const tally = new Tally(documents);
    for (const answer of compared.value) tally.add(answer.tally);
    const lone = loneTimes(new MemoryIndex(DEFAULT_PARAMETERS, columns, partitions, (document) => printAt(prints, document)), documents);
    const preparing = prepared.map(({ prepareMs }) => prepareMs / 1000);
    const collecting = prepared.map(({ collectMs }) => collectMs / 1000);
    return {
      documents, tally, peakMb, sortSeconds: sorted.seconds, compareSeconds: compared.seconds, prepareSeconds: Math.max(...preparing), collectSeconds: Math.max(...collecting),
      cpuSeconds: sorted.cpuSeconds + compared.cpuSeconds, loneMedianMs: median(lone), loneP95Ms: quantile(lone, 0.95),
    };
  } finally {
    clearInterval(watch);
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

function identityOf(document: number): PrintIdentity {
  const { name, regionCode, level, kind } = agencyOf(document);
  return { agency: name, regionCode, level, kind, year: yearOf(document), publishedOn: null, path: pathOf(document), reportId: null, body: bodyKey(document) };
}

/** Reports that are not in the index, one by one: from the parsed report to its overlaps. */
function loneTimes(index: MemoryIndex, documents: number): number[] {
  const comparer = new Comparer(index);
  return Array.from({ length: LONE_REPORTS }, (_, number) => {
    const document = 5 * (documents + 19 + number) + 4;
    const report = syntheticReport(document, documents);
    const start = performance.now();
    comparer.compare(prepare(report, { body: bodyKey(document) })!);
    return performance.now() - start;
  });
}
