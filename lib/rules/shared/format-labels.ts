import type { TableKey } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { perReport } from "./per-report";

/** A label of a table, found in its table. */
export interface LabelHit {
  label: string;
  evidence(): Evidence;
}
/** Labels that only one of the two official shapes has. */
export interface FormatTraces {
  of2019: readonly LabelHit[];
  of2021: readonly LabelHit[];
}

/** So many labels of a shape show that it was used. */
export const MIN_LABELS = 2;

type TableWithLabels = "disclosure" | "requests";
const ONLY_2019: Readonly<Record<TableWithLabels, readonly string[]>> = {
  disclosure: ["本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "其他对外管理服务事项", "采购项目数量", "采购总金额", "政府集中采购", "第二十条第（九）项"],
  requests: [],
};
const ONLY_2021: Readonly<Record<TableWithLabels, readonly string[]>> = {
  disclosure: ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额"],
  requests: ["逾期不补正", "逾期未按收费通知"],
};
/** What stands between cells and lines: labels are broken over lines. */
const BETWEEN_CELLS = /[\n\r\t |]+/g;
const WITHIN_CELL = /[^\n\r\t |]+/g;

/** The labels of either shape in tables two and three, or in the sections of these tables when the table was not read. */
export const formatTraces = perReport((facts): FormatTraces => {
  const disclosure = new TableText(facts, "disclosure");
  const requests = new TableText(facts, "requests");
  const hits = (labels: typeof ONLY_2019): LabelHit[] => [...disclosure.find(labels.disclosure), ...requests.find(labels.requests)];
  return { of2019: hits(ONLY_2019), of2021: hits(ONLY_2021) };
});

/** The cleaned text of a table, or of its section when the table was not read; labels are found across cells and lines. */
export class TableText {
  readonly #facts: ReportFacts;
  readonly #start: number;
  readonly #text: string;
  /** The text without what parts cells and lines. Both are made when they are first needed. */
  #bare: string | null = null;
  #pieces: readonly { from: number; at: number }[] | null = null;

  constructor(facts: ReportFacts, key: TableKey) {
    const span = facts.report.tables[key]?.span ?? facts.section(key)?.body ?? [0, 0];
    this.#facts = facts;
    this.#start = facts.clean.fromOriginal(span[0]);
    this.#text = facts.clean.text.slice(this.#start, facts.clean.fromOriginal(span[1]));
  }

  /** The words that the table has, each with its first place; their width does not count. */
  find(words: readonly string[]): LabelHit[] {
    return words.flatMap((label) => {
      const place = this.#placeOf(label.normalize("NFKC"));
      return place ? [{ label, evidence: () => this.#facts.evidence(this.#start + place[0], this.#start + place[1]) }] : [];
    });
  }

  #placeOf(label: string): [start: number, end: number] | null {
    const direct = this.#text.indexOf(label);
    if (direct !== -1) return [direct, direct + label.length];
    this.#bare ??= this.#text.replace(BETWEEN_CELLS, "");
    const from = this.#bare.indexOf(label);
    if (from === -1) return null;
    this.#pieces ??= this.#readPieces();
    const pieces = this.#pieces;
    const inText = (index: number): number => {
      const piece = pieces.findLast((candidate) => candidate.from <= index)!;
      return piece.at + index - piece.from;
    };
    return [inText(from), inText(from + label.length - 1) + 1];
  }

  /** Where each piece between two cells or lines begins in the bare text, and where in the text. */
  #readPieces(): { from: number; at: number }[] {
    let from = 0;
    return Array.from(this.#text.matchAll(WITHIN_CELL), ({ 0: piece, index: at }) => {
      from += piece.length;
      return { from: from - piece.length, at };
    });
  }
}
