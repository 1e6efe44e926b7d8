import { governmentLate } from "../../../lib/rules/timeliness/government-late";
import { testRule } from "../../support/rule-tester";

const government = { name: "青禾县人民政府", kind: "government" } as const;

testRule(governmentLate, {
  fires: [
    { title: "two days late", example: { zh: "县政府4月2日公布，逾期2天", en: "A county government published on 2 April, two days late" }, report: { agency: government, publishedOn: "2024-04-02" }, findings: [{ message: "late", severity: "minor", params: { days: 2 } }] },
    { title: "a month late", report: { agency: government, publishedOn: "2024-04-30" }, findings: [{ message: "late", severity: "major", params: { days: 30 } }] },
    { title: "sixty days late", report: { agency: government, publishedOn: "2024-05-30" }, findings: [{ message: "late", severity: "critical", params: { days: 60 } }] },
    { title: "before 2019", report: { year: 2016, agency: government, publishedOn: "2017-04-10" }, findings: [{ message: "late", params: { days: 10 } }] },
  ],
  silent: [
    { title: "on the very day", example: { zh: "3月31日当天公布", en: "Published on 31 March itself" }, report: { agency: government, publishedOn: "2024-03-31" } },
    { title: "between the departments' day and its own", example: { zh: "1月31日之后、3月31日之前", en: "After the departments’ day and before its own" }, report: { agency: government, publishedOn: "2024-03-05" } },
  ],
  notAssessed: [{ title: "no day is known", report: { agency: government }, reason: "date-unknown" }],
  inapplicable: [
    { title: "a department", report: { publishedOn: "2024-04-02" } },
    { title: "a township", report: { agency: { name: "柳河镇人民政府", kind: "government", level: "township" }, publishedOn: "2024-04-02" } },
  ],
});
