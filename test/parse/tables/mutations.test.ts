import { describe, expect, it } from "vitest";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { balancedFigures, damage, random, read, reportText, WRITINGS, type Figures } from "./documents";

const ROUNDS = 160;

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
      const damaged = damage(reportText(era, truth, writing), next);
      wrong.push(...wrongCells(damaged, truth).map((cell) => `seed ${seed} ${cell}`));
    }
    expect(wrong).toEqual([]);
  });
});
