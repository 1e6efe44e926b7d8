import { openingStockNegative } from "../../../lib/rules/balance/opening-stock-negative";
import { testRule } from "../../support/rule-tester";

testRule(openingStockNegative, {
  fires: [
    {
      title: "more was issued this year than is in force, and nothing repealed",
      example: { zh: "制发5件、废止0件，现行有效却只有3件", en: "Five issued, none repealed, and only three in force" },
      report: { tables: { disclosure: { "normativeDocuments.issued": 5, "normativeDocuments.inForce": 3 } } },
      findings: [{ message: "negative", cell: "normativeDocuments.inForce", params: { row: "normativeDocuments", opening: -2, equation: "3 - 5 + 0 = -2 < 0" } }],
    },
    { title: "the same for regulations", report: { tables: { disclosure: { "regulations.issued": 2, "regulations.inForce": 1 } } }, findings: [{ message: "negative", params: { row: "regulations" } }] },
  ],
  silent: [
    { title: "nothing issued", report: {} },
    { title: "a document was issued and repealed in the same year", example: { zh: "当年制发当年废止", en: "A document was issued and repealed in the same year" }, report: { tables: { disclosure: { "normativeDocuments.issued": 1, "normativeDocuments.repealed": 1 } } } },
    { title: "a stock that rolls forward", example: { zh: "期初存量可以推得", en: "A stock that rolls forward" }, report: { tables: { disclosure: { "normativeDocuments.issued": 564, "normativeDocuments.repealed": 984, "normativeDocuments.inForce": 4185 } } } },
    { title: "a report of 2023 in the shape of 2019 counts something else", report: { era: "2019", tables: { disclosure: { "normativeDocuments.made": 5 } } } },
  ],
  notAssessed: [{ title: "the stock is blank", report: { tables: { disclosure: { "normativeDocuments.issued": 5, "normativeDocuments.inForce": "" } } }, reason: "cell-blank", where: "normativeDocuments" }],
  inapplicable: [{ title: "the format of 2019 was due", report: { year: 2020 } }],
});
