import { townshipLate } from "../../../lib/rules/timeliness/township-late";
import { testRule } from "../../support/rule-tester";

const township = { name: "柳河镇人民政府", kind: "government", level: "township" } as const;
const subdistrict = { name: "清河街道办事处", kind: "agencyOffice", level: "township" } as const;
const local = { version: "test", rules: { "TIM-003": { thresholds: { isDaySet: 1, dueMonth: 2, dueDay: 20 } } } };

testRule(townshipLate, {
  fires: [
    { title: "after 31 January, where nothing else is set", example: { zh: "当地未设期限，1月31日后公布仅作提问", en: "No local day is set: after 31 January it is a question only" }, report: { agency: township, publishedOn: "2024-02-06" }, findings: [{ message: "perhapsLate", outcome: "review", params: { due: "2024-01-31", days: 6 } }] },
    { title: "two months late", report: { agency: subdistrict, publishedOn: "2024-04-10" }, findings: [{ message: "perhapsLate", outcome: "review", severity: "major", params: { days: 70 } }] },
    { title: "after the local day", report: { agency: township, publishedOn: "2024-02-21" }, profile: local, findings: [{ message: "late", params: { due: "2024-02-20", days: 1 } }] },
  ],
  silent: [
    { title: "in time", example: { zh: "1月31日公布", en: "Published by 31 January" }, report: { agency: township, publishedOn: "2024-01-31" } },
    { title: "before the local day", report: { agency: township, publishedOn: "2024-02-19" }, profile: local },
  ],
  notAssessed: [{ title: "no day is known", report: { agency: township, url: "http://192.0.2.1/t20240806_1.html" }, reason: "date-unknown" }],
  inapplicable: [{ title: "a county department", report: { publishedOn: "2024-02-06" } }],
});
