import type { Prose } from "../facts";
import { defineRule } from "../rule";
import { clauseOf } from "../shared/clause";
import { hanCount } from "../shared/han";

/** Who speaks of "some regions" and "most departments" does not speak of himself. */
const HEDGES = /(?:一些|部分|有的|个别|多数|各级)(?:地区|地方|(?:政府)?部门)(?=通过|在|对|的|还|仍|未|没有|存在|采取)/g;
/** A superior, an inspection or the bodies below may be spoken of in these words. */
const OTHERS_MEANT = /上级|通报|检查|督查|辖区|所属|下属|下辖|乡镇|指导|调研|对照/;
const OWN = /[我本][\u4e00-\u9fff]|全[省市县区镇乡]|辖区/;
const SPECIFIC = /\d|《|“|"|[两三四五六七八九十]+[次场期项个件条份名]|[\u4e00-\u9fff]{2}(?:镇|乡|村|街道|社区|委员会|领导小组|微信)/;
const QUANTITY = /(?:\d|[两三四五六七八九十百])(?:余|多)?(?:万|千)?(?:[条件次份期场篇项部批块幅户家名处人万元个]|人次|%)/g;
const FEWEST_PARAGRAPH_HAN = 40;
const MAX_PLACES_SHOWN = 5;

/**
 * 空泛或疑似机器生成表述: section 一 could be anybody's (国办公开办函〔2021〕30号：真实客观，不得敷衍塞责).
 * Left alone: a short section, which another rule speaks of; what is said of superiors or of the bodies below. A person decides.
 */
export const vacuousText = defineRule({
  id: "ORI-007",
  name: "vacuous-text",
  title: { zh: "空泛或疑似机器生成表述", en: "Vacuous / machine-like text" },
  checks: { zh: "“总体情况”是否有多段不涉及本机关、没有数字和具体事项的文字，是否以“一些地区”“多数部门”等旁观者口吻叙述。", en: "Whether section 1 has several paragraphs in a row without the body itself, a number or anything specific, or speaks of “some regions” and “most departments” as an onlooker does." },
  leavesAlone: { zh: "篇幅过短的“总体情况”（另有规则）；对上级通报或所属单位情况的引述。", en: "A section that is too short, which another rule reports; what is said of superiors’ circulars or of the bodies below." },
  severity: "minor",
  kind: "review",
  category: "originality",
  eras: ["2021"],
  needs: ["sections"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  thresholds: {
    paragraphs: { default: 3, unit: "段", title: { zh: "连续空泛段落数", en: "Vacuous paragraphs in a row" } },
    hanAFigure: { default: 300, unit: "字", title: { zh: "平均多少字应有一个数量", en: "Characters for which one quantity is expected" } },
    fewestHan: { default: 600, unit: "字", title: { zh: "达到此字数才检查数量", en: "Quantities are looked for from this length on" } },
  },
  messages: {
    onlooker: { zh: "“{quote}”系旁观者口吻，未说明本机关情况，请核实是否为套用或机器生成的文字。", en: "“{quote}” speaks as an onlooker and not of the body: please check whether the text was taken over or generated." },
    impersonal: { zh: "“总体情况”连续{n}段未提及本机关，也没有数字和具体事项，请核实内容是否空泛。", en: "{n} paragraphs in a row of section 1 name neither the body nor a number nor anything specific: please check whether the text is vacuous." },
    noFigures: { zh: "“总体情况”{n}字中仅有{figures}处数量，请核实内容是否空泛。", en: "The {n} characters of section 1 state only {figures} quantities: please check whether the text is vacuous." },
  },
  remedy: { zh: "“总体情况”缺乏本机关具体工作和数据，请据实充实。", en: "Section 1 lacks the body’s own work and figures: please fill it out by the facts." },
  *check(facts, { paragraphs, hanAFigure, fewestHan }) {
    const hedges = facts.find(HEDGES, ["overview"]).map(clauseOf).filter(({ words }) => !OTHERS_MEANT.test(words));
    const [first, ...others] = hedges;
    if (first) yield { outcome: "review", message: "onlooker", params: { quote: first.words }, evidence: [first.evidence, ...others.slice(0, MAX_PLACES_SHOWN - 1).map(({ evidence }) => evidence)], place: "onlooker" };
    const runs = facts.proseOf("overview");
    const name = facts.report.agency.name;
    const vacuous = longestRow(runs.flatMap(paragraphsOf), (text) => !OWN.test(text) && !SPECIFIC.test(text) && (name === "" || !text.includes(name)));
    const [head, ...rest] = vacuous;
    if (head && vacuous.length >= paragraphs) {
      yield { outcome: "review", message: "impersonal", params: { n: vacuous.length }, evidence: [facts.evidence(head.start, head.end), ...rest.slice(0, MAX_PLACES_SHOWN - 1).map(({ start, end }) => facts.evidence(start, end))], place: "vacuous" };
      return;
    }
    const text = facts.textOf("overview");
    const n = hanCount(text);
    const figures = n < fewestHan ? 0 : (text.match(QUANTITY) ?? []).length;
    if (n >= fewestHan && figures * hanAFigure < n) yield { outcome: "review", message: "noFigures", params: { n, figures }, evidence: [facts.absenceEvidence("overview")], place: "vacuous" };
  },
});

interface Paragraph {
  text: string;
  start: number;
  end: number;
}

function paragraphsOf({ text, start }: Prose): Paragraph[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: words, index }) => ({ text: words, start: start + index, end: start + index + words.length }));
}

/** The longest row of neighbours that pass, the first of equals. Headings and other short lines that pass are passed over. */
function longestRow(paragraphs: readonly Paragraph[], passes: (text: string) => boolean): Paragraph[] {
  let [best, row]: [Paragraph[], Paragraph[]] = [[], []];
  for (const paragraph of paragraphs) {
    if (!passes(paragraph.text)) row = [];
    else if (hanCount(paragraph.text) >= FEWEST_PARAGRAPH_HAN) row = [...row, paragraph];
    if (row.length > best.length) best = row;
  }
  return best;
}
