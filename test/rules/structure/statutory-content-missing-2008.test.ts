import { statutoryContentMissing2008 } from "../../../lib/rules/structure/statutory-content-missing-2008";
import { testRule } from "../../support/rule-tester";

const FULL = "我局主动公开政府信息57条，未收到依申请公开事项，没有收费及减免情况，没有行政复议和行政诉讼。";
const body = (overview: string) => ({ overview, disclosure: null, requests: null, disputes: null, problems: "公开内容不够丰富，今后逐步完善。", other: null });

testRule(statutoryContentMissing2008, {
  fires: [
    {
      title: "fees are not spoken of, though charging standards are",
      example: { zh: "公布了收费标准，但没有写收费及减免情况", en: "Charging standards are published, fees and waivers are not told" },
      report: { year: 2012, sections: body("我局主动公开政府信息57条，公布收费依据及标准，未接到相关申请，没有复议、诉讼。") },
      findings: [{ message: "lacking", severity: "minor", params: { item: ["content.fees"] } }],
    },
    { title: "two contents are missing", example: { zh: "缺收费和复议诉讼两项", en: "Fees and disputes are both missing" }, report: { year: 2012, sections: body("我局主动公开政府信息57条，未接到相关申请。") }, findings: [{ message: "lacking", severity: "major", params: { item: ["content.fees", "content.disputes"] } }] },
    { title: "the statistics table is not in the text", report: { year: 2016, sections: body(FULL) }, findings: [{ message: "statistics-table", outcome: "review", severity: "info" }] },
  ],
  silent: [
    { title: "every content in a sentence", example: { zh: "每项内容一句话", en: "Every content in a sentence" }, report: { year: 2012, sections: body(FULL) } },
    { title: "no fee was charged, in other words", example: { zh: "“未收取任何费用”也算说明了收费情况", en: "“No charge of any kind” tells of fees as well" }, report: { year: 2012, sections: body("主动公开信息57条，依申请公开0件，未收取任何费用，没有复议、诉讼。") } },
    { title: "the statistics table in the text", report: { year: 2016, sections: body(FULL), tail: "附件：政府信息公开情况统计表\n统计指标\n单位\n统计数" } },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "pre2019" }, reason: "year-unknown" }],
  inapplicable: [{ title: "since 2019", report: { year: 2019, sections: { overview: "2019年，我局主动公开信息86条。" } } }],
});
