import type { TableKey } from "../../report/cells";
import type { Cell, Diagnostic, Span } from "../../report/schema";
import type { Slot } from "./accept-row";
import { parseCellValue } from "./cell-value";
import type { TablesInput } from "./input";
import type { Manner } from "./row-run";
import type { Token } from "./tokens";

/** What the readers of the three tables share. */
export interface ReadingContext extends TablesInput {
  tokens: readonly Token[];
  manner: Manner;
  /** Filled while reading. */
  diagnostics: Diagnostic[];
}

type Place = { start: number; end: number };
type DiagnosticCode =
  | "row-short"
  | "row-long"
  | "row-missing"
  | "row-extra"
  | "row-repeated"
  | "row-doubtful"
  | "columns-unknown"
  | "shape-altered"
  | "label-deviates"
  | "label-variant"
  | "recovered-shifted"
  | "recovered-label-search"
  | "recovered-identities";

/** The original span of a place in the clean text, without blanks at its ends. */
export function originalSpan({ text, clean }: TablesInput, { start, end }: Place): Span {
  if (start === end) {
    const position = start === 0 ? 0 : clean.toOriginal(start - 1, start)[1];
    return [position, position];
  }
  let [from, to] = clean.toOriginal(start, end);
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

/** Nothing between the blank and the no-break space, nor among the Chinese characters, is blank. */
const isBlank = (unit: number): boolean => (unit <= 0x20 || unit >= 0xa0) && (unit <= 0x3000 || unit >= 0xfeff) && /\s/u.test(String.fromCharCode(unit));

/**
 * Adds a diagnostic about a table.
 * @param where the row, cell, `caption.n` or `note` concerned
 * @param found how many values the row had
 */
export function note(context: ReadingContext, code: DiagnosticCode, table: TableKey, where: string, place: Place, message: string, found?: number): void {
  context.diagnostics.push({ code, message, span: originalSpan(context, place), table, where, ...(found === undefined ? {} : { found }) });
}

/**
 * Makes the cell of a slot.
 * @param signWords whether 增 and 减 stand for a sign in its column
 */
export function cellOf(context: ReadingContext, slot: Slot, signWords = false): Cell {
  const span = originalSpan(context, slot);
  const raw = context.text.slice(span[0], span[1]);
  const parsed = parseCellValue(context.clean.text.slice(slot.start, slot.end), signWords);
  const cell: Cell = { value: parsed?.value ?? null, kind: parsed?.kind ?? "text", raw, unit: parsed?.unit ?? null, note: parsed?.note ?? null, span };
  if (slot.inferred) cell.inferred = true;
  return cell;
}
