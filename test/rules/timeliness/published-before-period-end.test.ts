import { publishedBeforePeriodEnd } from "../../../lib/rules/timeliness/published-before-period-end";
import { testRule } from "../../support/rule-tester";

testRule(publishedBeforePeriodEnd, {
  fires: [
    { title: "in December", example: { zh: "统计期未满就公布", en: "Published before the period ended" }, report: { publishedOn: "2023-12-20" }, findings: [{ message: "early", params: { periodEnd: "2023-12-31" } }] },
    { title: "on the last day", report: { publishedOn: "2023-12-31" }, findings: [{ message: "early" }] },
  ],
  silent: [{ title: "on the first day after", example: { zh: "期满次日公布", en: "Published on the first day after" }, report: { publishedOn: "2024-01-01" } }],
  notAssessed: [{ title: "no day is known", report: {}, reason: "date-unknown" }],
});
