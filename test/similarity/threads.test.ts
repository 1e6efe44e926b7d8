import { afterEach, describe, expect, it } from "vitest";
import { sharedIn, type Shared } from "../../db/overlaps/digest";
import { comparingThread } from "../../db/overlaps/thread/place";
import { corpusColumns, documentOrder } from "../../lib/similarity/corpus-columns";
import { prefectureOf } from "../../lib/similarity/fingerprint-index";
import { prepare } from "../../lib/similarity/print";
import { compareCorpus, indexCorpus } from "../../lib/similarity/threads/compare-corpus";
import { CorpusWorker } from "../../lib/similarity/threads/corpus-worker";
import type { CorpusThread } from "../../lib/similarity/threads/orders";
import { emptyPrints, type SharedPrints } from "../../lib/similarity/threads/shared-prints";
import { OrderedThread } from "../../lib/similarity/threads/thread";
import { labelledCorpus } from "./labelled-corpus";

const prepared = labelledCorpus("choice").reports.map((report) => prepare(report)!).toSorted((a, b) => documentOrder(a.identity, b.identity));
const columns = corpusColumns(prepared.map(({ identity: { body, year, regionCode } }) => ({ body, year, prefecture: prefectureOf(regionCode) })), prepared.length);
const reportIds = Uint32Array.from(prepared, (_, document) => document + 1);
const about = { reportIds, changes: reportIds, limits: { percent: 60, run: 120 } };

function inSharedMemory(): SharedPrints {
  const prints = emptyPrints(prepared.length, prepared.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 4) * 4, 0));
  let next = 0;
  prepared.forEach(({ bytes }, document) => {
    prints.bytes.set(bytes, next);
    [prints.starts[document], prints.ends[document]] = [next, next + bytes.length];
    next += Math.ceil(bytes.length / 4) * 4;
  });
  return { ...prints, reportIds };
}

async function sharedBy(threads: readonly CorpusThread<Shared>[]): Promise<Shared[]> {
  const prints = inSharedMemory();
  const all: Shared[] = [];
  await compareCorpus(threads, prints, await indexCorpus(threads, prints, columns), (from, results) => results.forEach((shared, at) => (all[from + at] = shared)));
  return all;
}

const started: OrderedThread<Shared>[] = [];
afterEach(() => Promise.all(started.splice(0).map((thread) => thread.stop())));
function start(): OrderedThread<Shared> {
  const thread = new OrderedThread<Shared>(comparingThread.url, about);
  started.push(thread);
  return thread;
}

describe("comparing on threads", () => {
  it("gives what one thread gives by itself", async () => {
    const alone = await sharedBy([new CorpusWorker(sharedIn(about))]);
    expect(alone.filter(({ untold }) => untold === null).length).toBeGreaterThan(20);
    expect(alone.filter(({ untold }) => untold !== null && untold.length > 0).length).toBeGreaterThan(5);
    expect(await sharedBy([start(), start()])).toEqual(alone);
  }, 60_000);

  it("says so when a thread cannot do what it is asked", async () => {
    await expect(start().ask({ step: "compare", from: 0, to: 1 })).rejects.toThrow("before it was given the index");
  }, 60_000);

  it("says so when the code of a thread is not there", async () => {
    const thread = new OrderedThread<Shared>(new URL("nowhere.mjs", comparingThread.url), about);
    await expect(thread.ask({ step: "compare", from: 0, to: 1 })).rejects.toThrow("nowhere.mjs");
  });
});
