import { conversionArtefacts } from "../../../lib/rules/security/conversion-artefacts";
import { testRule } from "../../support/rule-tester";

const TRADITIONAL = "本報告統計期限為二零二三年，請與我局聯繫，處理結果應當公開，條例規定機關須對數據負責，這裡還會說明辦結、轉辦和無法提供的情況。".repeat(12);

testRule(conversionArtefacts, {
  fires: [
    { title: "five readings in brackets", example: { zh: "汉字后带注音", en: "Readings in brackets behind characters" }, report: { preface: "請(qǐng)與(yǔ)我局聯(lián)系，結(jié)果應(yīng)公開。" }, findings: [{ message: "annotated", params: { annotations: 5 }, quote: "請(qǐng)" }] },
    { title: "more than three in ten characters are traditional", report: { preface: TRADITIONAL }, findings: [{ message: "traditional" }] },
  ],
  silent: [
    { title: "a plain report with real brackets", report: { preface: "通过（APP）和(一)(二)公开，包括wù品。" } },
    { title: "the traditional version of an official site", example: { zh: "政府网站的繁体版", en: "The traditional version of an official site" }, report: { preface: TRADITIONAL, url: "https://www.qinghe.gov.cn/gate/big5/1" } },
    { title: "a few traditional characters", example: { zh: "个别繁体字", en: "A few traditional characters" }, report: { preface: "請聯系我局。" } },
  ],
  notAssessed: { never: "a text can always be looked at" },
});
