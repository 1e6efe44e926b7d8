import { absentReport } from "../../../lib/rules/absent-report";
import { reportMissing } from "../../../lib/rules/structure/report-missing";
import type { Agency } from "../../../lib/report/schema";
import { testRule } from "../../support/rule-tester";

const bureau: Agency = { name: "青禾县水务局", region: "青禾县", regionCode: "999901", level: "county", kind: "department", creditCode: null };
const town: Agency = { ...bureau, name: "柳河镇人民政府", level: "township", kind: "government" };
const complete = { version: "local", rules: { "STR-001": { thresholds: { isCollectionComplete: 1 } } } };

testRule(reportMissing, {
  fires: [
    {
      title: "a department's day is past and its report is not here, which may be the collection's fault",
      example: { zh: "应公布日期已过，报告没有入库", en: "The day is past and the report is not here" },
      report: absentReport(bureau, 2023, null),
      context: { asOf: "2024-02-01" },
      findings: [{ message: "perhapsMissing", outcome: "review", params: { due: "2024-01-31", agency: "青禾县水务局" }, quote: "青禾县水务局｜999901｜2023年度" }],
    },
    { title: "the office has said that it collected everything", report: absentReport(bureau, 2023, null), profile: complete, context: { asOf: "2024-02-01" }, findings: [{ message: "missing" }] },
    { title: "the roster sets a day for a town", report: absentReport(town, 2023, "2024-02-20"), profile: complete, context: { asOf: "2024-02-21", roster: { dueOn: "2024-02-20" } }, findings: [{ message: "missing", params: { due: "2024-02-20" } }] },
    { title: "nobody set a day for a town, so that the departments' day only lets one ask", report: absentReport(town, 2023, null), profile: complete, context: { asOf: "2024-02-21" }, findings: [{ message: "perhapsMissing", outcome: "review" }] },
  ],
  silent: [
    { title: "the day has come and is not past", report: absentReport(bureau, 2023, null), context: { asOf: "2024-01-31" } },
    { title: "a government has until the end of March", example: { zh: "政府的期限是3月31日", en: "A government has until 31 March" }, report: absentReport({ ...bureau, name: "青禾县人民政府", kind: "government" }, 2023, null), context: { asOf: "2024-03-01" } },
    { title: "the roster gives more time than the law", report: absentReport(bureau, 2023, "2024-02-28"), context: { asOf: "2024-02-10", roster: { dueOn: "2024-02-28" } } },
    { title: "nobody said which day it is", report: absentReport(bureau, 2023, null) },
  ],
  notAssessed: { never: "a roster's entry has its year and its body" },
  inapplicable: [{ title: "the report is there", report: {} }],
});
