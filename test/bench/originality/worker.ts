import { parentPort, workerData } from "node:worker_threads";
import { Comparer } from "../../../lib/similarity/compare";
import { buildPartition, type IndexPartition } from "../../../lib/similarity/index-partition";
import { MemoryIndex, PostingCollector, type CorpusColumns } from "../../../lib/similarity/memory-index";
import { DEFAULT_PARAMETERS } from "../../../lib/similarity/parameters";
import { prepare } from "../../../lib/similarity/print";
import { printAt, type SharedPrints } from "./shared-prints";
import { bodyKey, syntheticReport } from "./synthetic";
import { Tally } from "./tally";

/** What a thread is told when it starts: its part of the documents, and where their prints go. */
export interface Shard {
  documents: number;
  from: number;
  to: number;
  partitionBits: number;
  prints: SharedPrints;
  /** Where its part of the bytes begins and ends. */
  room: [number, number];
}
export interface Postings {
  hashes: Uint32Array;
  documents: Uint32Array;
}
export type Order =
  | { step: "prepare" }
  | { step: "sort"; partition: number; parts: Postings[]; bodies: Uint32Array; threshold: number }
  | { step: "compare"; columns: CorpusColumns; partitions: IndexPartition[] };
export type Answer =
  | { step: "prepare"; prepareMs: number; collectMs: number; postings: Postings[] }
  | { step: "sort"; partition: number; sorted: IndexPartition }
  | { step: "compare"; tally: Tally };

const { documents, from, to, partitionBits, prints, room }: Shard = workerData;

/** Moves an array into memory that all threads see. */
function shared(values: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(values.length * 4));
  copy.set(values);
  return copy;
}

function prepareShard(): Answer {
  const collector = new PostingCollector(DEFAULT_PARAMETERS, partitionBits);
  let [at, prepareMs, collectMs] = [room[0], 0, 0];
  for (let document = from; document < to; document++) {
    const report = syntheticReport(document, documents);
    const start = performance.now();
    const print = prepare(report, { body: bodyKey(document) })!;
    const prepared = performance.now();
    collector.add(document, print);
    collectMs += performance.now() - prepared;
    prepareMs += prepared - start;
    if (at + print.bytes.length > room[1]) throw new Error("The room for prints is too small.");
    prints.bytes.set(print.bytes, at);
    prints.starts[document] = at;
    prints.ends[document] = at += print.bytes.length;
  }
  const postings = Array.from({ length: 1 << partitionBits }, (_, number) => {
    const part = collector.part(number);
    return { hashes: part.hashes.slice(), documents: part.documents.slice() };
  });
  return { step: "prepare", prepareMs, collectMs, postings };
}

function sortPartition({ partition, parts, bodies, threshold }: Extract<Order, { step: "sort" }>): Answer {
  const length = parts.reduce((sum, part) => sum + part.hashes.length, 0);
  const [hashes, numbers] = [new Uint32Array(length), new Uint32Array(length)];
  let at = 0;
  for (const part of parts) {
    hashes.set(part.hashes, at);
    numbers.set(part.documents, at);
    at += part.hashes.length;
  }
  const sorted = buildPartition(hashes, numbers, bodies, threshold, partitionBits);
  return { step: "sort", partition, sorted: { ...sorted, entries: shared(sorted.entries), postings: shared(sorted.postings), buckets: shared(sorted.buckets) } };
}

function compareShard({ columns, partitions }: Extract<Order, { step: "compare" }>): Answer {
  const comparer = new Comparer(new MemoryIndex(DEFAULT_PARAMETERS, columns, partitions, (document) => printAt(prints, document)));
  const tally = new Tally(documents);
  for (let document = from; document < to; document++) tally.count(document, comparer.compareDocument(document).overlaps);
  return { step: "compare", tally };
}

parentPort?.on("message", (order: Order) => {
  const answer = order.step === "prepare" ? prepareShard() : order.step === "sort" ? sortPartition(order) : compareShard(order);
  const transfer = answer.step === "prepare" ? answer.postings.flatMap((part) => [part.hashes.buffer as ArrayBuffer, part.documents.buffer as ArrayBuffer]) : [];
  parentPort?.postMessage(answer, transfer);
});
