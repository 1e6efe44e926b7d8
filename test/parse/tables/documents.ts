import { REQUEST_COLUMNS } from "../../../lib/report/cells";
import { DISPUTE_COLUMN_LABELS, disputesCells, REQUESTS_NOTE, requestsCells, TABULAR_FORMATS, disclosureCells, type TabularEra } from "../../../lib/report/formats";
import type { ParsedReport } from "../../../lib/report/schema";
import { cleanText } from "../../../lib/text/clean";
import { readTables } from "../../../lib/parse/tables/index";

/** The figures of a report by table and cell key, as they are printed. */
export interface Figures {
  disclosure: Record<string, string>;
  requests: Record<string, string>;
  disputes: Record<string, string>;
}

/** A seeded generator of numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Figures that balance in every row, different enough that a shift shows. */
export function balancedFigures(era: TabularEra, next: () => number): Figures {
  const pick = (limit: number): number => Math.floor(next() * limit);
  const requests: Record<string, string> = {};
  const cells = requestsCells(era);
  for (let row = 0; row < cells.length; row += REQUEST_COLUMNS.length) {
    const persons = REQUEST_COLUMNS.slice(0, -1).map(() => pick(60));
    for (const [index, figure] of [...persons, persons.reduce((a, b) => a + b, 0)].entries()) requests[cells[row + index]!] = String(figure);
  }
  const disputes: Record<string, string> = {};
  const all = disputesCells();
  for (let group = 0; group < all.length; group += 5) {
    const outcomes = [pick(9), pick(9), pick(9), pick(9)];
    for (const [index, figure] of [...outcomes, outcomes.reduce((a, b) => a + b, 0)].entries()) disputes[all[group + index]!] = String(figure);
  }
  return { disclosure: Object.fromEntries(disclosureCells(era).map((cell) => [cell, String(pick(900))])), requests, disputes };
}

/** Rows of cells of one table; a group label leads the first row that it holds. */
type Grid = string[][];

export const disclosureGrid = (era: TabularEra, figures: Figures): Grid =>
  TABULAR_FORMATS[era].disclosure.flatMap((block) => [
    [block.caption],
    ["信息内容", ...block.columns.map(({ label }) => label)],
    ...block.rows.map((row) => [row.label, ...block.columns.map((column) => figures.disclosure[`${row.key}.${column.key}`]!)]),
  ]);

export function requestsGrid(era: TabularEra, figures: Figures): Grid {
  const rows: Grid = [
    [REQUESTS_NOTE, "申请人情况"],
    ["自然人", "法人或其他组织", "总计"],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
  ];
  let groups: string[] = [];
  for (const line of TABULAR_FORMATS[era].requests) {
    if (line.key === null) groups.push(line.label);
    else {
      rows.push([...groups, line.label, ...REQUEST_COLUMNS.map((column) => figures.requests[`${line.key}.${column}`]!)]);
      groups = [];
    }
  }
  return rows;
}

export function disputesGrid(figures: Figures): Grid {
  const leaves = Object.values(DISPUTE_COLUMN_LABELS);
  return [["行政复议", "行政诉讼"], [...leaves, "未经复议直接起诉", "复议后起诉"], [...leaves, ...leaves], disputesCells().map((cell) => figures.disputes[cell]!)];
}

const PROSE = "本机关认真办理各项公开事务，群众查阅方便，未发生泄密情况。";
const HEADINGS = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况"];

/** How the rows of a table are written. */
export type Writing = (rows: Grid) => string;
export const WRITINGS: Record<string, Writing> = {
  "one cell a line with pipes": (rows) => rows.map((row) => row.map((cell) => `${cell} |`).join("\n") + (row.length < 10 ? `\n${"|".repeat(10 - row.length)}` : "")).join("\n"),
  "one cell a line without pipes": (rows) => rows.map((row) => row.join("\n\n")).join("\n\n"),
  "a row a line with pipes": (rows) => rows.map((row) => `${row.join(" | ")} | ${"|".repeat(Math.max(0, 10 - row.length))}`).join("\n"),
  "tabs with leading groups": (rows) => rows.map((row) => [...row.filter(isWord), ...row.filter((cell) => !isWord(cell))].join("\t")).join("\n"),
  markdown: (rows) => rows.map((row) => `| ${row.join(" | ")} |`).toSpliced(1, 0, "|---|---|").join("\n"),
};
const isWord = (cell: string): boolean => /\p{Script=Han}/u.test(cell);

/** A whole report in the given writing. */
export function reportText(era: TabularEra, figures: Figures, writing: Writing): string {
  const parts = [PROSE, writing(disclosureGrid(era, figures)), writing(requestsGrid(era, figures)), writing(disputesGrid(figures)), PROSE];
  return parts.map((part, index) => `${HEADINGS[index]}\n${part}`).join("\n");
}

/** Deletes or doubles one cell of a line, or deletes or doubles one line or several. */
export function damage(text: string, next: () => number): string {
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

/** Reads the tables of a text. */
export const read = (text: string): ReturnType<typeof readTables> => readTables({ text, clean: cleanText(text), sections: [] });

/** The values by cell of one table, null for cells without a number. */
export const valuesOf = (tables: ParsedReport["tables"], table: keyof ParsedReport["tables"]): Record<string, number | null> =>
  Object.fromEntries(Object.entries(tables[table]?.cells ?? {}).map(([cell, { value }]) => [cell, value]));

/** The codes and places of the diagnostics. */
export const notesOf = (text: string): string[] => read(text).diagnostics.map(({ code, where, found }) => `${code} ${where}${found === undefined ? "" : ` ${found}`}`);
