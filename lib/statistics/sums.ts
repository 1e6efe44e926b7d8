import type { TabularEra } from "../report/formats";
import type { CellAddress } from "../report/figure-set";
import { cellName, officialCells, roundedSum } from "./figures";

/** A cell added up over reports. */
export interface CellSum extends CellAddress {
  sum: number;
  /** Reports that have a number in the cell, zeros included: the sum is theirs. */
  stated: number;
  /** Reports in which the cell is there without a number. */
  blank: number;
  /** Reports in which the cell could not be told. */
  unread: number;
  /** Of the stated: reports whose number was recovered from cells that had run together. */
  inferred: number;
}

/** What is known of a cell besides zeros, in the order of the form or not. */
export interface CellTally extends CellAddress {
  kind: "amount" | "blank" | "unread" | "inferred";
  /** The amounts added up; 0 for the other kinds. */
  sum: number;
  reports: number;
}

/**
 * The sums of every official cell, in the form's order.
 * @param reports how many reports were added up
 * @param tallies what they have besides zeros; cells of other shapes are passed over
 */
export function cellSums(shape: TabularEra, reports: number, tallies: readonly CellTally[]): CellSum[] {
  const known = new Map<string, CellTally>(tallies.map((tally) => [`${tally.kind} ${cellName(tally)}`, tally]));
  return officialCells(shape).map((at) => {
    const of = (kind: CellTally["kind"]): CellTally | undefined => known.get(`${kind} ${cellName(at)}`);
    const [blank, unread] = [of("blank")?.reports ?? 0, of("unread")?.reports ?? 0];
    return { ...at, sum: roundedSum(of("amount")?.sum ?? 0), stated: reports - blank - unread, blank, unread, inferred: of("inferred")?.reports ?? 0 };
  });
}

/** How many bodies a sum is about, and which of their reports it holds. */
export interface Coverage {
  /** Bodies that the roster expects; 0 when there is no roster for the year. */
  expected: number;
  /** Reports that are added up. */
  counted: number;
  /** Of these, reports of bodies that the roster does not name. */
  unexpected: number;
  /** Expected bodies without a report here. */
  missing: number;
  /** Reports in the other shape, whose cells mean something else. */
  otherShape: number;
  /** Reports of which no table could be read. */
  noTables: number;
  /** Reports within the scope whose figures belong to no region: vertical leadership, or the level is not known. */
  outside: number;
}

/** Whether every body that is expected is in the sum; never without a roster. */
export const isComplete = ({ expected, counted, missing, otherShape, noTables }: Coverage): boolean => expected > 0 && counted > 0 && missing === 0 && otherShape === 0 && noTables === 0;
