import { expect, test } from "vitest";
import { demonstrationCorpus } from "../../lib/demo/index";
import { FAULTS } from "../../lib/demo/faults/index";
import { parseReport } from "../../lib/parse/index";
import { RULES } from "../../lib/rules/registry";
import { auditReport } from "../../lib/score/audit-report";

const { files, planted } = demonstrationCorpus();
const known = new Set(RULES.map(({ id }) => id));
/** A site's line with the date is recorded as such; it is nothing that the body did. */
const ABOUT_OUR_COPY = ["CON-011"];
const audited = files.map(({ path, bytes, manifest: { url, publishedOn, agency, year } }) => ({
  path,
  findings: auditReport(parseReport(bytes, { path, manifest: { url, publishedOn, agency, year } })).findings,
}));

test("every fault that the demonstration names is found in its report", () => {
  const silent = planted.filter(({ path, ruleId, faultId }) => {
    const ids = [ruleId, ...FAULTS.find(({ id }) => id === faultId)!.instead];
    return known.has(ruleId) && !audited.find((report) => report.path === path)!.findings.some((finding) => ids.includes(finding.ruleId));
  });
  expect(silent.map(({ faultId, path }) => `${faultId} in ${path}`)).toEqual([]);
});

test("the demonstration's sound reports have no failure", () => {
  const faulty = new Set(planted.map(({ path }) => path));
  const accused = audited.filter(({ path }) => !faulty.has(path)).flatMap(({ path, findings }) =>
    findings.filter(({ outcome, ruleId }) => outcome === "fail" && !ABOUT_OUR_COPY.includes(ruleId)).map(({ ruleId, messageId }) => `${ruleId} ${messageId} in ${path}`));
  expect(accused).toEqual([]);
});
