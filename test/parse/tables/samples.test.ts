import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { damage, random, read, valuesOf } from "./documents";

const ROUNDS = 100;
const shared = new URL("../../../../shared/", import.meta.url);
const hasSamples = existsSync(new URL("expected/", shared));
const expectedSchema = z.object({
  seed: z.string(),
  era: z.string(),
  tables: z.record(z.string(), z.record(z.string(), z.number()).nullable()).optional(),
  units: z.record(z.string(), z.string()).optional(),
  shortRows: z.record(z.string(), z.number()).optional(),
});
const samples = hasSamples ? readdirSync(new URL("expected/", shared)).map((name) => expectedSchema.parse(JSON.parse(readFileSync(new URL(`expected/${name}`, shared), "utf8")))) : [];

describe.skipIf(!hasSamples)("the sample reports", () => {
  it.each(samples)("are read as expected: $seed", (sample) => {
    const text = readFileSync(new URL(`seeds/${sample.seed}`, shared), "utf8");
    const { tables, era, diagnostics } = read(text);
    expect(era ?? "pre2019").toBe(sample.era);
    for (const table of TABLE_KEYS) expect(valuesOf(tables, table)).toEqual(sample.tables?.[table] ?? {});
    const short = Object.fromEntries(diagnostics.flatMap(({ code, where, found }) => (code === "row-short" ? [[where, found]] : [])));
    expect(short).toEqual(sample.shortRows ?? {});
    for (const table of TABLE_KEYS) {
      for (const [cell, { unit, raw, span }] of Object.entries(tables[table]?.cells ?? {})) {
        expect([cell, unit]).toEqual([cell, sample.units?.[cell] ?? null]);
        expect(text.slice(...span)).toBe(raw);
      }
    }
  });

  it.each(samples)("never give a cell another cell's number when they are damaged: $seed", (sample) => {
    const text = readFileSync(new URL(`seeds/${sample.seed}`, shared), "utf8");
    const truth = read(text).tables;
    const wrong: string[] = [];
    for (let seed = 1; seed <= ROUNDS; seed++) {
      const { tables } = read(damage(text, random(seed)));
      for (const table of TABLE_KEYS) {
        for (const [cell, { value, raw }] of Object.entries(tables[table]?.cells ?? {})) {
          const known = truth[table]?.cells[cell];
          // A row that is short in the sample may be filled up by a doubled cell; all its figures are the same.
          if (value !== null && value !== (known?.value ?? 0)) wrong.push(`seed ${seed} ${table} ${cell}: ${raw}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
