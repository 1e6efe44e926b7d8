import type { Language } from "../rules/rule";
import { countedRows, type Sheet } from "./sheet";

/** Writes a sheet as one JSON object: what the export says of itself, and the rows with the columns' keys. */
export async function* writeJson<Row>(sheet: Sheet<Row>, language: Language): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { title, ...note } = sheet.note;
  yield encoder.encode(`{"title":${JSON.stringify(title[language])},"note":${JSON.stringify(note)},"rows":[`);
  let separator = "\n";
  for await (const row of countedRows(sheet)) {
    yield encoder.encode(separator + JSON.stringify(Object.fromEntries(sheet.columns.map((column) => [column.key, column.value(row, language)]))));
    separator = ",\n";
  }
  yield encoder.encode("\n]}\n");
}
