import type { ParsedReport } from "../../lib/report/schema";
import { NO_CONTEXT } from "../../lib/rules/context";
import { ReportFacts } from "../../lib/rules/facts";
import type { Finding } from "../../lib/rules/finding";
import { copiedFromOtherAgency } from "../../lib/rules/originality/copied-from-other-agency";
import { copiedFromOwnPast } from "../../lib/rules/originality/copied-from-own-past";
import { problemsSectionCopied } from "../../lib/rules/originality/problems-section-copied";
import { DEFAULT_PROFILE } from "../../lib/rules/profile";
import { runRules } from "../../lib/rules/runner";
import { compareAmong } from "../../lib/similarity/in-memory";
import type { SimilarityParameters } from "../../lib/similarity/parameters";

const RULES = [copiedFromOtherAgency, copiedFromOwnPast, problemsSectionCopied];

/** What the rules on copied text say of each report of a set. */
export function findingsAmong(reports: readonly ParsedReport[], parameters?: SimilarityParameters): Map<ParsedReport, Finding[]> {
  return new Map(Array.from(compareAmong(reports, parameters), ([report, { overlaps }]) => [report, runRules(new ReportFacts(report, { ...NO_CONTEXT, overlaps }), RULES, DEFAULT_PROFILE).findings]));
}
