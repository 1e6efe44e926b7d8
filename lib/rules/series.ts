import type { TableKey } from "../report/cells";
import { OFFICIAL_CELLS, type CellAddress, type FigureSet } from "../report/figure-set";
import type { TabularEra } from "../report/formats";
import type { Figure } from "./figures";
import { isCount, type CountFigure } from "./shared/counts";
import type { OtherReport } from "./finding";

const keyOf = ({ table, cell }: CellAddress): string => `${table}/${cell}`;

/** The report of the body, or of one that it came from, on another year: its figures, and where to find it. */
export class SeriesReport {
  readonly source: OtherReport;
  readonly year: number;
  /** The name under which the body reported then. */
  readonly agency: string;
  /** Whether it is another body that has since become part of this one. */
  readonly isPredecessor: boolean;
  readonly publishedOn: string | null;
  readonly figures: FigureSet;
  #numbers: Map<string, number> | null = null;
  #missing: Map<string, "cell-blank" | "cell-unread"> | null = null;
  #inferred: Set<string> | null = null;

  constructor(source: OtherReport, figures: FigureSet, { publishedOn = null, isPredecessor = false }: { publishedOn?: string | null; isPredecessor?: boolean } = {}) {
    this.source = source;
    this.year = source.year;
    this.agency = source.agency;
    this.isPredecessor = isPredecessor;
    this.publishedOn = publishedOn;
    this.figures = figures;
  }

  /** The shape of its tables; null when it has none that are prescribed. */
  get shape(): TabularEra | null {
    return this.figures.shape;
  }

  /** A cell's number (money in 万元), or why there is none. A cell that its shape does not have is unread. */
  figure(table: TableKey, cell: string): Figure {
    const key = keyOf({ table, cell });
    const number = (this.#numbers ??= new Map(this.figures.amounts.map((amount) => [keyOf(amount), amount.amount]))).get(key);
    if (number !== undefined) return { value: number };
    this.#missing ??= new Map([...this.figures.blank.map((at) => [keyOf(at), "cell-blank"] as const), ...this.figures.unread.map((at) => [keyOf(at), "cell-unread"] as const)]);
    const missing = this.#missing.get(key);
    if (missing) return { missing };
    if (this.shape === null || !OFFICIAL_CELLS[this.shape][table].includes(cell)) return { missing: "cell-unread" };
    return { value: 0 };
  }

  /** The same as a count: a negative or fractional number is its own fault and is not reckoned with. */
  count(table: TableKey, cell: string): CountFigure {
    const read = this.figure(table, cell);
    if ("missing" in read) return read;
    if (!isCount(read.value)) return { missing: "cell-not-a-count" };
    this.#inferred ??= new Set(this.figures.inferred.map(keyOf));
    return { value: read.value, inferred: this.#inferred.has(keyOf({ table, cell })) };
  }
}
