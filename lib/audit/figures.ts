import { splitCell, TABLE_KEYS, type TableKey } from "../report/cells";
import { disclosureCells, disputesCells, requestsCells, type TabularEra } from "../report/formats";
import type { Cell, ParsedReport } from "../report/schema";

export interface CellAddress {
  table: TableKey;
  cell: string;
}

/** The figures of a report as they are added up: amounts are counts, or 万元 in cells of money. */
export interface FigureSet {
  /** Cells that state another number than zero. */
  amounts: (CellAddress & { amount: number })[];
  /** Cells that are there without a number. */
  blank: CellAddress[];
  /** Official cells that could not be told, or whose unit could not. */
  unread: CellAddress[];
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
const OFFICIAL: Readonly<Record<TabularEra, Record<TableKey, string[]>>> = { "2019": officialCells("2019"), "2021": officialCells("2021") };

/** The shape whose cells are looked for: the one found, else the one due; null for reports without prescribed tables. */
function shapeOf({ era, eraDue }: ParsedReport): TabularEra | null {
  const candidates = [era, eraDue];
  return candidates.find((shape): shape is TabularEra => shape === "2019" || shape === "2021") ?? null;
}

/** The figures of a report, told apart into numbers, blanks and what could not be read. Pure. */
export function figuresOf(report: ParsedReport): FigureSet {
  const figures: FigureSet = { amounts: [], blank: [], unread: [] };
  const shape = shapeOf(report);
  for (const table of TABLE_KEYS) {
    const cells = report.tables[table]?.cells ?? {};
    for (const [cell, content] of Object.entries(cells)) {
      const amount = amountOf(cell, content);
      if (amount !== null) {
        if (amount !== 0) figures.amounts.push({ table, cell, amount });
      } else if (content.kind === "number") figures.unread.push({ table, cell });
      else figures.blank.push({ table, cell });
    }
    if (shape === null) continue;
    for (const cell of OFFICIAL[shape][table]) if (!(cell in cells)) figures.unread.push({ table, cell });
  }
  return figures;
}
