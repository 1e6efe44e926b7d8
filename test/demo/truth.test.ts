import { expect, test } from "vitest";
import { demonstrationCorpus } from "../../lib/demo/index";
import { FAULTS } from "../../lib/demo/faults/index";
import { parseTextReport } from "../../lib/parse/index";
import { RULES } from "../../lib/rules/registry";
import { auditReport } from "../../lib/score/audit-report";

const { files, planted, late } = demonstrationCorpus();
const known = new Set(RULES.map(({ id }) => id));
/** A site's line with the date is recorded as such; it is nothing that the body did. */
const ABOUT_OUR_COPY = ["CON-011"];
const LATE = ["TIM-001", "TIM-002", "TIM-003"];
const audited = files.map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => ({
  path,
  findings: auditReport(parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } })).findings,
}));

test("every fault that the demonstration names is found in its report", () => {
  const silent = planted.filter(({ path, ruleId, faultId }) => {
    const ids = [ruleId, ...FAULTS.find(({ id }) => id === faultId)!.instead];
    return known.has(ruleId) && !audited.find((report) => report.path === path)!.findings.some((finding) => ids.includes(finding.ruleId));
  });
  expect(silent.map(({ faultId, path }) => `${faultId} in ${path}`)).toEqual([]);
});

test("every report that came late is found to be late", () => {
  const paths = late.map(({ agency, year }) => files.find(({ manifest }) => manifest.agency === agency && manifest.year === year)!.path);
  const punctual = paths.filter((path) => !audited.find((report) => report.path === path)!.findings.some(({ ruleId }) => LATE.includes(ruleId)));
  expect(punctual).toEqual([]);
});

test("the demonstration's sound reports have no failure", () => {
  const faulty = new Set(planted.map(({ path }) => path));
  const lateReports = new Set(late.map(({ agency, year }) => `${agency}/${year}`));
  const isLate = (path: string): boolean => files.some(({ path: at, manifest: { agency, year } }) => at === path && lateReports.has(`${agency}/${year}`));
  const accused = audited.filter(({ path }) => !faulty.has(path)).flatMap(({ path, findings }) =>
    findings.filter(({ outcome, ruleId }) => outcome === "fail" && !ABOUT_OUR_COPY.includes(ruleId) && !(isLate(path) && LATE.includes(ruleId))).map(({ ruleId, messageId }) => `${ruleId} ${messageId} in ${path}`));
  expect(accused).toEqual([]);
});
