import { APPLICANT_COLUMNS, OUTCOME_ROWS_2019, OUTCOME_ROWS_2021, REQUEST_COLUMNS, requestCell, type RequestColumn, type RequestRow } from "../../report/cells";
import type { TabularEra } from "../../report/formats";
import type { ParsedReport } from "../../report/schema";
import { countFigure, isCount } from "./counts";
import { shiftedRows } from "./shifted-rows";

/** `intake`: 新收＋上年结转＝（七）总计＋结转下年度 · `outcomes`: 办理结果各项之和＝（七）总计 · `row`: 各类申请人之和＝总计. */
export type IdentityKind = "intake" | "outcomes" | "row";

/** A cell's part in an identity: all parts, signed, add up to zero. */
export interface Term {
  cell: string;
  value: number;
  sign: 1 | -1;
}
/** An identity of table 三 whose cells were all read. */
export interface Reckoned {
  kind: IdentityKind;
  /** The column of an intake or outcomes identity, the row of a row identity. */
  where: string;
  /** Left side less right side; zero when it balances. */
  delta: number;
  terms: readonly Term[];
  /** One of its cells was recovered, not read. */
  inferred: boolean;
}
/** An identity that cannot be judged, because of one cell. */
export interface Unreckoned {
  kind: IdentityKind;
  where: string;
  reason: string;
  cell: string;
}

/** The name of an identity in params: `intake:total`, `outcomes:company`, `row:granted`. */
export const identityKey = ({ kind, where }: { kind: IdentityKind; where: string }): string => `${kind}:${where}`;

type Place = readonly [row: RequestRow, column: RequestColumn];
/** All parts of an identity add, but for those from `firstTaken` on, which are taken away. */
interface Identity {
  kind: IdentityKind;
  where: string;
  /** Places in the list of cells. */
  parts: readonly number[];
  firstTaken: number;
}
/** A shape's cells, each with its row, and the identities that hold between them. */
interface Form {
  cells: readonly { cell: string; row: RequestRow }[];
  identities: readonly Identity[];
}

function formOf(outcomes: readonly RequestRow[]): Form {
  const rows: readonly RequestRow[] = ["newReceived", "carriedOver", ...outcomes, "total", "carriedForward"];
  const cells = rows.flatMap((row) => REQUEST_COLUMNS.map((column) => ({ cell: requestCell(row, column), row })));
  const identity = (kind: IdentityKind, where: string, added: readonly Place[], taken: readonly Place[]): Identity => ({
    kind,
    where,
    parts: [...added, ...taken].map(([row, column]) => rows.indexOf(row) * REQUEST_COLUMNS.length + REQUEST_COLUMNS.indexOf(column)),
    firstTaken: added.length,
  });
  const columns = REQUEST_COLUMNS.flatMap((column) => [
    identity("intake", column, [["newReceived", column], ["carriedOver", column]], [["total", column], ["carriedForward", column]]),
    identity("outcomes", column, outcomes.map((row): Place => [row, column]), [["total", column]]),
  ]);
  const sums = rows.map((row) => identity("row", row, APPLICANT_COLUMNS.map((column): Place => [row, column]), [[row, "total"]]));
  return { cells, identities: [...columns, ...sums] };
}

const FORMS: Readonly<Record<TabularEra, Form>> = { "2019": formOf(OUTCOME_ROWS_2019), "2021": formOf(OUTCOME_ROWS_2021) };

const SINGLE_ROW = REQUEST_COLUMNS.map((column) => requestCell("other", column));
const THREE_ROWS = REQUEST_COLUMNS.flatMap((column) => [requestCell("other.rest", column), requestCell("other.uncorrected", column)]);

/** The shape of table 三 as it stands, by （六）其他处理 being one row or three; a later report may still have the earlier one. */
export function requestsShape(report: ParsedReport): TabularEra {
  const cells = report.tables.requests?.cells ?? {};
  const hasSingleRow = SINGLE_ROW.some((cell) => cell in cells);
  const hasThreeRows = THREE_ROWS.some((cell) => cell in cells);
  if (hasSingleRow !== hasThreeRows) return hasSingleRow ? "2019" : "2021";
  return report.era === "2019" ? "2019" : "2021";
}

/** What cannot be reckoned with, and so makes every sum it is part of unreckoned. */
const UNCOUNTED = Number.NaN;

function deltaOf({ parts, firstTaken }: Identity, values: Float64Array): number {
  let delta = 0;
  for (let part = 0; part < parts.length; part++) {
    const value = values[parts[part]!]!;
    delta += part < firstTaken ? value : -value;
  }
  return delta;
}

/**
 * Every identity of table 三: reckoned where all its cells were read as counts, otherwise with what hinders it.
 * Where all that could be reckoned balance, `reckoned` is left empty: there is nothing to explain.
 */
export function requestsIdentities(report: ParsedReport): { reckoned: Reckoned[]; unreckoned: Unreckoned[] } {
  const { cells, identities } = FORMS[requestsShape(report)];
  const read = report.tables.requests?.cells ?? {};
  const shifted = shiftedRows(report);
  const values = new Float64Array(cells.length);
  for (let place = 0; place < cells.length; place++) {
    const { cell, row } = cells[place]!;
    const value = read[cell]?.value ?? UNCOUNTED;
    values[place] = isCount(value) && !shifted.includes(row) ? value : UNCOUNTED;
  }
  const deltas = identities.map((identity) => deltaOf(identity, values));
  const isBroken = deltas.some((delta) => delta !== 0 && !Number.isNaN(delta));

  const hindranceOf = ({ kind, where, parts }: Identity): Unreckoned => {
    const { cell, row } = cells[parts.find((place) => Number.isNaN(values[place]))!]!;
    const figure = shifted.includes(row) ? { missing: "row-shifted" } : countFigure(report, "requests", cell);
    return { kind, where, reason: "missing" in figure ? figure.missing : "cell-unread", cell };
  };
  const reckon = ({ kind, where, parts, firstTaken }: Identity, delta: number): Reckoned => {
    const terms = parts.map((place, part): Term => ({ cell: cells[place]!.cell, value: values[place]!, sign: part < firstTaken ? 1 : -1 }));
    return { kind, where, delta, terms, inferred: terms.some(({ cell }) => read[cell]?.inferred === true) };
  };
  return {
    reckoned: isBroken ? identities.flatMap((identity, index) => (Number.isNaN(deltas[index]) ? [] : [reckon(identity, deltas[index]!)])) : [],
    unreckoned: identities.filter((_, index) => Number.isNaN(deltas[index])).map(hindranceOf),
  };
}
