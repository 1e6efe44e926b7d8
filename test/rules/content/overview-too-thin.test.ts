import { overviewTooThin } from "../../../lib/rules/content/overview-too-thin";
import { testRule } from "../../support/rule-tester";

const WORDS = "认真落实政府信息公开条例各项要求，持续完善工作机制。";
const overview = (text: string) => ({ sections: { overview: text } });
/** About `n` Han characters. */
const about = (n: number): string => WORDS.repeat(Math.ceil(n / 23));

testRule(overviewTooThin, {
  fires: [
    { title: "two hundred characters without any quantity", example: { zh: "不足300字且没有任何数量", en: "Under 300 characters and no quantity" }, report: overview(`2023年，${about(180)}（中办发〔2016〕8号）`), findings: [{ message: "thinWithoutFigures", severity: "major", quote: "一、总体情况" }] },
    { title: "a hundred characters, though with a figure", report: overview(`全年公开信息86条。${about(80)}`), findings: [{ message: "thin", severity: "major" }] },
    { title: "two hundred characters with a figure", example: { zh: "篇幅偏短，但有数据", en: "Short, though with a figure" }, report: overview(`全年公开信息86条。${about(180)}`), findings: [{ message: "thin", severity: "minor" }] },
    { title: "over the limit that the profile sets", report: overview(`全年公开信息86条。${about(1100)}`), profile: { version: "local", rules: { "CON-004": { thresholds: { longest: 1000 } } } }, findings: [{ message: "long", severity: "info", params: { limit: 1000 } }] },
  ],
  silent: [
    { title: "four hundred characters", example: { zh: "篇幅足够", en: "Long enough" }, report: overview(about(400)) },
    { title: "a thousand and more without a limit", report: overview(about(1500)) },
  ],
  notAssessed: [
    { title: "the section is missing", report: { sections: { overview: null } }, reason: "section-absent", where: "overview" },
    { title: "the section is empty", report: overview(""), reason: "section-absent", where: "overview" },
  ],
  inapplicable: [{ title: "2020", report: { year: 2020, ...overview("略。") } }],
});
