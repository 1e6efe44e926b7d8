import { z } from "zod";
import { TABLE_KEYS, type TableKey } from "../lib/report/cells";
import { parsedReportSchema, cellSchema, spanSchema, type Cell, type ParsedReport, type ReportTable } from "../lib/report/schema";
import { cellCode, cellOfCode } from "./cell-codes";

/**
 * A table as it is stored. `plain` holds, cell after cell, the difference of its number, of its place and its length:
 * cells whose words are nothing but their number and stand in the text as such, which are nearly all.
 */
const packedTableSchema = z.object({ span: spanSchema, plain: z.array(z.int()), rest: z.record(z.string(), cellSchema) });
type PackedTable = z.infer<typeof packedTableSchema>;
const packedSchema = z.object({
  ...parsedReportSchema.shape,
  text: z.undefined().optional(),
  tables: z.object({ disclosure: packedTableSchema.nullable(), requests: packedTableSchema.nullable(), disputes: packedTableSchema.nullable() }),
});

function isPlain(cell: Cell, text: string): boolean {
  const words = text.slice(cell.span[0], cell.span[1]);
  return cell.kind === "number" && cell.unit === null && cell.note === null && cell.inferred === undefined && words === cell.raw && words === String(cell.value);
}

function packTable(key: TableKey, table: ReportTable, text: string): PackedTable {
  const plain: number[] = [];
  const rest: Record<string, Cell> = {};
  let lastCode = 0;
  let lastEnd = table.span[0];
  for (const [address, cell] of Object.entries(table.cells)) {
    const code = cellCode(key, address);
    if (code === undefined || !isPlain(cell, text)) {
      rest[address] = cell;
      continue;
    }
    const [start, end] = cell.span;
    plain.push(code - lastCode, start - lastEnd, end - start);
    lastCode = code;
    lastEnd = end;
  }
  return { span: table.span, plain, rest };
}

function unpackTable(packed: PackedTable, text: string): ReportTable {
  const cells: Record<string, Cell> = {};
  let code = 0;
  let end = packed.span[0];
  for (let index = 0; index < packed.plain.length; index += 3) {
    const [codeStep = 0, gap = 0, length = 0] = packed.plain.slice(index, index + 3);
    code += codeStep;
    const start: number = end + gap;
    end = start + length;
    const raw = text.slice(start, end);
    cells[cellOfCode(code).cell] = { value: Number(raw), kind: "number", raw, unit: null, note: null, span: [start, end] };
  }
  return { span: packed.span, cells: { ...cells, ...packed.rest } };
}

/** The text of a text file as its encoding gives it; null when the encoding is not known here. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What is stored of a parsed report, about a tenth of its JSON: cells are packed, and the text is left out when the kept original gives it.
 * @param original the document's bytes, when they are kept
 */
export function packReport(report: ParsedReport, original: Uint8Array | null): { structure: string; text: string | null } {
  const { text, tables, ...rest } = report;
  const packed = {
    ...rest,
    tables: Object.fromEntries(TABLE_KEYS.map((key) => [key, tables[key] && packTable(key, tables[key], text)])),
  };
  const derivable = original !== null && decoded(original, report.source.encoding) === text;
  // PostgreSQL has no text with NUL; JSON has.
  return { structure: JSON.stringify(packed), text: derivable ? null : JSON.stringify(text) };
}

/**
 * The parsed report as it was before `packReport`; its cells may come in another order.
 * @throws Error when the stored form is damaged
 */
export function unpackReport(stored: { structure: string; text: string | null }, original: Uint8Array | null): ParsedReport {
  const { tables, ...rest } = packedSchema.parse(JSON.parse(stored.structure));
  const text = stored.text === null ? original && decoded(original, rest.source.encoding) : z.string().parse(JSON.parse(stored.text));
  if (text === null) throw new Error(`The text of ${rest.source.path} cannot be restored: the original ${rest.source.sha256} is missing or unreadable.`);
  const unpacked = (key: TableKey): ReportTable | null => tables[key] && unpackTable(tables[key], text);
  return { ...rest, text, tables: { disclosure: unpacked("disclosure"), requests: unpacked("requests"), disputes: unpacked("disputes") } };
}
