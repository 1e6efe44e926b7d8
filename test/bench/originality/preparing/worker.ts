import { parentPort, workerData } from "node:worker_threads";
import { findChrome } from "../../../../lib/text/chrome";
import { cleanTextOf } from "../../../../lib/text/clean-of";
import { prepare } from "../../../../lib/similarity/print";
import type { SharedPrints } from "../../../../lib/similarity/threads/shared-prints";
import { bodyKey, syntheticReport } from "../synthetic";

/** What a thread is told when it starts: its part of the documents, and where their prints go. */
export interface Shard {
  documents: number;
  from: number;
  to: number;
  prints: SharedPrints;
  /** Where its part of the bytes begins and ends. */
  room: [number, number];
}
const { documents, from, to, prints, room }: Shard = workerData;

/** @returns milliseconds */
function prepareShard(): number {
  let [at, prepareMs] = [room[0], 0];
  for (let document = from; document < to; document++) {
    const report = syntheticReport(document, documents);
    // Whoever reads a report leaves it cleaned.
    findChrome(cleanTextOf(report));
    const start = performance.now();
    const { bytes } = prepare(report, { body: bodyKey(document) })!;
    prepareMs += performance.now() - start;
    if (at + bytes.length > room[1]) throw new Error("The room for prints is too small.");
    prints.bytes.set(bytes, at);
    prints.starts[document] = at;
    prints.ends[document] = at += bytes.length;
  }
  return prepareMs;
}

parentPort?.postMessage(prepareShard(), []);
