import type { Language } from "../rules/rule";
import { countedRows, type Sheet } from "./sheet";

/**
 * Writes sheets as one JSON object: what the export says of itself, and under each name the rows with the columns' keys.
 * @param parts sheets by their names in the object; what the first says of itself stands for all, with the rows of all
 */
export async function* writeJsonParts<Row>(parts: readonly [readonly [name: string, sheet: Sheet<Row>], ...(readonly [name: string, sheet: Sheet<Row>])[]], language: Language): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { title, ...note } = parts[0][1].note;
  const rowCount = parts.reduce((sum, [, sheet]) => sum + sheet.note.rowCount, 0);
  yield encoder.encode(`{"title":${JSON.stringify(title[language])},"note":${JSON.stringify({ ...note, rowCount })}`);
  for (const [name, sheet] of parts) {
    let separator = `,${JSON.stringify(name)}:[\n`;
    for await (const row of countedRows(sheet)) {
      yield encoder.encode(separator + JSON.stringify(Object.fromEntries(sheet.columns.map((column) => [column.key, column.value(row, language)]))));
      separator = ",\n";
    }
    yield encoder.encode(separator.endsWith("[\n") ? `${separator}]` : "\n]");
  }
  yield encoder.encode("}\n");
}

/** Writes a sheet as one JSON object: what the export says of itself, and the rows with the columns' keys. */
export const writeJson = <Row>(sheet: Sheet<Row>, language: Language): AsyncGenerator<Uint8Array> => writeJsonParts([["rows", sheet]], language);
