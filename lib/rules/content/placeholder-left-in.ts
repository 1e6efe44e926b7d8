import { clauseOf } from "../shared/clause";
import { isCopyDoubtful } from "../shared/copy";
import { defineRule } from "../rule";

const HAN = "[\\u4e00-\\u9fff]";
/** What a person fills in and forgot: `XX局`, `20XX年`, `信息X条`, `____`, `(单位名称)`, `某某镇`, `【】`. */
const PLACEHOLDER = new RegExp(
  [
    "(?<![A-Za-z0-9〔×-])20[Xx×]{2}(?=年)",
    "(?<![A-Za-z0-9〔.×/@_-])[Xx×]{2,6}(?![A-Za-z0-9〕×级/._@-])",
    `(?<=${HAN})[Xx×](?=[条件次份项篇场期月日年])`,
    `(?<=[${HAN.slice(1, -1)},。:(])_{3,}|_{3,}(?=${HAN})`,
    "\\((?:单位名称|机关名称|填写[^()\\n]{0,8}|请填写[^()\\n]{0,8}|此处[^()\\n]{0,8}|待(?:填写?|补充|核实|确认|定))\\)",
    "某某(?=[省市县区镇乡局委办厅]|街道|单位|部门|机关|政府)",
    "【(?:请?(?:填写|输入|插入)[^】\\n]{0,12})?】",
  ].join("|"),
  "g",
);
/** The patterns are slow where no mark of them stands, and most texts have none. */
const SUSPICION = /[Xx×_*【]|某某|[单机][位关]名称|填写|此处|\(待/;
/** Enough to see what happened; a template that was never filled in has hundreds. */
const MAX_TOLD = 50;
/** Stars stand for words as well, but mirrors mask bodies' names and reports mask people's with them. */
const MASK = new RegExp(`(?<![\\w*])\\*{3,}(?=${HAN})|(?<=${HAN})\\*{3,}(?![\\w*])`, "g");
/** A number that ought to stand before the measure word, or a clause that is but a noun, is missing its figure. */
const DANGLING = /现行有效(?<=[,。;\n](?:目前|我[局镇乡区县市办]|本级|共有?){0,3}现行有效)的?(?:行政)?规范性文件(?:共?有|共计?|为)?(?=[。;])|信息(?:共计?|合计)?条(?=[,。;])/g;

/**
 * 占位符或空项残留: the text still holds what was to be filled in (发布内容不准确不全面，国办公开办函〔2021〕30号“（四）明确责任”).
 * Left alone: roman numerals, product names and grades (XX级), 〔XX〕 in quoted formats, masked personal data, and lines of signs only.
 */
export const placeholderLeftIn = defineRule({
  id: "CON-001",
  name: "placeholder-left-in",
  title: { zh: "占位符或空项残留", en: "Placeholder residue" },
  checks: {
    zh: "正文中是否残留“XX”“____”“（单位名称）”等占位符，或者应有数字而无数字的空项。",
    en: "Whether the prose still holds placeholders such as “XX”, “____” or “（单位名称）”, or lacks a figure that its words demand.",
  },
  leavesAlone: {
    zh: "等级、型号等含字母X的词语、文号格式示例、已脱敏的个人信息；星号遮盖只列为待核实。",
    en: "Words with the letter X such as grades and models, examples of document numbers, masked personal data; stars are only asked about.",
  },
  severity: "major",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    placeholder: { zh: "正文残留占位符“{text}”，相应内容未填写。", en: "The text still holds the placeholder “{text}”: what belongs there was not filled in." },
    masked: { zh: "正文中有以“{text}”遮盖的内容，请核实是否为未填写的占位符。", en: "Words are covered by “{text}”: please check whether something was left unfilled." },
    figureMissing: { zh: "正文“{text}”处疑似缺少数字，请核实。", en: "A figure seems to be missing in “{text}”: please check." },
  },
  remedy: { zh: "正文残留占位符“{text}”，请补充准确内容。", en: "The text still holds “{text}”: please fill in what belongs there." },
  *check(facts) {
    for (const hit of facts.find(DANGLING)) yield { outcome: "review", message: "figureMissing", params: { text: hit.match[0] }, evidence: [clauseOf(hit).evidence] };
    if (!SUSPICION.test(facts.clean.text)) return;
    const doubtful = isCopyDoubtful(facts);
    const seen = new Set<number>();
    for (const hit of facts.find(PLACEHOLDER)) {
      const { evidence } = clauseOf(hit);
      if (seen.has(evidence.span[0]) || seen.size === MAX_TOLD) continue;
      seen.add(evidence.span[0]);
      yield { outcome: doubtful ? "review" : "fail", message: "placeholder", params: { text: hit.match[0] }, evidence: [evidence] };
    }
    for (const hit of facts.find(MASK)) yield { outcome: "review", message: "masked", params: { text: hit.match[0] }, evidence: [clauseOf(hit).evidence] };
  },
});
