import { STATISTICS_ROWS } from "../../report/statistics-2014";
import type { ReportFacts } from "../facts";

/** A figure of the statistics table: its value and the place of label and value in the cleaned text. */
export interface StatisticsFigure {
  value: number;
  start: number;
  end: number;
}

export interface StatisticsTable {
  /** By the row's key; a row whose figure is blank, doubtful or missing is not in it. */
  figures: ReadonlyMap<string, StatisticsFigure>;
  /** Figures of several columns seem to stand without a gap: none of them can be told. */
  isRunTogether: boolean;
}

/** A label may be broken over two lines or cells, and lack its 数. */
const loose = (label: string): string => Array.from(label.replace(/数量?$/, "")).map((sign) => sign.replace(/[()]/, "\\$&")).join("[\\n\\t|]*");
const LABELS = STATISTICS_ROWS.map(({ key, label }) => ({ key, pattern: new RegExp(`(?<!不)${loose(label)}(?:[\\n\\t|]*数量?)?`, "g") }));
/** The first two rows stand close together in the table, which tells it from prose. */
const TABLE = /收到申请数?[^。]{0,60}?当面申请/g;

/** Behind a label: remark, unit and one number, then nothing but the next row's numeral. */
const FIGURE = /^(?:\([^()]{0,60}\))?[\n\t|:、 ]*(?:件|条|次|个|\(件\)|单位件)?[\n\t|: —-]*?(?<![\d.])(\d{1,3}(?:,\d{3})+|\d{1,7})件?(?![\d.])[\n\t| ]*(?:其中[:,]?|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|(?<!\d)\d{1,2}[.、)]|[①-⑩])*[\n\t| ]*$/;
/** A number that begins with a nought: two columns of noughts, or a nought and another figure. */
const LEADING_NOUGHT = /(?<![\d.,])0\d+(?![\d.、])/;
/** Behind the last row no label tells where its figure ends. */
const LAST_ROW_CHARS = 40;
const LONGEST_ROW_CHARS = 160;

interface Labelled {
  key: string;
  start: number;
  end: number;
}

function labelsFrom(text: string, start: number): Labelled[] {
  const found: Labelled[] = [];
  let cursor = start;
  for (const { key, pattern } of LABELS) {
    pattern.lastIndex = cursor;
    const match = pattern.exec(text);
    if (!match || match.index - cursor > LONGEST_ROW_CHARS * 4) continue;
    cursor = match.index + match[0].length;
    found.push({ key, start: match.index, end: cursor });
  }
  return found;
}

/**
 * Reads the 政府信息公开情况统计表 of 2014 to 2018 by its labels, down to the lawsuits: the figure to the right of a label or behind it.
 * A figure counts only when it stands alone between two labels; what may be two columns, or a figure with a numeral run into it, is left out.
 * @returns null when the text has no such table
 */
export function readStatisticsTable({ clean: { text } }: ReportFacts): StatisticsTable | null {
  if (!text.includes("当面申请")) return null;
  TABLE.lastIndex = 0;
  const table = TABLE.exec(text);
  if (!table) return null;
  const labels = labelsFrom(text, table.index);
  const last = labels.at(-1);
  if (!last || labels.length < 4) return null;
  const end = Math.min(text.length, last.end + LAST_ROW_CHARS);
  const figures = new Map<string, StatisticsFigure>();
  labels.forEach((label, index) => {
    const next = labels[index + 1]?.start ?? end;
    if (next - label.end > LONGEST_ROW_CHARS) return;
    const row = text.slice(label.end, next);
    const figure = FIGURE.exec(row)?.[1];
    if (figure !== undefined) figures.set(label.key, { value: Number(figure.replaceAll(",", "")), start: label.start, end: label.end + row.indexOf(figure) + figure.length });
  });
  const values = [...figures.values()].map(({ value }) => value);
  return { figures, isRunTogether: LEADING_NOUGHT.test(text.slice(table.index, end)) || !values.includes(0) };
}
