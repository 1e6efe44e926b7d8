import type { ParsedReport } from "../report/schema";
import { Comparer } from "./compare";
import { buildIndex } from "./memory-index";
import type { Comparison, Overlap } from "./overlap";
import { DEFAULT_PARAMETERS, type SimilarityParameters } from "./parameters";
import { prepare, type DocumentPrint } from "./print";

/**
 * Compares a set of reports with each other.
 * @returns what each shares with the others; reports whose body or year is not known are not in it
 */
export function compareAmong(reports: readonly ParsedReport[], parameters: SimilarityParameters = DEFAULT_PARAMETERS): Map<ParsedReport, Comparison> {
  const reportOf = new Map<DocumentPrint, ParsedReport>();
  for (const report of reports) {
    const print = prepare(report);
    if (print) reportOf.set(print, report);
  }
  const index = buildIndex(reportOf.keys(), parameters, (print) => reportOf.get(print)?.text ?? null);
  const comparer = new Comparer(index);
  const compared = new Map<ParsedReport, Comparison>();
  for (let document = 0; document < index.size; document++) {
    const report = reportOf.get(index.print(document));
    if (report) compared.set(report, comparer.compareDocument(document));
  }
  return compared;
}

/** The same without what was left out of account: what rules are told. */
export const overlapsAmong = (reports: readonly ParsedReport[]): Map<ParsedReport, readonly Overlap[]> =>
  new Map(Array.from(compareAmong(reports), ([report, { overlaps }]) => [report, overlaps]));
