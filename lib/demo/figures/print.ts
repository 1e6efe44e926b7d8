import type { TableKey } from "../../report/cells";
import type { TabularEra } from "../../report/formats";
import type { Figures, TableModel } from "../model";

/** A table printed as the official form has it. Amounts of 2019 carry their unit in the cell, because that form names none. */
export function printTable(key: TableKey, era: TabularEra, figures: Figures): TableModel {
  const raw: Record<string, string> = {};
  for (const [cell, value] of Object.entries(figures[key])) {
    raw[cell] = era === "2019" && cell === "procurement.amount" && value > 0 ? `${value}万元` : String(value);
  }
  return { key, era, raw, relabelled: {}, without: [], lost: [], additions: [] };
}
