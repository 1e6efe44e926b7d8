import type { KnownFacts } from "../../lib/demo/faults/fault";
import type { Dirt } from "../../lib/demo/dirt/index";
import type { ReportModel } from "../../lib/demo/model";
import type { Layout, RenderedReport } from "../../lib/demo/render/layout";
import { fullName } from "../../lib/demo/corpus/file";
import { parseTextReport } from "../../lib/parse/index";
import { TABLE_KEYS } from "../../lib/report/cells";
import type { ParsedReport } from "../../lib/report/schema";
import { NO_CONTEXT, type ReportContext } from "../../lib/rules/context";
import { ReportFacts } from "../../lib/rules/facts";
import { DEFAULT_PROFILE } from "../../lib/rules/profile";
import { RULES } from "../../lib/rules/registry";
import { runRules, type RunResult } from "../../lib/rules/runner";

/** A document as the product saw it, beside the truth. */
export interface Examined {
  rendered: RenderedReport;
  parsed: ParsedReport;
  audit: RunResult;
}

/** Lays a report out, soils it, reads it and runs the rules over it. */
export function examine(model: ReportModel, layout: Layout, dirt: Dirt, options: { known?: KnownFacts; spoil?: Dirt["text"] | undefined; context?: ReportContext } = {}): Examined {
  const clean = layout.render(model);
  const rendered = dirt.text(options.spoil ? options.spoil(clean, model) : clean, model);
  const manifest = options.known?.url === undefined ? {} : { url: options.known.url };
  const parsed = parseTextReport(dirt.encode(rendered.text), { path: `${fullName(model.body)}${model.year}.txt`, manifest });
  const { wordList } = options.known ?? {};
  return { rendered, parsed, audit: runRules(new ReportFacts(parsed, options.context ?? NO_CONTEXT), RULES, wordList ? { ...DEFAULT_PROFILE, wordList } : DEFAULT_PROFILE) };
}

export interface CellCount {
  cells: number;
  read: number;
  wrong: number;
  leftOut: number;
  /** Cells that were read and that no table has. */
  invented: number;
  notes: string[];
}

/** What a cell's raw text states as a number; null when it states none. */
function statedNumber(raw: string): number | null {
  const stated = /^([+-]?\d+(?:\.\d+)?)(?:次|元|万元)?$/.exec(raw.normalize("NFKC").trim());
  return stated ? Number(stated[1]) : null;
}

/** Compares every cell that was read with what was printed. */
export function countCells({ rendered, parsed }: Examined): CellCount {
  const count: CellCount = { cells: 0, read: 0, wrong: 0, leftOut: 0, invented: 0, notes: [] };
  for (const key of TABLE_KEYS) {
    const printed = rendered.tables[key] ?? {};
    const read = parsed.tables[key]?.cells ?? {};
    for (const [cell, { raw, span }] of Object.entries(printed)) {
      count.cells++;
      const found = read[cell];
      if (!found) {
        count.leftOut++;
        count.notes.push(`${key} ${cell} (${raw}) left out`);
        continue;
      }
      const right = found.value === statedNumber(raw) && (span === null || raw === "" || (found.span[0] === span[0] && found.span[1] === span[1]));
      if (right) count.read++;
      else {
        count.wrong++;
        count.notes.unshift(`${key} ${cell}: printed ${JSON.stringify(raw)} at ${String(span)}, read ${JSON.stringify(found.raw)} = ${found.value} at ${String(found.span)}`);
      }
    }
    for (const [cell, { raw }] of Object.entries(read)) {
      if (printed[cell]) continue;
      count.invented++;
      count.notes.unshift(`${key} ${cell}: read ${JSON.stringify(raw)}, which was not printed`);
    }
  }
  return count;
}

/** What of body, year, format and date was read otherwise than it was written; nothing when a place is honestly left open. */
export function identityErrors({ parsed, rendered }: Examined, model: ReportModel, dirt: Dirt): string[] {
  const errors: string[] = [];
  const expect = (what: string, read: unknown, wanted: unknown, openIsFine: boolean): void => {
    if (read === wanted || (openIsFine && (read === null || read === "" || read === "unknown"))) return;
    errors.push(`${what}: ${String(read)} instead of ${String(wanted)}`);
  };
  const named = dirt.id !== "hijacked";
  const rest = !named && parsed.agency.name !== "" && model.body.name.endsWith(parsed.agency.name);
  expect("agency", parsed.agency.name, rest ? parsed.agency.name : model.body.name, !named);
  expect("level", parsed.agency.level, model.body.level, !named);
  expect("kind", parsed.agency.kind, model.body.kind, !named || model.body.kind === "institution");
  expect("year", parsed.year, model.year, false);
  expect("publishedOn", parsed.publishedOn, model.header.some((line) => line.includes(model.publishedOn)) ? model.publishedOn : null, false);
  if (Object.keys(rendered.tables).length > 0) expect("era", parsed.era, model.era, false);
  if (named && !model.body.region.code.startsWith("99")) expect("regionCode", parsed.agency.regionCode, model.body.region.code, false);
  return errors;
}
