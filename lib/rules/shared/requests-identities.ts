import { APPLICANT_COLUMNS, OUTCOME_ROWS_2019, OUTCOME_ROWS_2021, REQUEST_COLUMNS, requestCell, type RequestRow } from "../../report/cells";
import type { TabularEra } from "../../report/formats";
import type { ParsedReport } from "../../report/schema";
import { countFigure } from "./counts";
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

type Part = readonly [row: RequestRow, column: (typeof REQUEST_COLUMNS)[number], sign: 1 | -1];
interface Identity {
  kind: IdentityKind;
  where: string;
  parts: readonly { cell: string; row: RequestRow; sign: 1 | -1 }[];
}

function identity(kind: IdentityKind, where: string, parts: readonly Part[]): Identity {
  return { kind, where, parts: parts.map(([row, column, sign]) => ({ cell: requestCell(row, column), row, sign })) };
}

function identitiesOf(outcomes: readonly RequestRow[]): Identity[] {
  const columns = REQUEST_COLUMNS.flatMap((column) => [
    identity("intake", column, [["newReceived", column, 1], ["carriedOver", column, 1], ["total", column, -1], ["carriedForward", column, -1]]),
    identity("outcomes", column, [...outcomes.map((row): Part => [row, column, 1]), ["total", column, -1]]),
  ]);
  const rows = (["newReceived", "carriedOver", ...outcomes, "total", "carriedForward"] as const).map((row) =>
    identity("row", row, [...APPLICANT_COLUMNS.map((column): Part => [row, column, 1]), [row, "total", -1]]),
  );
  return [...columns, ...rows];
}

const IDENTITIES: Readonly<Record<TabularEra, readonly Identity[]>> = { "2019": identitiesOf(OUTCOME_ROWS_2019), "2021": identitiesOf(OUTCOME_ROWS_2021) };

/** The shape of table 三 as it stands, by （六）其他处理 being one row or three; a later report may still have the earlier one. */
export function requestsShape(report: ParsedReport): TabularEra {
  const cells = report.tables.requests?.cells ?? {};
  const hasSingleRow = REQUEST_COLUMNS.some((column) => requestCell("other", column) in cells);
  const hasThreeRows = REQUEST_COLUMNS.some((column) => requestCell("other.rest", column) in cells || requestCell("other.uncorrected", column) in cells);
  if (hasSingleRow !== hasThreeRows) return hasSingleRow ? "2019" : "2021";
  return report.era === "2019" ? "2019" : "2021";
}

/** Every identity of table 三, reckoned where all its cells were read as counts. */
export function requestsIdentities(report: ParsedReport): { reckoned: Reckoned[]; unreckoned: Unreckoned[] } {
  const shifted = new Set(shiftedRows(report));
  const reckoned: Reckoned[] = [];
  const unreckoned: Unreckoned[] = [];
  for (const { kind, where, parts } of IDENTITIES[requestsShape(report)]) {
    const terms: Term[] = [];
    let inferred = false;
    let missing: Unreckoned | null = null;
    for (const { cell, row, sign } of parts) {
      const read = shifted.has(row) ? { missing: "row-shifted" } : countFigure(report, "requests", cell);
      if ("missing" in read) {
        missing = { kind, where, reason: read.missing, cell };
        break;
      }
      terms.push({ cell, value: read.value, sign });
      inferred ||= read.inferred;
    }
    if (missing) unreckoned.push(missing);
    else reckoned.push({ kind, where, delta: terms.reduce((total, term) => total + term.sign * term.value, 0), terms, inferred });
  }
  return { reckoned, unreckoned };
}
