import type { GridCell, TableGrid } from "./document";
import type { Diagnostic } from "../report/schema";
import { bytesOf, overLimit, type Limits } from "./limits";

/** What a format gives before anything is made of it; plain data, so that it can be handed from one thread to another. */
export interface Extraction {
  text: string;
  grids: TableGrid[];
  /** What of the file could not be read. */
  losses: Diagnostic[];
}

/** A cell of a table on its way into the text. */
export interface LaidCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}
export interface LaidTable {
  rows: number;
  columns: number;
  /** Each cell once, at its origin, in the order of reading; no two may overlap. */
  cells: readonly LaidCell[];
  /** Whether the place of every cell is certain, so that the table is given as a grid besides. */
  isCertain: boolean;
}

const PART = " | ";
/** Cells are lines of the text no longer: their own line ends and tabs become blanks. */
const oneLine = (text: string): string => text.replace(/[\s\u0085\u2028]+/gu, " ").trim();

/** Collects the text of a document line by line, and the place of each table's cells in it. */
export class TextCollector {
  readonly #path: string;
  readonly #limits: Limits;
  readonly #chunks: string[] = [];
  readonly #grids: TableGrid[] = [];
  readonly #losses: Diagnostic[] = [];
  #length = 0;
  #cells = 0;

  constructor(path: string, limits: Limits) {
    this.#path = path;
    this.#limits = limits;
  }

  /**
   * Adds a paragraph; one without words is passed over.
   * @throws UnreadableDocument when the text becomes too long
   */
  paragraph(text: string): void {
    if (text.trim() !== "") this.#write(`${text}\n`);
  }

  /**
   * Adds a table, one row a line, its cells parted by pipes; a merged cell is written once, and pipes at the end of the row stand for what it covers.
   * @throws UnreadableDocument when the document has too many cells or the text becomes too long
   */
  table({ rows, columns, cells, isCertain }: LaidTable): void {
    this.#cells += rows * columns;
    if (this.#cells > this.#limits.cells) throw overLimit(this.#path, "cells", this.#limits);
    const start = this.#length;
    const placed: GridCell[] = [];
    const byRow: LaidCell[][] = Array.from({ length: rows }, () => []);
    for (const cell of cells) byRow[cell.row]?.push(cell);
    for (const own of byRow) {
      for (const { text, ...place } of own) {
        const words = oneLine(text);
        placed.push({ ...place, span: [this.#length, this.#length + words.length] });
        this.#write(words + PART);
      }
      this.#write(`${"|".repeat(Math.max(0, columns - own.length))}\n`);
    }
    if (isCertain) this.#grids.push({ span: [start, this.#length], rows, columns, cells: placed });
  }

  /** Says that a picture stands at this place, whose words nobody read. */
  picture(): void {
    this.loss("picture-without-text", "此处有图片或嵌入对象，其中如有文字或表格，未能读取");
  }

  /** Says what could not be read at this place. */
  loss(code: string, message: string): void {
    this.#losses.push({ code, message, span: [this.#length, this.#length] });
  }

  /** Everything that was collected. */
  finish(): Extraction {
    return { text: this.#chunks.join(""), grids: this.#grids, losses: this.#losses };
  }

  #write(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
    if (this.#length > bytesOf(this.#limits.textMegabytes)) throw overLimit(this.#path, "textMegabytes", this.#limits);
  }
}
