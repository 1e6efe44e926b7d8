import type { TableKey } from "../../report/cells";
import type { ReportTable } from "../../report/schema";
import { cellEvidence, evidenceAt } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import { unusualCells } from "./unusual-cells";

const MAX_LABEL_CHARS = 60;

/** The cells of a table that the document shows blank, or with a mark such as / in place of a figure. */
export function blankCells(table: ReportTable): string[] {
  return unusualCells(table).flatMap(([cell, { kind }]) => (kind === "blank" || kind === "mark" ? [cell] : []));
}

/** Evidence for such a cell: its mark, or, where nothing stands in it, its row with the label in front. */
export function blankEvidence(facts: ReportFacts, key: TableKey, cell: string): Evidence {
  const { report } = facts;
  const table = report.tables[key]!;
  const own = table.cells[cell]!;
  if (own.raw.trim() !== "") return cellEvidence(report, key, cell);
  const prefix = cell.slice(0, cell.lastIndexOf(".") + 1);
  let start = own.span[0];
  let end = own.span[1];
  for (const [address, { span }] of Object.entries(table.cells)) {
    if (!address.startsWith(prefix)) continue;
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  let labelStart = Math.max(table.span[0], start - MAX_LABEL_CHARS);
  for (const { span } of Object.values(table.cells)) if (span[1] <= start && span[1] > labelStart && span[0] < start) labelStart = span[1];
  while (labelStart < end && /[\s|]/.test(report.text.charAt(labelStart))) labelStart++;
  if (labelStart >= end) return { ...facts.absenceEvidence(key), table: key, cell };
  return { ...evidenceAt(report, [labelStart, end]), table: key, cell };
}
