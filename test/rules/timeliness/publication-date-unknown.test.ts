import { publicationDateUnknown } from "../../../lib/rules/timeliness/publication-date-unknown";
import { testRule } from "../../support/rule-tester";

testRule(publicationDateUnknown, {
  fires: [
    { title: "no day is known", example: { zh: "没有公布日期", en: "No day of publication is known" }, report: {}, findings: [{ message: "unknown", outcome: "review" }] },
    { title: "the address has a day, which proves nothing", example: { zh: "网址里的日期不能证明公布日期", en: "The day in the address proves nothing" }, report: { url: "https://www.example.gov.cn/202408/t20240806_1.html" }, findings: [{ message: "unknown", outcome: "review" }] },
    {
      title: "the address is half a year behind the page",
      report: { publishedOn: "2024-01-18", url: "https://www.example.gov.cn/202408/t20240806_1.html" },
      findings: [{ message: "conflict", outcome: "review", params: { inAddress: "2024-08-06", days: 201 } }],
    },
  ],
  silent: [
    { title: "page and address agree", example: { zh: "页面日期与网址相符", en: "Page and address agree" }, report: { publishedOn: "2024-01-18", url: "https://www.example.gov.cn/2024/01/19/1.html" } },
    { title: "the address has no day", example: { zh: "网址中没有日期", en: "The address has no day" }, report: { publishedOn: "2024-01-18", url: "https://www.example.gov.cn/art/12345678.html" } },
  ],
  notAssessed: [{ title: "the year is unknown", report: { year: null, publishedOn: "2024-01-18" }, reason: "year-unknown" }],
});
