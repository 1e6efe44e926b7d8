import { copiedFromOwnPast } from "../../../lib/rules/originality/copied-from-own-past";
import { problems, sentences } from "../../similarity/reports";
import type { ReportInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const text = (overview: string, section5: string): Pick<ReportInput, "sections"> => ({ sections: { overview, problems: section5 } });
const figures = (...numbers: number[]): string => `全年走访甲片区农户${numbers[0]}户、乙片区农户${numbers[1]}户、丙片区农户${numbers[2]}户，意见逐条登记。`;
const WORDS = text(sentences(14, "past").replaceAll(/\d+/g, "若干"), problems("past"));
const withFigures = (...numbers: number[]) => text(`${sentences(12, "past").replaceAll(/\d+/g, "若干")}${figures(...numbers)}`, problems("past"));

testRule(copiedFromOwnPast, {
  fires: [
    { title: "the whole text of the year before", example: { zh: "全文照用上年年报", en: "The whole text of the year before" }, report: WORDS, context: { corpus: [{ ...WORDS, year: 2022 }] }, findings: [{ message: "repeated", params: { otherYear: 2022, percent: 100 } }] },
    { title: "of the year before that", report: WORDS, context: { corpus: [{ ...WORDS, year: 2021 }, { ...text(sentences(14, "between"), problems("between")), year: 2022 }] }, findings: [{ message: "repeated", params: { otherYear: 2021 } }] },
    { title: "with the same figures", example: { zh: "连文中数字也与上年相同", en: "With the same figures as well" }, report: withFigures(31, 42, 53), context: { corpus: [{ ...withFigures(31, 42, 53), year: 2022 }] }, findings: [{ message: "repeatedWithFigures", severity: "critical" }] },
    { title: "with other figures", report: withFigures(36, 42, 59), context: { corpus: [{ ...withFigures(31, 42, 53), year: 2022 }] }, findings: [{ message: "repeated" }] },
    { title: "a little of its own", report: text(`${sentences(14, "past")}${sentences(5, "new")}`, problems("past")), context: { corpus: [{ ...text(`${sentences(14, "past")}${sentences(6, "gone")}`, problems("past")), year: 2022 }] }, findings: [{ message: "repeated", severity: "minor" }] },
  ],
  silent: [
    { title: "a standing description of procedures", example: { zh: "固定的制度流程表述", en: "A standing description of procedures" }, report: text(`${sentences(5, "standing")}${sentences(10, "new")}`, problems("new")), context: { corpus: [{ ...text(`${sentences(5, "standing")}${sentences(10, "old")}`, problems("old")), year: 2022 }] } },
    { title: "another body's text", example: { zh: "其他机关的文字由另一条规则检查", en: "Another body’s text is another rule’s matter" }, report: WORDS, context: { corpus: [{ ...WORDS, year: 2022, agency: { name: "青禾县林业局" } }] } },
    { title: "three years ago", report: WORDS, context: { corpus: [{ ...WORDS, year: 2020 }] } },
    { title: "the next year's report", report: WORDS, context: { corpus: [{ ...WORDS, year: 2024 }] } },
  ],
  notAssessed: [{ title: "there is nothing to compare with", report: WORDS, reason: "corpus-absent" }],
  inapplicable: [{ title: "2017", report: { ...WORDS, year: 2017 }, context: { corpus: [] } }],
});
