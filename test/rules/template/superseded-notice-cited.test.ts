import { supersededNoticeCited } from "../../../lib/rules/template/superseded-notice-cited";
import { testRule } from "../../support/rule-tester";

const cites = (basis: string) => ({ preface: `根据《中华人民共和国政府信息公开条例》和${basis}要求编制。统计期限自2023年1月1日起至12月31日止。` });

testRule(supersededNoticeCited, {
  fires: [
    { title: "the notice of 2019 by its number", example: { zh: "引用已被取代的2019年通知", en: "The superseded notice of 2019 is cited" }, report: cites("国办公开办函〔2019〕60号"), findings: [{ message: "cited", quote: "国办公开办函〔2019〕60号" }] },
    { title: "square brackets and a lost bracket", report: cites("国办公开办函[201960号"), findings: [{ message: "cited" }] },
    { title: "the notice of 2019 by its title", report: cites("《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》"), findings: [{ message: "cited" }] },
    { title: "number and title are one fault", report: cites("《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"), findings: [{ message: "cited" }] },
  ],
  silent: [
    { title: "the notice of 2021", report: cites("国办公开办函〔2021〕30号") },
    { title: "both notices", example: { zh: "新旧两个通知都提到", en: "Both notices are cited" }, report: cites("国办公开办函〔2019〕60号、国办公开办函〔2021〕30号") },
    { title: "the format of 2021 by its title", report: cites("《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号修订）") },
    { title: "history", example: { zh: "叙述沿革", en: "History is told" }, report: { preface: "自2019年国办公开办函〔2019〕60号印发以来，我局逐年改进年报。" } },
    { title: "no notice", report: {} },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "2021", ...cites("国办公开办函〔2019〕60号") }, reason: "year-unknown" }],
  inapplicable: [{ title: "a report for 2020", report: { year: 2020, ...cites("国办公开办函〔2019〕60号") } }],
});
