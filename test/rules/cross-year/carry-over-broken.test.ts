import { carryOverBroken } from "../../../lib/rules/cross-year/carry-over-broken";
import type { CellInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const over = (columns: Record<string, CellInput>): Record<string, CellInput> => Object.fromEntries(Object.entries(columns).map(([column, value]) => [`carriedOver.${column}`, value]));
const now = (columns: Record<string, CellInput>, overview?: string) => ({ tables: { requests: over(columns) }, ...(overview === undefined ? {} : { sections: { overview } }) });
const forward = (columns: Record<string, CellInput>): Record<string, CellInput> => Object.fromEntries(Object.entries(columns).map(([column, value]) => [`carriedForward.${column}`, value]));
/** A report on the year before whose official identity holds. */
const before = (columns: Record<string, CellInput>, year = 2022) => ({ year, tables: { requests: { "newReceived.total": columns["total"] ?? 0, ...forward(columns) } } });
const after = (columns: Record<string, CellInput>) => ({ series: [before(columns)] });

testRule(carryOverBroken, {
  fires: [
    {
      title: "one column and the total are off by the same number: one finding that names the column",
      example: { zh: "上年结转少于上年度报告的结转数，指出所在列", en: "Fewer carried over than were carried forward; the column is named" },
      report: now({ naturalPerson: 3, total: 3 }), context: after({ naturalPerson: 5, total: 5 }),
      findings: [{ message: "columns", cell: "carriedOver.total", params: { stated: 3, previous: 5, columns: ["naturalPerson"] } }],
    },
    { title: "two columns make up the difference", report: now({ naturalPerson: 3, company: 2, total: 5 }), context: after({ naturalPerson: 1, company: 1, total: 2 }), findings: [{ message: "columns", params: { columns: ["naturalPerson", "company"] } }] },
    {
      title: "one column is off by the difference, and two others offset each other: the first is named",
      report: now({ naturalPerson: 3, company: 2, legalService: 0, total: 5 }), context: after({ naturalPerson: 1, company: 1, legalService: 1, total: 3 }),
      findings: [{ message: "columns", params: { columns: ["naturalPerson"] } }],
    },
    { title: "columns that could not be read leave the total", report: now({ naturalPerson: "", total: 3 }), context: after({ naturalPerson: 5, total: 5 }), findings: [{ message: "total", params: { gap: 2, columns: [] } }] },
    { title: "across the change of format", report: { ...now({ naturalPerson: 1, total: 1 }), year: 2021 }, context: { series: [before({ naturalPerson: 2, total: 2 }, 2020)] }, findings: [{ message: "columns" }] },
    { title: "from 2019 to 2020", report: { ...now({ naturalPerson: 1, total: 1 }), year: 2020 }, context: { series: [before({ naturalPerson: 2, total: 2 }, 2019)] }, findings: [{ message: "columns" }] },
    {
      title: "the official identity is off by as much: the mistake is counted there already",
      report: { tables: { requests: { "newReceived.naturalPerson": 4, "newReceived.total": 4, "total.naturalPerson": 4, "total.total": 4, ...over({ naturalPerson: 2, total: 2 }) } } }, context: after({ naturalPerson: 0, total: 0 }),
      findings: [{ message: "columns", severity: "minor" }],
    },
    { title: "columns that offset each other may have been reclassified", example: { zh: "总计一致而两列此增彼减，只提示核实", en: "The total holds and two columns offset each other: it only asks" }, report: now({ naturalPerson: 2, legalService: 1, total: 3 }), context: after({ naturalPerson: 3, total: 3 }), findings: [{ message: "reclassified", outcome: "review", severity: "minor", params: { columns: ["naturalPerson", "legalService"] } }] },
    {
      title: "the report on the year before is off by as much in itself",
      report: { tables: { requests: { ...over({ naturalPerson: 2, total: 2 }), "total.naturalPerson": 2, "total.total": 2 } } }, context: { series: [{ year: 2022, tables: { requests: { "newReceived.naturalPerson": 9, "newReceived.total": 9, "total.naturalPerson": 7, "total.total": 7 } } }] },
      findings: [{ message: "unclear", outcome: "review", severity: "major" }],
    },
    { title: "a reorganisation may have moved requests", report: now({ naturalPerson: 3, total: 3 }, "因机构改革，原园林局有关职能划转至我局。"), context: after({ naturalPerson: 1, total: 1 }), findings: [{ message: "unclear", outcome: "review" }] },
    { title: "the text corrects last year’s figure", report: now({ naturalPerson: 3, total: 3 }, "2022年度报告结转件数有误，特此说明。"), context: after({ naturalPerson: 1, total: 1 }), findings: [{ message: "unclear", outcome: "review" }] },
    { title: "corrections of this year’s pages explain nothing", report: now({ naturalPerson: 3, total: 3 }, "2023年，我局及时更正错误链接。"), context: after({ naturalPerson: 1, total: 1 }), findings: [{ message: "columns" }] },
    {
      title: "a merged body differs from the sum of its predecessors",
      example: { zh: "机关合并后与各前身机关之和不符，只提示核实", en: "A merged body differs from the sum of its predecessors: it only asks" }, report: now({ naturalPerson: 1, total: 1 }),
      context: { series: [{ ...before({ naturalPerson: 2, total: 2 }), predecessor: "青禾县水利局" }, { ...before({ naturalPerson: 1, total: 1 }), predecessor: "青禾县河道局" }] },
      findings: [{ message: "unclear", outcome: "review", params: { previous: 3 } }],
    },
  ],
  silent: [
    { title: "the report on the year before carried as many forward", example: { zh: "与上年度报告衔接", en: "It fits the report on the year before" }, report: now({ naturalPerson: 3, total: 3 }), context: after({ naturalPerson: 3, total: 3 }) },
    { title: "none carried either way", report: {}, context: { series: [{ year: 2022 }] } },
    {
      title: "a merged body has the sum of its predecessors",
      example: { zh: "机关合并，等于各前身机关之和", en: "A merged body has the sum of its predecessors" }, report: now({ naturalPerson: 3, total: 3 }),
      context: { series: [{ ...before({ naturalPerson: 2, total: 2 }), predecessor: "青禾县水利局" }, { ...before({ naturalPerson: 1, total: 1 }), predecessor: "青禾县河道局" }] },
    },
    { title: "only the row’s total is wrong, which is said elsewhere", example: { zh: "各列衔接，只是总计加错，由另一规则指出", en: "The columns fit and only the total is added wrong, which another rule reports" }, report: now({ naturalPerson: 3, total: 4 }), context: after({ naturalPerson: 3, total: 3 }) },
    { title: "only a single column does not add up, which is said elsewhere", report: now({ naturalPerson: 3, company: 1, total: 3 }), context: after({ naturalPerson: 3, total: 3 }) },
    {
      title: "the whole tables are last year’s, which is said elsewhere",
      report: { tables: { requests: { ...over({ naturalPerson: 3, total: 3 }), ...forward({ naturalPerson: 5, total: 5 }) }, disclosure: { "licensing.decisions": 211 } } },
      context: { series: [{ year: 2022, tables: { requests: { ...over({ naturalPerson: 3, total: 3 }), ...forward({ naturalPerson: 5, total: 5 }) }, disclosure: { "licensing.decisions": 211 } } }] },
    },
  ],
  notAssessed: [
    { title: "no report on another year", report: now({ total: 3 }), reason: "previous-year-absent" },
    { title: "only one on two years before", report: now({ total: 3 }), context: { series: [before({ total: 1 }, 2021)] }, reason: "previous-year-absent" },
    { title: "the cell is blank", report: now({ total: "" }), context: after({ total: 3 }), reason: "cell-blank", where: "carriedOver.total" },
    { title: "last year’s cell is blank", report: now({ total: 3 }), context: after({ total: "" }), reason: "previous-cell-missing", where: "carriedOver.total" },
    { title: "one of two predecessors is not there", report: now({ total: 3 }), context: { series: [{ ...before({ total: 2 }), predecessor: "青禾县水利局" }], predecessors: ["青禾县水利局", "青禾县河道局"] }, reason: "predecessor-absent" },
    { title: "the report before has no tables", report: { ...now({ total: 3 }), year: 2019 }, context: { series: [{ year: 2018 }] }, reason: "previous-cell-missing" },
    { title: "no table", report: { tables: { requests: null } }, context: after({ total: 3 }), reason: "table-absent", where: "requests" },
  ],
  inapplicable: [{ title: "before 2019", report: { year: 2018 }, context: { series: [{ year: 2017 }] } }],
});
