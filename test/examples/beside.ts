import { isTableKey, TABLE_KEYS } from "../../lib/report/cells";
import type { ParsedReport } from "../../lib/report/schema";
import { SECTION_KEYS } from "../../lib/report/sections";
import type { BesidePart } from "../../lib/rules/examples";
import { buildContext, type ContextInput } from "../support/context-builder";
import type { CellInput, ReportInput } from "../support/report-builder";
import { isParsed, type Case } from "../support/rule-tester";
import { shortened } from "./show";

type Tables = ReportInput["tables"];
type OtherCells = Extract<BesidePart, { kind: "otherYear" }>["cells"];

const value = (input: CellInput | undefined): string | null => (input === null ? null : String(input ?? 0));
const changed = (tables: Tables): OtherCells => TABLE_KEYS.flatMap((table) => Object.entries(tables?.[table] ?? {}).map(([cell, input]) => ({ table, cell, value: value(input) })));

function differingCells(tables: Tables, own: Tables): OtherCells {
  return TABLE_KEYS.flatMap((table) => {
    const [before, now] = [tables?.[table] ?? {}, own?.[table] ?? {}];
    return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((cell) => value(before[cell]) !== value(now[cell])).map((cell) => ({ table, cell, value: value(before[cell]) }));
  });
}

function seriesParts({ series = [] }: ContextInput, report: ParsedReport): BesidePart[] {
  return series.map(({ year, predecessor = null, tables }) => ({ kind: "otherYear", year, isPrevious: report.year === year + 1, predecessor, cells: changed(tables) }));
}

function versionParts({ earlierVersion }: ContextInput, own: ReportInput): BesidePart[] {
  if (!earlierVersion) return [];
  const places = [["preface", earlierVersion.preface, own.preface], ...SECTION_KEYS.map((key) => [key, earlierVersion.sections?.[key], own.sections?.[key]] as const), ["tail", earlierVersion.tail, own.tail]] as const;
  const words = places.flatMap(([place, before, now]) => (typeof before === "string" && before !== now ? [{ place, text: shortened(before.trim()) }] : []));
  const url = earlierVersion.url === own.url ? null : (earlierVersion.url ?? null);
  return [{ kind: "earlierVersion", number: earlierVersion.number ?? 1, url, cells: differingCells(earlierVersion.tables, own.tables), words }];
}

function regionParts({ region: input }: ContextInput, { region }: ReturnType<typeof buildContext>): BesidePart[] {
  if (!region) return [];
  const sums = Object.entries(input?.sums ?? {}).flatMap(([key, { total, largest }]) => {
    const [table = "", cell = ""] = key.split("/");
    return isTableKey(table) ? [{ table, cell, total, largest: largest.map(({ report, amount }) => ({ agency: report.agency, amount })) }] : [];
  });
  return [{ kind: "region", region: region.region, expected: region.expected, reported: region.reported, missing: [...region.missing], sums }];
}

/** What a case knows beside its report: other years, the earlier version, the region, the roster, the day, the office's list. */
export function knownBeside({ report: input, context = {}, profile }: Case, report: ParsedReport): BesidePart[] {
  const known = buildContext(report, context);
  const entries = (profile?.wordList ?? []).map(({ wrong, right }) => ({ wrong, right }));
  const parts: BesidePart[] = [];
  if (known.asOf !== null) parts.push({ kind: "asOf", date: known.asOf });
  if (known.roster) parts.push({ kind: "roster", dueOn: known.roster.dueOn, expectedYears: [...known.roster.expectedYears] });
  parts.push(...seriesParts(context, report), ...versionParts(context, isParsed(input) ? {} : input), ...regionParts(context, known));
  if (entries.length > 0) parts.push({ kind: "wordList", entries });
  return parts;
}
