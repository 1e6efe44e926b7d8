import { backdatingSuspected } from "../../../lib/rules/timeliness/backdating-suspected";
import { testRule } from "../../support/rule-tester";

const later = "https://www.example.gov.cn/ndbg/202408/t20240806_1.html";

testRule(backdatingSuspected, {
  fires: [
    {
      title: "just inside the time allowed, and an address of August",
      example: { zh: "载明日期恰在期限内，网址日期在八月", en: "The day stated is just inside the time allowed, the address is of August" }, report: { publishedOn: "2024-01-29", url: later },
      findings: [{ message: "address-later", outcome: "review", severity: "critical", params: { daysInside: 2, inAddress: "2024-08-06", days: 190, due: "2024-01-31" } }],
    },
    { title: "an address that names the month only", report: { publishedOn: "2024-01-30", url: "https://www.example.gov.cn/202404/1.html" }, findings: [{ message: "address-later", outcome: "review", params: { inAddress: "2024-04", days: 62 } }] },
    { title: "a government’s own day", report: { agency: { name: "青禾县人民政府", kind: "government" }, publishedOn: "2024-03-28", url: later }, findings: [{ message: "address-later", outcome: "review", params: { due: "2024-03-31" } }] },
    { title: "the day that the roster sets", example: { zh: "以名录所列应公布日期为期限", en: "Measured by the day that the roster sets" }, report: { publishedOn: "2024-02-18", url: later }, context: { roster: { dueOn: "2024-02-20" } }, findings: [{ message: "address-later", outcome: "review", params: { due: "2024-02-20" } }] },
    { title: "an address without a host name", report: { publishedOn: "2024-01-29", url: "http://192.0.2.1/202408/t20240806_1.html" }, findings: [{ message: "address-later", outcome: "review" }] },
  ],
  silent: [
    { title: "well inside the time allowed: the site was moved", example: { zh: "载明日期早于期限较多，多为网站迁移", en: "Well inside the time allowed: the site was probably moved" }, report: { publishedOn: "2024-01-10", url: later } },
    { title: "late by its own day", report: { publishedOn: "2024-02-02", url: later } },
    { title: "an address of the same weeks", example: { zh: "网址日期仅晚数日", en: "The address is only days later" }, report: { publishedOn: "2024-01-29", url: "https://www.example.gov.cn/202402/t20240205_1.html" } },
    { title: "an address of the next month", report: { publishedOn: "2024-01-29", url: "https://www.example.gov.cn/202402/1.html" } },
    { title: "an address without a date", report: { publishedOn: "2024-01-29", url: "https://www.example.gov.cn/art/12345678.html" } },
    { title: "a mirror’s address", example: { zh: "不是政府网站的网址", en: "An address that is not official" }, report: { publishedOn: "2024-01-29", url: "https://mirror.example.com/202408/t20240806_1.html" } },
  ],
  notAssessed: [{ title: "no day is known", report: { url: later }, reason: "date-unknown" }],
  inapplicable: [{ title: "before 2019", report: { year: 2017, publishedOn: "2018-03-30", url: later } }],
});
