import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { aspectsOf, sentencesOf, type Sentence } from "../shared/aspects";
import { chaptersOf } from "../shared/chapters";
import { hanCount } from "../shared/han";

const PROCESSING = /依申请公开[^。;]{0,24}(?:办理|受理|答复|服务|流程|登记|渠道|时限|效率)|(?:办理|受理|答复)[^。;]{0,12}(?:依申请公开|公开申请)/;
/** Applications that lead to publication belong where they stand. */
const LEADS_TO_PUBLICATION = /主动公开|转为|扩大公开/;
/** Work at counters, of the party, for business: reported elsewhere. */
const OTHER_WORK = /服务窗口|便民服务|办事窗口|窗口(?:工作|人员|服务|设置)|“?放管服”?改革|一站式|办件|审批时限|帮办代办|党建(?!信息)|党风廉政|主题教育|招商引资|精准扶贫|驻村帮扶|志愿服务|服务守则/;
const OF_DISCLOSURE = /公开|(?:政府|政务)信息|信息(?:发布|管理|员|审核|报送|更新|查询)|公示|公布|发布|解读|网站|透明|知情|公众号|专栏|申请人|申请公开|政务新媒体|查阅|栏目/;
const EXTRA_CHAPTER = /(?:工作)?(?:思路|计划|打算|安排|展望|设想|重点)$|下一步|工作亮点|特色做法|典型案例/;
const MOST_OF_A_PARAGRAPH = 0.4;
const MAX_PLACES_SHOWN = 5;
const MAX_QUOTE_CHARS = 40;

/**
 * 内容错位或离题: words stand under another heading than they belong to, or tell of other work
 * (国办公开办函〔2021〕30号：不能遗漏，也不宜泛化). It only asks. Left alone: section 六, where local notices want more;
 * applications that led to publication; sentences that speak of disclosure in any way.
 */
export const contentMisplaced = defineRule({
  id: "CON-010",
  name: "content-misplaced",
  title: { zh: "内容错位或离题", en: "Content in wrong section / off-topic" },
  checks: {
    zh: "“主动公开”部分是否写入依申请公开办理内容，“总体情况”是否以与政府信息公开无关的工作占较大篇幅或单列一段，是否在六个部分之外另设章节。",
    en: "Whether 主动公开 tells of how applications are handled, whether other work takes up much of section 1 or a paragraph of its own, and whether there are chapters beyond the six.",
  },
  leavesAlone: { zh: "“其他需要报告的事项”中按当地要求增写的内容；由依申请公开转为主动公开的表述；任何涉及公开的语句。", en: "What local notices want in section 6; applications that led to publication; sentences that speak of disclosure in any way." },
  severity: "info",
  kind: "review",
  category: "content",
  eras: ["2019", "2021"],
  needs: ["sections"],
  basis: ["format2021", "practice.accuracy"],
  thresholds: {
    otherWorkShare: { default: 25, unit: "%", title: { zh: "无关内容占“总体情况”的比例超过此数时提出", en: "Asked when other work makes more than this share of section 1" } },
    otherWorkParagraph: { default: 30, unit: "字", title: { zh: "一段中的无关内容达到此字数且占该段四成以上时提出", en: "Asked when a paragraph has this many characters of other work, two fifths of it or more" } },
  },
  messages: {
    requestsUnderDisclosure: { zh: "“{heading}”部分写入了依申请公开办理内容“{quote}”，宜移至依申请公开部分。", en: "“{heading}” tells of how applications are handled (“{quote}”), which belongs under 依申请公开." },
    otherWork: { zh: "“总体情况”中“{quote}”等内容未见与政府信息公开的关联，共约{n}字。", en: "In section 1 “{quote}” seems to have nothing to do with disclosure (about {n} characters in all)." },
    extraChapter: { zh: "在统一格式的六个部分之外另设“{quote}”一章，请核实是否必要。", en: "“{quote}” is a chapter beyond the six of the uniform format: please check whether it is needed." },
  },
  remedy: { zh: "“{quote}”与所在部分或者政府信息公开工作关联不大，建议调整或精简。", en: "“{quote}” has little to do with its section or with disclosure: please move or shorten it." },
  *check(facts, { otherWorkShare, otherWorkParagraph }) {
    const aspects = aspectsOf(facts);
    const hasOwnPart = aspects.some(({ heading }) => heading.includes("申请"));
    for (const { heading, start, text } of hasOwnPart ? aspects : []) {
      if (!heading.includes("主动公开") || heading.includes("申请")) continue;
      const [first, ...others] = sentencesOf(text).filter(({ words }) => PROCESSING.test(words) && !LEADS_TO_PUBLICATION.test(words));
      if (!first) continue;
      const evidence = [first, ...others.slice(0, MAX_PLACES_SHOWN - 1)].map(({ words, at }) => facts.evidence(start + at, start + at + words.length));
      yield { outcome: "review", message: "requestsUnderDisclosure", params: { heading, quote: shortened(first.words) }, evidence: [evidence[0]!, ...evidence.slice(1)], place: `requests/${heading}` };
    }
    const found = otherWorkIn(facts, otherWorkParagraph, otherWorkShare);
    const [first, ...others] = found.sentences;
    if (first) {
      const evidence = others.slice(0, MAX_PLACES_SHOWN - 1).map(({ words, at }) => facts.evidence(at, at + words.length));
      yield { outcome: "review", message: "otherWork", params: { quote: shortened(first.words), n: found.n }, evidence: [facts.evidence(first.at, first.at + first.words.length), ...evidence], place: "other-work" };
    }
    for (const { key, words, section } of chaptersOf(facts)) {
      if (key === null && section.ordinal !== null && EXTRA_CHAPTER.test(words)) yield { outcome: "review", message: "extraChapter", params: { quote: words }, evidence: [facts.headingEvidence(section)], place: `chapter/${words}` };
    }
  },
});

const shortened = (words: string): string => (words.length <= MAX_QUOTE_CHARS ? words.replace(/[。!?]$/, "") : `${words.slice(0, MAX_QUOTE_CHARS)}……`);

/** The sentences of other work in the paragraphs of section 一 that are mostly made of such, or in all when they make a large share of it. */
function otherWorkIn(facts: ReportFacts, fewestHan: number, sharePercent: number): { sentences: Sentence[]; n: number } {
  const ofAll: Sentence[] = [];
  const ofParagraphs: Sentence[] = [];
  for (const { text, start } of facts.proseOf("overview")) {
    for (const { 0: line, index } of OTHER_WORK.test(text) ? text.matchAll(/[^\n]+/g) : []) {
      const other = sentencesOf(line).filter(({ words }) => OTHER_WORK.test(words) && !OF_DISCLOSURE.test(words)).map(({ words, at }) => ({ words, at: start + index + at }));
      ofAll.push(...other);
      const n = countIn(other);
      if (n >= fewestHan && n >= hanCount(line) * MOST_OF_A_PARAGRAPH) ofParagraphs.push(...other);
    }
  }
  const n = countIn(ofAll);
  return n * 100 > hanCount(facts.textOf("overview")) * sharePercent ? { sentences: ofAll, n } : { sentences: ofParagraphs, n: countIn(ofParagraphs) };
}

const countIn = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { words }) => sum + hanCount(words), 0);
