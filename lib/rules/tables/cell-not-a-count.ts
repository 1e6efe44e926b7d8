import { splitCell, TABLE_KEYS, type TableKey } from "../../report/cells";
import type { Cell } from "../../report/schema";
import { cellEvidence } from "../evidence";
import { defineRule } from "../rule";
import { isCount } from "../shared/counts";
import { unusualCells } from "../shared/unusual-cells";

type Fault = "word" | "none-word" | "negative" | "fraction" | "too-long" | "unreadable";

const MAX_COUNT = 1_000_000_000;
const MAX_FEE_DECIMALS = 6;
const MAX_NAMED_CELLS = 6;
const NOTHING = /^(?:无|没有|暂无|零|〇|未发生|不适用|n\/a|nil)[。.]?$/i;
const WORDS = /^(?:若干|多|数|约|近|同上|不详|未统计|[一二两三四五六七八九十百千万]+)[件项次条个余\d]*$|^\d+余?[件项次条个]?$/;
/** What the 2019 column 本年增/减 may say beside a signed figure. */
const CHANGE = /^(?:[+＋\-－±增减]?\d+|持平|不变|无变化)$/;

/**
 * Counts are whole numbers from zero up, amounts are not below zero and have at most six decimals (the uniform format).
 * Silently ignored: units, thousands separators and notes in a cell; signs in the 2019 column 本年增/减;
 * blanks and marks (TAB-004). Digits that no cell can hold are asked about: cells may have run together in our copy.
 */
export const cellNotACount = defineRule({
  id: "TAB-005",
  name: "cell-not-a-count",
  title: { zh: "单元格非数字、负数或小数", en: "Words, negative or fractional numbers in cells" },
  checks: { zh: "件数类单元格应为不小于0的整数，金额应为不小于0、至多六位小数的数。", en: "Counts are whole numbers from zero up; amounts are not negative and have at most six decimals." },
  leavesAlone: { zh: "数字后的计量单位、千分位、括注；2019年格式“本年增/减”的正负号；空白单元格。", en: "Units, thousands separators and notes; signs in the 2019 column “change this year”; blank cells." },
  severity: "major",
  kind: "deterministic",
  category: "tables",
  eras: ["2019", "2021"],
  needs: [],
  basis: ["format2021", "format2019"],
  messages: {
    word: { zh: "{table|table}“{cells|cell}”（共{k}处）填写“{raw}”，不是阿拉伯数字。", en: "{table|table}: {k} cell(s) saying “{raw}” instead of a number in figures: {cells|cell}." },
    "none-word": { zh: "{table|table}“{cells|cell}”（共{k}处）填写“{raw}”；没有数据的应填“0”。", en: "{table|table}: {k} cell(s) saying “{raw}” where nothing to report is written 0: {cells|cell}." },
    negative: { zh: "{table|table}“{cells|cell}”（共{k}处）填写“{raw}”，数量不能为负数。", en: "{table|table}: {k} cell(s) saying “{raw}”, and a quantity cannot be negative: {cells|cell}." },
    fraction: { zh: "{table|table}“{cells|cell}”（共{k}处）填写“{raw}”，小数位数不符合填报要求（件数应为整数，金额至多六位小数）。", en: "{table|table}: {k} cell(s) saying “{raw}”; counts are whole numbers and amounts have at most six decimals: {cells|cell}." },
    "too-long": { zh: "{table|table}“{cells|cell}”（共{k}处）读到“{raw}”，位数过多，可能是几个单元格连在一起，请核对原网页。", en: "{table|table}: {k} cell(s) reading “{raw}”, which has too many digits; several cells may have run together. Please look at the original page: {cells|cell}." },
    unreadable: { zh: "{table|table}“{cells|cell}”（共{k}处）读到“{raw}”，不能确定是所填数据，请核对原网页。", en: "{table|table}: {k} cell(s) reading “{raw}”, which may not be what was filled in. Please look at the original page: {cells|cell}." },
  },
  remedy: { zh: "{table|table}“{cells|cell}”填写“{raw}”不规范，应填写阿拉伯数字（没有填“0”）。", en: "{table|table}, {cells|cell}: “{raw}” is not in order. Please write a number in figures (0 where there is nothing)." },
  *check({ report }) {
    for (const table of TABLE_KEYS) {
      const found = report.tables[table];
      if (!found) {
        yield { outcome: "notAssessed", reason: "table-absent", where: table };
        continue;
      }
      const groups = new Map<string, { fault: Fault; raw: string; cells: string[] }>();
      for (const [cell, read] of unusualCells(found)) {
        const fault = faultOf(table, cell, read);
        if (fault === null) continue;
        const raw = read.raw.trim();
        const group = groups.get(`${fault} ${raw}`) ?? { fault, raw, cells: [] };
        groups.set(`${fault} ${raw}`, group);
        group.cells.push(cell);
      }
      for (const { fault, raw, cells } of groups.values()) {
        const [first, ...rest] = cells.map((cell) => cellEvidence(report, table, cell));
        yield {
          outcome: fault === "too-long" || fault === "unreadable" ? "review" : "fail",
          message: fault,
          params: { table, raw, k: cells.length, cells: cells.slice(0, MAX_NAMED_CELLS) },
          evidence: [first!, ...rest],
          ...(fault === "none-word" && { severity: "minor" as const }),
        };
      }
    }
  },
});

function faultOf(table: TableKey, cell: string, { kind, value, raw }: Cell): Fault | null {
  if (kind === "blank" || kind === "mark") return null;
  const { column } = splitCell(cell);
  if (value !== null && column !== "amount" && isCount(value) && value < MAX_COUNT) return null;
  const words = raw.replace(/\s/g, "").normalize("NFKC");
  if (table === "disclosure" && column === "change" && (value === null ? CHANGE.test(words) : Number.isInteger(value))) return null;
  if (value === null) {
    if (NOTHING.test(words)) return "none-word";
    if (/^\d+$/.test(words)) return "too-long";
    return WORDS.test(words) ? "word" : "unreadable";
  }
  if (value < 0) return "negative";
  if (table === "disclosure" && column === "amount") return (/\.(\d+)/.exec(words)?.[1]?.length ?? 0) > MAX_FEE_DECIMALS ? "fraction" : null;
  return isCount(value) ? "too-long" : "fraction";
}
