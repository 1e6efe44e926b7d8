import type { FingerprintRows, RowRange } from "../fingerprint-rows";
import type { IndexPartition } from "../index-partition";
import type { IndexParts } from "../memory-index";
import type { SortPlan } from "../sort-passes";
import type { SharedPrints } from "./shared-prints";

/** What a thread is asked to do; one order after the other. */
export type Order =
  | { step: "fill"; prints: SharedPrints; rows: FingerprintRows; range: RowRange }
  | { step: "sort"; bodies: Uint32Array; rows: FingerprintRows; plan: SortPlan; pass: number }
  | { step: "take-index"; prints: SharedPrints; parts: IndexParts }
  | { step: "compare"; from: number; to: number };
/** What it answers: the partitions of a pass, or what was made of the comparison of each document. */
export type Answer<Result> = { step: "fill" | "take-index" } | { step: "sort"; partitions: IndexPartition[] } | { step: "compare"; results: Result[] };

/** Whoever takes orders: a thread, or the one that asks. */
export interface CorpusThread<Result> {
  ask<Step extends Order["step"]>(order: Extract<Order, { step: Step }>): Promise<Extract<Answer<Result>, { step: Step }>>;
}
