import { publishedExceedsTotal } from "../../../lib/rules/balance/published-exceeds-total";
import { testRule } from "../../support/rule-tester";

testRule(publishedExceedsTotal, {
  fires: [
    {
      title: "more was newly published than is public in all",
      example: { zh: "本年新公开多于对外公开总数", en: "More was newly published than is public in all" },
      report: { year: 2020, tables: { disclosure: { "normativeDocuments.made": 9, "normativeDocuments.published": 9, "normativeDocuments.totalPublic": 4 } } },
      findings: [{ message: "exceeds", cell: "normativeDocuments.published", params: { published: 9, totalPublic: 4, gap: 5 } }],
    },
  ],
  silent: [
    { title: "as much as is public in all", example: { zh: "新公开数等于总数", en: "As much as is public in all" }, report: { year: 2019, tables: { disclosure: { "regulations.published": 4, "regulations.totalPublic": 4 } } } },
    { title: "less was made than published, because older documents were published too", example: { zh: "以前制作的文件今年公开", en: "Older documents were published too" }, report: { year: 2020, tables: { disclosure: { "normativeDocuments.made": 1, "normativeDocuments.published": 7, "normativeDocuments.totalPublic": 22 } } } },
    { title: "a report of 2020 in the shape of 2021", report: { year: 2020, era: "2021" } },
  ],
  notAssessed: [{ title: "the number public in all is not a number", report: { year: 2020, tables: { disclosure: { "regulations.totalPublic": "若干" } } }, reason: "cell-not-a-number", where: "regulations" }],
  inapplicable: [{ title: "the format of 2021 was due", report: { year: 2022 } }],
});
