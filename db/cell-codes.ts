import type { TableKey } from "../lib/report/cells";

/**
 * The numbers under which cells are stored. They are part of the data: a row or column is only ever added at the end of its list,
 * whatever the official forms become.
 */
const DISCLOSURE_CELLS = [
  "regulations.issued", "regulations.repealed", "regulations.inForce",
  "normativeDocuments.issued", "normativeDocuments.repealed", "normativeDocuments.inForce",
  "licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.amount",
  "regulations.made", "regulations.published", "regulations.totalPublic",
  "normativeDocuments.made", "normativeDocuments.published", "normativeDocuments.totalPublic",
  "licensing.previousItems", "licensing.change",
  "otherServices.previousItems", "otherServices.change", "otherServices.decisions",
  "penalties.previousItems", "penalties.change", "coercion.previousItems", "coercion.change",
  "fees.previousItems", "fees.change", "procurement.projects", "procurement.amount",
];
const REQUEST_ROWS = [
  "newReceived", "carriedOver", "granted", "partial",
  "denied.stateSecret", "denied.otherLaw", "denied.safetyStability", "denied.thirdParty",
  "denied.internal", "denied.process", "denied.enforcementFile", "denied.inquiry",
  "unavailable.notHeld", "unavailable.needsCreation", "unavailable.unclear",
  "refused.petition", "refused.duplicate", "refused.publication", "refused.excessive", "refused.reissue",
  "other.uncorrected", "other.unpaid", "other.rest", "total", "carriedForward", "other",
];
const REQUEST_COLUMNS = ["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"];
const DISPUTE_GROUPS = ["review", "litigationDirect", "litigationAfterReview"];
const DISPUTE_COLUMNS = ["upheld", "corrected", "otherResult", "pending", "total"];

const REQUESTS_BASE = 100;
const DISPUTES_BASE = 900;
const COLUMNS_PER_ROW = 10;

const grid = (table: TableKey, base: number, rows: readonly string[], columns: readonly string[]): [number, TableKey, string][] =>
  rows.flatMap((row, r) => columns.map((column, c): [number, TableKey, string] => [base + r * COLUMNS_PER_ROW + c, table, `${row}.${column}`]));

const ENTRIES: readonly [code: number, table: TableKey, cell: string][] = [
  ...DISCLOSURE_CELLS.map((cell, index): [number, TableKey, string] => [index, "disclosure", cell]),
  ...grid("requests", REQUESTS_BASE, REQUEST_ROWS, REQUEST_COLUMNS),
  ...grid("disputes", DISPUTES_BASE, DISPUTE_GROUPS, DISPUTE_COLUMNS),
];
const codesOf = (wanted: TableKey): ReadonlyMap<string, number> =>
  new Map(ENTRIES.flatMap(([code, table, cell]): [string, number][] => (table === wanted ? [[cell, code]] : [])));
const CODES: Readonly<Record<TableKey, ReadonlyMap<string, number>>> = {
  disclosure: codesOf("disclosure"),
  requests: codesOf("requests"),
  disputes: codesOf("disputes"),
};
const CELLS = new Map(ENTRIES.map(([code, table, cell]) => [code, { table, cell }]));

/** The number of a cell; undefined for a cell that no official form has. */
export const cellCode = (table: TableKey, cell: string): number | undefined => CODES[table].get(cell);

/** The cell of a number that `cellCode` gave. */
export function cellOfCode(code: number): { table: TableKey; cell: string } {
  const cell = CELLS.get(code);
  if (!cell) throw new Error(`There is no cell with the number ${code}: the data were written by another release.`);
  return cell;
}
