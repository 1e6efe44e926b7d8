import { describe, expect, it } from "vitest";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { balancedFigures, random, read, reportText, WRITINGS, type Figures } from "./documents";

const ROUNDS = 400;

/** Deletes or doubles one line, or one cell of a line, never two in the same row of the table. */
function mutate(text: string, next: () => number): string {
  const lines = text.split("\n");
  const at = Math.floor(next() * lines.length);
  const line = lines[at]!;
  const separator = line.includes("\t") ? "\t" : " | ";
  const cells = line.split(separator);
  const choice = next();
  if (cells.length > 2 && choice < 0.5) {
    const cell = Math.floor(next() * cells.length);
    return lines.with(at, (choice < 0.25 ? cells.toSpliced(cell, 1) : cells.toSpliced(cell, 0, cells[cell]!)).join(separator)).join("\n");
  }
  if (choice < 0.6) return lines.toSpliced(at, 1 + Math.floor(next() * 12)).join("\n");
  if (choice < 0.8) return lines.toSpliced(at, 1).join("\n");
  return lines.toSpliced(at, 0, ...lines.slice(at, at + 1 + Math.floor(next() * 3))).join("\n");
}

function wrongCells(text: string, truth: Figures): string[] {
  const { tables } = read(text);
  return TABLE_KEYS.flatMap((table) =>
    Object.entries(tables[table]?.cells ?? {}).flatMap(([cell, { value, raw }]) => (value === null || value === Number(truth[table][cell]) ? [] : [`${table} ${cell}: ${raw} instead of ${truth[table][cell]}`])),
  );
}

describe.each(Object.entries(WRITINGS))("a damaged report, %s", (_, writing) => {
  it.each(["2019", "2021"] as const)("never gives a cell another cell's number, shape of %s", (era) => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const next = random(seed);
      const truth = balancedFigures(era, next);
      const damaged = mutate(reportText(era, truth, writing), next);
      wrong.push(...wrongCells(damaged, truth).map((cell) => `seed ${seed} ${cell}`));
    }
    expect(wrong).toEqual([]);
  });
});
