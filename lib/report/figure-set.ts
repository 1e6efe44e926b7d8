import { splitCell, TABLE_KEYS, type TableKey } from "./cells";
import { disclosureCells, disputesCells, requestsCells, type TabularEra } from "./formats";
import type { Cell, ParsedReport } from "./schema";

export interface CellAddress {
  table: TableKey;
  cell: string;
}

/** The figures of a report as they are added up: amounts are counts, or 万元 in cells of money. */
export interface FigureSet {
  /** The shape whose cells these are; null for reports without prescribed tables. */
  shape: TabularEra | null;
  /** Cells that state another number than zero. */
  amounts: (CellAddress & { amount: number })[];
  /** Cells that are there without a number. */
  blank: CellAddress[];
  /** Official cells that could not be told, or whose unit could not. */
  unread: CellAddress[];
  /** Cells whose number was recovered from cells that had run together. */
  inferred: CellAddress[];
}

const WAN_YUAN: Readonly<Record<string, number>> = { 元: 1 / 10_000, 千元: 1 / 10, 万元: 1, 亿元: 10_000 };
/** The 2019 form names no unit for what was spent on procurement, so there a number without one says nothing. */
const UNITLESS_MONEY = "procurement.amount";

/** A cell's number in the unit in which such cells are added up; null when its unit is not known. */
function amountOf(address: string, cell: Cell): number | null {
  if (cell.value === null || splitCell(address).column !== "amount" || cell.value === 0) return cell.value;
  if (cell.unit === null) return address === UNITLESS_MONEY ? null : cell.value;
  const factor = WAN_YUAN[cell.unit];
  return factor === undefined ? null : cell.value * factor;
}

function officialCells(era: TabularEra): Record<TableKey, string[]> {
  return { disclosure: disclosureCells(era), requests: requestsCells(era), disputes: disputesCells() };
}
export const OFFICIAL_CELLS: Readonly<Record<TabularEra, Record<TableKey, string[]>>> = { "2019": officialCells("2019"), "2021": officialCells("2021") };

/** The shape whose cells are looked for: the one found, else the one due; null for reports without prescribed tables. */
export function shapeOf({ era, eraDue }: Pick<ParsedReport, "era" | "eraDue">): TabularEra | null {
  const candidates = [era, eraDue];
  return candidates.find((shape): shape is TabularEra => shape === "2019" || shape === "2021") ?? null;
}

/** The figures of a report, told apart into numbers, blanks and what could not be read. Pure. */
export function figuresOf(report: ParsedReport): FigureSet {
  const shape = shapeOf(report);
  const figures: FigureSet = { shape, amounts: [], blank: [], unread: [], inferred: [] };
  for (const table of TABLE_KEYS) {
    const cells = report.tables[table]?.cells ?? {};
    for (const [cell, content] of Object.entries(cells)) {
      const amount = amountOf(cell, content);
      if (content.inferred) figures.inferred.push({ table, cell });
      if (amount !== null) {
        if (amount !== 0) figures.amounts.push({ table, cell, amount });
      } else if (content.kind === "number") figures.unread.push({ table, cell });
      else figures.blank.push({ table, cell });
    }
    if (shape === null) continue;
    for (const cell of OFFICIAL_CELLS[shape][table]) if (!(cell in cells)) figures.unread.push({ table, cell });
  }
  return figures;
}
