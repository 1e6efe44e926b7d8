import type { TextCollector } from "../extraction";
import type { Numbering } from "./numbering";
import { readInline, type Inline } from "./runs";
import type { Styles } from "./styles";
import { layTable, listCells, unwrapped, type ListedCell } from "./tables";
import { childOf, elementsOf, valueOf, type XmlElement } from "./xml";

/** The parts of a Word file that its text is made of. */
export interface DocxParts {
  styles: Styles;
  numbering: Numbering;
  /** By `footnotes/3`. */
  notes: ReadonlyMap<string, XmlElement>;
}

/** Elements that hold blocks and are none themselves. */
const CONTAINERS = new Set(["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "document", "mc:AlternateContent", "mc:Choice"]);

/** Whether a paragraph goes on with the next, its end having been deleted with tracked changes. */
const isEndDeleted = (paragraph: XmlElement): boolean => childOf(childOf(childOf(paragraph, "pPr"), "rPr"), "del") !== undefined;

/** Writes the blocks of a Word file into text, in the order of reading. */
export class BlockReader {
  readonly #collector: TextCollector;
  readonly #parts: DocxParts;
  /** The words of a paragraph whose end was deleted: the next one goes on with them. */
  #unfinished = "";

  constructor(collector: TextCollector, parts: DocxParts) {
    this.#collector = collector;
    this.#parts = parts;
  }

  /** Writes what an element holds: paragraphs and tables, each followed by its text boxes and notes. */
  read(container: XmlElement): void {
    for (const block of elementsOf(container)) {
      if (block.name === "p") this.#paragraph(block);
      else if (block.name === "tbl") this.#table(block);
      else if (CONTAINERS.has(block.name)) this.read(block);
    }
  }

  #paragraph(paragraph: XmlElement): void {
    const { text, boxes, notes, hasPicture } = this.#wordsOf(paragraph);
    if (isEndDeleted(paragraph)) this.#unfinished = text;
    else {
      this.#unfinished = "";
      this.#collector.paragraph(text);
    }
    if (hasPicture) this.#collector.picture();
    this.#beside(boxes, notes);
  }

  #wordsOf(paragraph: XmlElement): Inline {
    const { styles, numbering } = this.#parts;
    const properties = childOf(paragraph, "pPr");
    const style = styles.of(valueOf(properties, "pStyle"));
    const inline = readInline(paragraph, styles);
    if (style.isHidden || style.isContents) return { ...inline, text: "" };
    const text = this.#unfinished + inline.text;
    const label = isEndDeleted(paragraph) ? "" : numbering.labelOf(properties, style);
    return { ...inline, text: text.trim() === "" ? "" : label + text };
  }

  #beside(boxes: readonly XmlElement[], notes: readonly string[]): void {
    for (const box of boxes) this.read(box);
    for (const id of notes) {
      const note = this.#parts.notes.get(id);
      if (note) this.read(note);
    }
  }

  #table(table: XmlElement): void {
    const listed = listCells(table);
    if (isLayout(listed.cells)) {
      for (const { element } of listed.cells) this.read(element);
      return;
    }
    const boxes: XmlElement[] = [];
    const notes: string[] = [];
    let hasPicture = false;
    const textOf = (cell: XmlElement): string => {
      const inlines = unwrapped(cell, "p").map((paragraph) => this.#wordsOf(paragraph));
      for (const inline of inlines) {
        boxes.push(...inline.boxes);
        notes.push(...inline.notes);
        hasPicture ||= inline.hasPicture;
      }
      return inlines.map(({ text }) => text.trim()).filter((text) => text !== "").join(" ");
    };
    this.#collector.table(layTable(listed, textOf));
    if (hasPicture) this.#collector.picture();
    this.#beside(boxes, notes);
  }
}

/** A table with others in it, or of a single cell, only arranges the page. */
const isLayout = (cells: readonly ListedCell[]): boolean => cells.length <= 1 || cells.some(({ element }) => unwrapped(element, "tbl").length > 0);
