import { columnLabel, rowLabel } from "../../../lib/report/labels";
import { cellWords, exampleGrid, tableWords, zeroRowsWords } from "../../../lib/rules/example-words";
import type { ExamplePart } from "../../../lib/rules/examples";
import type { Language } from "../../../lib/rules/rule";
import type { Tone } from "../evidence/marks";
import { Scroller } from "../panel";

type CellsPart = Extract<ExamplePart, { kind: "cells" }>;

const LONG_ROWS = 4;

/** How a cell looks: marked, blank, not read, or a plain figure. */
function cellClass({ value, marked }: CellsPart["cells"][number], tone: Tone | null): string {
  if (marked && tone !== null) return `v bad bad-${tone}`;
  if (value === null) return "v unread";
  return value.trim() === "" ? "v blank" : "v";
}

/** Many figures of one column, of which none is in question: one after the other, to save the reader a long table. */
function Figures({ part, language }: { part: CellsPart; language: Language }) {
  const { columns, rows } = exampleGrid(part);
  return (
    <div className="example-part">
      <p className="example-where">
        {tableWords(part, language)} · {columns.map((column) => columnLabel(column, language)).join("")}
      </p>
      <ul className="example-figures">
        {rows.flatMap(({ row, cells }) =>
          [...cells.values()].map(({ value }) => (
            <li key={row}>
              {rowLabel(row, language)} <b>{cellWords(value, language)}</b>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

/**
 * The cells of an example as a piece of the official form.
 * @param title the example's, which tells one such table from the others on the page
 * @param tone of the finding; null where nothing is found
 * @param sign printed in the marked cells beside their colour
 */
export function ExampleCells({ part, title, tone, sign, language }: { part: CellsPart; title: string; tone: Tone | null; sign: string | null; language: Language }) {
  const { columns, rows } = exampleGrid(part);
  if (columns.length === 1 && rows.length >= LONG_ROWS && part.cells.every(({ marked }) => !marked)) return <Figures part={part} language={language} />;
  return (
    <div className="example-part">
      <Scroller label={`${title}: ${tableWords(part, language)}`}>
        <table className="form example-form">
          <thead>
            <tr>
              <th scope="col" className="label">
                {tableWords(part, language)}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLabel(column, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="label">
                  {rowLabel(row, language)}
                </th>
                {columns.map((column) => {
                  const cell = cells.get(column);
                  return cell === undefined ? (
                    <td key={column} className="v">
                      …
                    </td>
                  ) : (
                    <td key={column} className={cellClass(cell, tone)}>
                      <span>{cellWords(cell.value, language)}</span>
                      {cell.marked && sign !== null && <sup aria-hidden="true">{sign}</sup>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {part.zeroRows > 0 && <p className="example-where mt-1">{zeroRowsWords(part.zeroRows, language)}</p>}
    </div>
  );
}
