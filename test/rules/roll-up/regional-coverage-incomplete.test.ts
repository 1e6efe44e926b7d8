import { regionalCoverageIncomplete } from "../../../lib/rules/roll-up/regional-coverage-incomplete";
import { testRule } from "../../support/rule-tester";

const agency = { name: "青禾县人民政府", kind: "government" } as const;
const region = (reported: number, expected = 50) => ({ region: "青禾县", expected, reported, missing: ["青禾县林业局", "柳河镇人民政府"].slice(0, expected - reported) });
const complete = { version: "test", rules: { "HIE-002": { thresholds: { isCollectionComplete: 1 } } } };

testRule(regionalCoverageIncomplete, {
  fires: [
    { title: "two of fifty are not here", example: { zh: "期限届满，两家未见报告，只提示核实", en: "The last day is past and two reports are not here: it only asks" }, report: { agency }, context: { asOf: "2024-04-10", region: region(48) }, findings: [{ message: "perhaps", outcome: "review", severity: "minor", params: { k: 2, due: "2024-03-31", missing: ["青禾县林业局", "柳河镇人民政府"] } }] },
    { title: "ten of fifty were not published", example: { zh: "主管单位已确认采集完整，十家未发布", en: "The office says that the collection is complete: ten were not published" }, report: { agency }, context: { asOf: "2024-04-10", region: region(40) }, profile: complete, findings: [{ message: "incomplete", outcome: "fail", severity: "major", params: { k: 10 } }] },
    { title: "most are not here", report: { agency }, context: { asOf: "2024-09-01", region: region(9) }, findings: [{ message: "perhaps", outcome: "review", severity: "critical" }] },
  ],
  silent: [
    { title: "all are here", example: { zh: "名录内机关均有报告", en: "Every body on the roster has a report" }, report: { agency }, context: { asOf: "2024-04-10", region: region(50) } },
    { title: "the last day is not past", example: { zh: "期限尚未届满", en: "The last day is not past" }, report: { agency }, context: { asOf: "2024-03-31", region: region(9) } },
  ],
  notAssessed: [
    { title: "the day of the audit is not known", report: { agency }, context: { region: region(9) }, reason: "audit-day-unknown" },
    { title: "no roster", report: { agency }, context: { asOf: "2024-04-10", region: region(9, 0) }, reason: "roster-absent" },
    { title: "nothing is known of the region", report: { agency }, context: { asOf: "2024-04-10" }, reason: "region-unknown" },
  ],
  inapplicable: [{ title: "a department", report: {} }, { title: "before 2019", report: { agency, year: 2018 } }],
});
