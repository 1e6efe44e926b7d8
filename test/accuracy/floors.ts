import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CORPUS_FAULTS } from "../../lib/demo/faults/corpus";
import { FAULTS } from "../../lib/demo/faults/index";
import { textLayoutOf } from "../../lib/demo/render/text-layouts";
import { SERIES_FAULTS } from "../../lib/demo/faults/series";
import { CORPUS_TRAPS } from "../../lib/demo/traps/corpus";
import { TRAPS } from "../../lib/demo/traps/index";
import { SERIES_TRAPS } from "../../lib/demo/traps/series";
import { CORPORA } from "./corpora";
import { POOL } from "./pool";
import type { Accuracy } from "./tally";

const FILE = fileURLToPath(new URL("floors.json", import.meta.url));

const floorsSchema = z.strictObject({
  /** Of the reports, faults and traps that the floors were taken from. */
  corpusHash: z.string(),
  /** Found of planted, by rule. */
  recall: z.record(z.string(), z.number()),
  /** Read of printed, by layout. */
  cellsRead: z.record(z.string(), z.number()),
  /** How many there may be at most. */
  wrongCells: z.int(),
  falseFailures: z.int(),
  wrongIdentities: z.int(),
});
export type Floors = z.infer<typeof floorsSchema>;

/** A hash of everything that is measured with: when it changes, figures cannot be compared. */
export function corpusHash(): string {
  const hash = createHash("sha256");
  const layout = textLayoutOf("L2-piped-rows");
  for (const model of [...POOL, ...CORPORA.map((corpus) => corpus.model)]) hash.update(layout.render(model).text);
  for (const { id } of [...FAULTS, ...TRAPS, ...SERIES_FAULTS, ...SERIES_TRAPS, ...CORPUS_FAULTS, ...CORPUS_TRAPS]) hash.update(id);
  return hash.digest("hex").slice(0, 16);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.floor((10_000 * part) / whole) / 10_000);

/** The figures of a run in the form of floors. */
export function floorsOf(accuracy: Accuracy): Floors {
  const count = (kind: string): number => accuracy.shortcomings.filter((shortcoming) => shortcoming.kind === kind).length;
  return {
    corpusHash: corpusHash(),
    recall: Object.fromEntries(
      Object.entries(accuracy.rules)
        .filter(([, { planted }]) => planted > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, { planted, found }]) => [id, share(found, planted)]),
    ),
    cellsRead: Object.fromEntries(Object.entries(accuracy.layouts).map(([id, { cells, read }]) => [id, share(read, cells)])),
    wrongCells: Object.values(accuracy.layouts).reduce((sum, { wrong }) => sum + wrong, 0),
    falseFailures: count("false-failure"),
    wrongIdentities: count("identity") + count("refused"),
  };
}

export const readFloors = (): Floors => floorsSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
export const writeFloors = (floors: Floors): void => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/** What lies under its floor, in words; empty when everything holds. */
export function underFloor(now: Floors, floors: Floors): string[] {
  const under: string[] = [];
  for (const [kind, words] of [["recall", "found of planted"], ["cellsRead", "cells read"]] as const) {
    for (const [id, floor] of Object.entries(floors[kind])) {
      const value = now[kind][id];
      if (value === undefined) under.push(`${id}: ${words} is no longer measured (floor ${floor})`);
      else if (value < floor) under.push(`${id}: ${words} ${value} is under the floor ${floor}`);
    }
  }
  for (const kind of ["wrongCells", "falseFailures", "wrongIdentities"] as const) {
    if (now[kind] > floors[kind]) under.push(`${kind}: ${now[kind]} is over the ceiling ${floors[kind]}`);
  }
  return under;
}

/** The better of both, figure by figure. */
export function raised(now: Floors, floors: Floors): Floors {
  const best = (kind: "recall" | "cellsRead"): Record<string, number> =>
    Object.fromEntries(Object.entries(now[kind]).map(([id, value]) => [id, Math.max(value, floors[kind][id] ?? 0)]));
  const least = (kind: "wrongCells" | "falseFailures" | "wrongIdentities"): number => Math.min(now[kind], floors[kind]);
  return { corpusHash: now.corpusHash, recall: best("recall"), cellsRead: best("cellsRead"), wrongCells: least("wrongCells"), falseFailures: least("falseFailures"), wrongIdentities: least("wrongIdentities") };
}
