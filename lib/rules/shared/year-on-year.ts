import type { TableKey } from "../../report/cells";
import { cellEvidence, otherCellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence } from "../finding";
import type { NonEmpty } from "../rule";
import { previousReports, type PreviousCount } from "./previous-year";
import { sentencesOf } from "./narrative-sentences";

/** Words for what moves figures from one body to another, or changes what is counted. */
const REORGANISED = /机构改革|机构合并|机构调整|合并组建|撤并|撤销合并|(?:职能|职责|职权|业务)(?:划转|划入|划出|调整|移交|变更)|划(?:入|出|转)|(?:统计)?口径(?:调整|变化|变更|不同)/;
/** A correction of what was reported a year ago: the year, and what became of it. */
const LAST_YEAR = /上一?年|去年|(20\d\d)年/g;
const CORRECTED = /更正|勘误|有误|误填|误报|漏报|错报|多报/;
const MAX_CHARS_BETWEEN = 40;
/** What only concerns a whole region. */
const REGIONAL_SCOPE = /全(?:省|市|县|区|州|盟|旗)|本(?:行政)?区域|本[省市县区](?:行政区域|各)|各(?:乡镇|街道|县区|县市区|部门)/g;

/** The cells of the year before as evidence: one for each body that this one was merged from. */
export function previousEvidence(table: TableKey, cell: string, { parts }: Extract<PreviousCount, { value: number }>): Evidence[] {
  return parts.map(({ report, value }) => otherCellEvidence(report.source, table, cell, value));
}

/** Evidence that names the report's own cells first. */
export function ownFirst(facts: ReportFacts, table: TableKey, [first, ...more]: NonEmpty<string>, others: readonly Evidence[]): NonEmpty<Evidence> {
  return [cellEvidence(facts.report, table, first), ...more.map((cell) => cellEvidence(facts.report, table, cell)), ...others];
}

/** Whether the year before was reported by bodies that have since become part of this one. */
export const isMerged = (facts: ReportFacts): boolean => previousReports(facts).some(({ isPredecessor }) => isPredecessor);

/** Whether the text speaks of a reorganisation, another way of counting, or a correction of last year's figures. */
export const mentionsReorganisation = (facts: ReportFacts): boolean => sentencesOf(facts).some(({ text }) => REORGANISED.test(text) || correctsLastYear(text, facts.report.year));

const correctsLastYear = (text: string, year: number | null): boolean =>
  CORRECTED.test(text) &&
  [...text.matchAll(LAST_YEAR)].some(({ 0: words, 1: named, index }) => (named === undefined || Number(named) + 1 === year) && CORRECTED.test(text.slice(index + words.length, index + words.length + MAX_CHARS_BETWEEN)));

/** Whether the body may report for its whole region, now or the year before, and its text says that it does. */
export function isRegional(facts: ReportFacts): boolean {
  const { kind } = facts.report.agency;
  return (kind === "government" || kind === "office") && facts.has(REGIONAL_SCOPE);
}
