import { Worker } from "node:worker_threads";
import { corpusColumns } from "../../../lib/similarity/corpus-columns";
import { Comparer } from "../../../lib/similarity/compare";
import { prefectureOf } from "../../../lib/similarity/fingerprint-index";
import { MemoryIndex } from "../../../lib/similarity/memory-index";
import { DEFAULT_PARAMETERS } from "../../../lib/similarity/parameters";
import { prepare } from "../../../lib/similarity/print";
import { compareCorpus, indexCorpus } from "../../../lib/similarity/threads/compare-corpus";
import { emptyPrints, printAt } from "../../../lib/similarity/threads/shared-prints";
import { OrderedThread } from "../../../lib/similarity/threads/thread";
import { median, quantile } from "../statistics";
import { agencyOf, bodyKey, syntheticReport, yearOf } from "./synthetic";
import { Tally, type Found } from "./tally";
import type { Shard } from "./preparing/worker";

const THREADS = 2;
const ROOM_A_PRINT = 6_500;
const LONE_REPORTS = 60;

export interface Outcome {
  documents: number;
  /** Seconds of the clock with two threads, by step; preparing without the time that inventing the reports takes. */
  prepareSeconds: number;
  indexSeconds: number;
  compareSeconds: number;
  /** Seconds of processor over all threads for indexing and comparing. */
  cpuSeconds: number;
  peakMb: number;
  tally: Tally;
  /** One more report against all of these: milliseconds. */
  loneMedianMs: number;
  loneP95Ms: number;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number; cpuSeconds: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { value, seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** Compares so many synthetic reports with each other on two threads. */
export async function measure(documents: number): Promise<Outcome> {
  const prints = emptyPrints(documents, documents * ROOM_A_PRINT);
  const bounds = Array.from({ length: THREADS + 1 }, (_, thread) => Math.floor((documents * thread) / THREADS));
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, process.memoryUsage().rss / 1024 ** 2)), 100);
  const threads = Array.from({ length: THREADS }, () => new OrderedThread<Found>(new URL("comparing/start.mjs", import.meta.url), null));
  try {
    const prepareMs = await Promise.all(bounds.slice(1).map((to, thread) => prepareOnThread({ documents, from: bounds[thread]!, to, prints, room: [bounds[thread]! * ROOM_A_PRINT, to * ROOM_A_PRINT] })));
    await Promise.all(threads.map((thread) => thread.ready));
    const indexed = await timed(async () => {
      const columns = corpusColumns(placesOf(documents), documents);
      return await indexCorpus(threads, prints, columns);
    });
    const tally = new Tally(documents);
    const compared = await timed(() => compareCorpus(threads, prints, indexed.value, (from, results) => results.forEach((found, at) => tally.count(from + at, found))));
    const lone = loneTimes(new MemoryIndex(DEFAULT_PARAMETERS, indexed.value, (document) => printAt(prints, indexed.value.columns, document)), documents);
    return {
      documents, tally, peakMb, indexSeconds: indexed.seconds, compareSeconds: compared.seconds, prepareSeconds: Math.max(...prepareMs) / 1000,
      cpuSeconds: indexed.cpuSeconds + compared.cpuSeconds, loneMedianMs: median(lone), loneP95Ms: quantile(lone, 0.95),
    };
  } finally {
    clearInterval(watch);
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

function* placesOf(documents: number): Generator<{ body: string; year: number; prefecture: string }> {
  for (let document = 0; document < documents; document++) yield { body: bodyKey(document), year: yearOf(document), prefecture: prefectureOf(agencyOf(document).regionCode) };
}

/** Prepares a part of the reports, as importing does long before they are compared, in a thread of its own. */
async function prepareOnThread(shard: Shard): Promise<number> {
  const worker = new Worker(new URL("preparing/start.mjs", import.meta.url), { execArgv: [], workerData: shard });
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  const milliseconds = await new Promise<number>((resolve, reject) => worker.once("message", resolve).once("error", reject));
  await ended;
  return milliseconds;
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
