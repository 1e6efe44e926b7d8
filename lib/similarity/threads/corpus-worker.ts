import { Comparer } from "../compare";
import { fillRows } from "../fingerprint-rows";
import { MemoryIndex } from "../memory-index";
import type { Comparison } from "../overlap";
import { DEFAULT_PARAMETERS } from "../parameters";
import { PassSorter } from "../sort-passes";
import type { Answer, CorpusThread, Order } from "./orders";
import { printAt, wordsAt } from "./shared-prints";

/** Carries out orders in the thread that it lives in. */
export class CorpusWorker<Result> implements CorpusThread<Result> {
  #sorter = new PassSorter();
  #comparer: Comparer | null = null;

  /** @param resultOf what is wanted of the comparison of a document */
  constructor(readonly resultOf: (document: number, comparison: Comparison) => Result) {}

  ask<Step extends Order["step"]>(order: Extract<Order, { step: Step }>): Promise<Extract<Answer<Result>, { step: Step }>>;
  async ask(order: Order): Promise<Answer<Result>> {
    if (order.step === "fill") fillRows(order.rows, order.range, (document) => wordsAt(order.prints, document), DEFAULT_PARAMETERS);
    if (order.step === "sort") return { step: "sort", partitions: this.#sorter.sort(order.rows, order.bodies, order.plan, order.pass) };
    if (order.step === "compare") return { step: "compare", results: this.#compare(order.from, order.to) };
    if (order.step === "take-index") this.#take(order);
    return { step: order.step };
  }

  #take({ prints, parts }: Extract<Order, { step: "take-index" }>): void {
    this.#sorter = new PassSorter();
    this.#comparer = new Comparer(new MemoryIndex(DEFAULT_PARAMETERS, parts, (document) => printAt(prints, parts.columns, document)));
  }

  #compare(from: number, to: number): Result[] {
    const comparer = this.#comparer;
    if (!comparer) throw new Error("A thread was asked to compare before it was given the index.");
    return Array.from({ length: to - from }, (_, at) => this.resultOf(from + at, comparer.compareDocument(from + at)));
  }
}
