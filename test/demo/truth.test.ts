import { expect, test } from "vitest";
import { demonstrationCorpus } from "../../lib/demo/index";
import { FAULTS } from "../../lib/demo/faults/index";
import { parseTextReport } from "../../lib/parse/index";
import { RULES } from "../../lib/rules/registry";
import { NO_CONTEXT } from "../../lib/rules/context";
import { ReportFacts } from "../../lib/rules/facts";
import { DEFAULT_PROFILE } from "../../lib/rules/profile";
import { runRules } from "../../lib/rules/runner";
import { SeriesReport } from "../../lib/rules/series";
import { figuresOf } from "../../lib/report/figure-set";
import { overlapsAmong } from "../../lib/similarity/in-memory";

const { files, planted, late, missing, corrections } = demonstrationCorpus();
const known = new Set(RULES.map(({ id }) => id));
/** A site's line with the date is recorded as such; it is nothing that the body did. */
const ABOUT_OUR_COPY = ["CON-011"];
const LATE = ["TIM-001", "TIM-002", "TIM-003"];
const read = files.map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => {
  const report = parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } });
  return { path, agency, year, report, inSeries: new SeriesReport({ agency, year, path, reportId: null }, figuresOf(report), { publishedOn }) };
});
const overlaps = overlapsAmong(read.map(({ report }) => report));
/** Every report beside those of its body on other years and the words of all others, as the database knows them. */
const audited = read.map(({ path, agency, year, report }) => {
  const series = read.filter((other) => other.agency === agency && other.year !== year).map(({ inSeries }) => inSeries).toSorted((a, b) => b.year - a.year);
  return { path, agency, year, findings: runRules(new ReportFacts(report, { ...NO_CONTEXT, series, overlaps: overlaps.get(report) ?? [] }), RULES, DEFAULT_PROFILE).findings };
});

test("every fault that the demonstration names is found in its report", () => {
  const silent = planted.filter(({ path, ruleId, faultId }) => {
    const ids = [ruleId, ...(FAULTS.find(({ id }) => id === faultId)?.instead ?? [])];
    return known.has(ruleId) && !audited.find((report) => report.path === path)!.findings.some((finding) => ids.includes(finding.ruleId));
  });
  expect(silent.map(({ faultId, path }) => `${faultId} in ${path}`)).toEqual([]);
});

test("every report that came late is found to be late", () => {
  const paths = late.map(({ agency, year }) => files.find(({ manifest }) => manifest.agency === agency && manifest.year === year)!.path);
  const punctual = paths.filter((path) => !audited.find((report) => report.path === path)!.findings.some(({ ruleId }) => LATE.includes(ruleId)));
  expect(punctual).toEqual([]);
});

test("a report that follows a missing one is asked about", () => {
  const between = missing.filter(({ agency, year }) => [year - 1, year + 1].every((other) => audited.some((report) => report.agency === agency && report.year === other)));
  const silent = between.filter(({ agency, year }) => !audited.find((report) => report.agency === agency && report.year === year + 1)!.findings.some(({ ruleId }) => ruleId === "XYR-007"));
  expect(silent).toEqual([]);
});

const isOnCopies = (ruleId: string): boolean => ["ORI-001", "ORI-002", "ORI-003"].includes(ruleId);
test("nothing is said of copied text but where it was planted", () => {
  const told = audited.flatMap(({ path, findings }) => findings.filter(({ ruleId }) => isOnCopies(ruleId)).map(({ ruleId, outcome }) => `${ruleId} ${outcome} ${path}`));
  expect(told.toSorted()).toEqual(planted.filter(({ ruleId }) => isOnCopies(ruleId)).map(({ ruleId, outcome, path }) => `${ruleId} ${outcome} ${path}`).toSorted());
});

test("the demonstration's sound reports have no failure", () => {
  const faulty = new Set(planted.map(({ path }) => path));
  const lateReports = new Set(late.map(({ agency, year }) => `${agency}/${year}`));
  const isLate = (path: string): boolean => files.some(({ path: at, manifest: { agency, year } }) => at === path && lateReports.has(`${agency}/${year}`));
  const accused = audited.filter(({ path }) => !faulty.has(path)).flatMap(({ path, findings }) =>
    findings.filter(({ outcome, ruleId }) => outcome === "fail" && !ABOUT_OUR_COPY.includes(ruleId) && !(isLate(path) && LATE.includes(ruleId))).map(({ ruleId, messageId }) => `${ruleId} ${messageId} in ${path}`));
  expect(accused).toEqual([]);
});

/** What is found in a file that followed another of the same body and year. */
const judged = ({ path, bytes, manifest: { url, publishedOn, agency, year } }: (typeof files)[number]) => {
  const report = parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } });
  const series = read.filter((other) => other.agency === agency && other.year !== year).map(({ inSeries }) => inSeries).toSorted((a, b) => b.year - a.year);
  const earlierVersion = { number: 1, url, report: read.find((other) => other.agency === agency && other.year === year)!.report, source: { agency, year, path, reportId: null } };
  return runRules(new ReportFacts(report, { ...NO_CONTEXT, series, earlierVersion }), RULES, DEFAULT_PROFILE).findings.filter(({ ruleId }) => !ABOUT_OUR_COPY.includes(ruleId));
};
const rulesIn = (file: (typeof files)[number]): string[] => judged(file).map(({ ruleId }) => ruleId);

test("a corrected version has no failure any more, one that is corrected in part has the fault that was left, and both say that they were corrected", () => {
  expect(corrections.length).toBeGreaterThan(5);
  for (const { agency, whole, partly, left } of corrections) {
    expect(judged(whole).filter(({ outcome }) => outcome === "fail").map(({ ruleId }) => ruleId), agency).toEqual([]);
    const before = rulesIn(whole);
    expect(before, agency).not.toContain("TIM-006");
    expect(new Set(rulesIn(partly).filter((ruleId) => !before.includes(ruleId))), agency).toEqual(new Set([left]));
  }
});
