import { APPLICANT_COLUMNS, OUTCOME_ROWS_2019, OUTCOME_ROWS_2021, REQUEST_COLUMNS, REQUEST_ROWS_2019, REQUEST_ROWS_2021, requestCell, type ApplicantColumn, type RequestRow } from "../../report/cells";
import type { TabularEra } from "../../report/formats";
import type { Random } from "../random";

/** Applications not yet answered at the end of a year, by kind of applicant. */
export type Pending = Partial<Record<ApplicantColumn, number>>;

const APPLICANT_WEIGHTS: readonly [ApplicantColumn, number][] = [
  ["naturalPerson", 78],
  ["company", 12],
  ["legalService", 5],
  ["otherOrganisation", 3],
  ["publicInterest", 1],
  ["research", 1],
];

/** How applications end. Unpaid and uncorrected ones are left out: they demand a word in the prose. */
const OUTCOME_WEIGHTS: readonly [RequestRow, number][] = [
  ["granted", 46],
  ["partial", 12],
  ["denied.stateSecret", 1],
  ["denied.otherLaw", 1],
  ["denied.safetyStability", 1],
  ["denied.thirdParty", 3],
  ["denied.internal", 2],
  ["denied.process", 2],
  ["denied.enforcementFile", 2],
  ["denied.inquiry", 3],
  ["unavailable.notHeld", 17],
  ["unavailable.needsCreation", 3],
  ["unavailable.unclear", 2],
  ["refused.petition", 3],
  ["refused.duplicate", 2],
];

function weighted<T>(random: Random, weights: readonly (readonly [T, number])[]): T {
  let rest = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weights) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return weights[0]![0];
}

/** Every cell of the table at zero. */
export function emptyRequests(era: TabularEra): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const row of era === "2021" ? REQUEST_ROWS_2021 : REQUEST_ROWS_2019) for (const column of REQUEST_COLUMNS) cells[requestCell(row, column)] = 0;
  return cells;
}

/** Sets the outcome totals and the total column from the single cells, in place. */
export function addUpRequests(cells: Record<string, number>, era: TabularEra): void {
  const outcomes = era === "2021" ? OUTCOME_ROWS_2021 : OUTCOME_ROWS_2019;
  for (const column of APPLICANT_COLUMNS) cells[`total.${column}`] = outcomes.reduce((sum, row) => sum + cells[requestCell(row, column)]!, 0);
  for (const row of era === "2021" ? REQUEST_ROWS_2021 : REQUEST_ROWS_2019) {
    cells[requestCell(row, "total")] = APPLICANT_COLUMNS.reduce((sum, column) => sum + cells[requestCell(row, column)]!, 0);
  }
}

/**
 * One year of applications that balances in every direction.
 * @param yearly the expected number of new applications
 * @param pending what last year's report carried forward
 */
export function requestsOfYear(random: Random, era: TabularEra, yearly: number, pending: Pending): { cells: Record<string, number>; pending: Pending } {
  const cells = emptyRequests(era);
  const received = Math.round(yearly * (0.55 + random.next() * 0.9));
  for (let count = 0; count < received; count++) cells[requestCell("newReceived", weighted(random, APPLICANT_WEIGHTS))]! += 1;
  const left: Pending = {};
  for (const column of APPLICANT_COLUMNS) {
    const carriedOver = pending[column] ?? 0;
    const open = cells[requestCell("newReceived", column)]!;
    const stays = open > 0 && random.chance(0.3) ? random.int(1, Math.max(1, Math.floor(open / 6))) : 0;
    cells[requestCell("carriedOver", column)] = carriedOver;
    cells[requestCell("carriedForward", column)] = stays;
    if (stays > 0) left[column] = stays;
    for (let count = carriedOver + open - stays; count > 0; count--) cells[requestCell(weighted(random, OUTCOME_WEIGHTS), column)]! += 1;
  }
  addUpRequests(cells, era);
  return { cells, pending: left };
}
