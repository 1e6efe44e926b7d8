import type { CorpusColumns } from "../corpus-columns";
import { emptyRows, slotColumns, type RowRange } from "../fingerprint-rows";
import type { IndexPartition } from "../index-partition";
import type { IndexParts } from "../memory-index";
import { DEFAULT_PARAMETERS } from "../parameters";
import { sortPlan } from "../sort-passes";
import type { CorpusThread } from "./orders";
import type { SharedPrints } from "./shared-prints";

/** Documents of one order; a body's years that fall into two are compared as well, only a little more slowly. */
const DOCUMENTS_AN_ORDER = 500;
/** A unit of a print takes two bytes at least. */
const BYTES_A_UNIT = 2;

/** Gives out tasks to whoever is free, in order. */
async function share<Task, Result>(threads: readonly CorpusThread<Result>[], tasks: readonly Task[], work: (thread: CorpusThread<Result>, task: Task) => Promise<void>): Promise<void> {
  const waiting = tasks.values();
  await Promise.all(threads.map(async (thread) => {
    for (const task of waiting) await work(thread, task);
  }));
}

/** Builds the index of a corpus on several threads. */
export async function indexCorpus<Result>(threads: readonly CorpusThread<Result>[], prints: SharedPrints, columns: CorpusColumns): Promise<IndexParts> {
  const { ranges, units } = rangesOf(prints);
  const rows = emptyRows(columns.bodies.length, units);
  await share(threads, ranges, async (thread, range) => {
    await thread.ask<"fill">({ step: "fill", prints, rows, range });
  });
  const plan = sortPlan(rows, columns, DEFAULT_PARAMETERS);
  const partitions: IndexPartition[][] = [];
  await share(threads, [...plan.starts.keys()], async (thread, pass) => {
    partitions[pass] = (await thread.ask<"sort">({ step: "sort", bodies: columns.bodies, rows, plan, pass })).partitions;
  });
  return { columns, rows: slotColumns(rows), partitions: partitions.flat(), postings: plan.postings };
}

function rangesOf({ starts, ends }: SharedPrints): { ranges: RowRange[]; units: number } {
  const ranges: RowRange[] = [];
  let units = 0;
  for (let from = 0; from < starts.length; from += DOCUMENTS_AN_ORDER) {
    const to = Math.min(starts.length, from + DOCUMENTS_AN_ORDER);
    ranges.push({ from, to, slot: units });
    for (let document = from; document < to; document++) units += Math.ceil((ends[document]! - starts[document]!) / BYTES_A_UNIT);
  }
  return { ranges, units };
}

/**
 * Compares all documents of a corpus with each other on several threads.
 * @param take is given what each thread made of some documents that follow each other, as soon as it is there
 */
export async function compareCorpus<Result>(threads: readonly CorpusThread<Result>[], prints: SharedPrints, parts: IndexParts, take: (from: number, results: readonly Result[]) => void | Promise<void>): Promise<void> {
  await Promise.all(threads.map((thread) => thread.ask<"take-index">({ step: "take-index", prints, parts })));
  const { ranges } = rangesOf(prints);
  await share(threads, ranges, async (thread, { from, to }) => {
    await take(from, (await thread.ask<"compare">({ step: "compare", from, to })).results);
  });
}
