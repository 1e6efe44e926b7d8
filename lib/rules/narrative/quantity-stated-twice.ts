import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { isComparison, isScopeDoubtful, speaksOfOtherYear } from "../shared/narrative-doubts";
import type { Mention } from "../shared/narrative-numbers";
import { mentionEvidence, quoted, sentencesOf, type Sentence } from "../shared/narrative-sentences";

interface Stated {
  key: string;
  value: number;
  sentence: Sentence;
  mention: Mention;
}

/** Quantities of which a report has one a year. The noun must stand alone: no way of publishing, no kind, no occasion. */
const QUANTITIES: readonly { key: string; words: RegExp; unit: RegExp; isTotal: boolean }[] = [
  { key: "disclosed", words: /^(?:共|累计|总共|总计|共计)*(?:主动公开|发布主动公开|主动公开发布)(?:了)?(?:各类|各种)?(?:政府|政务)?信息(?:总数|数量|共|共计|为)*$/, unit: /^条$/, isTotal: true },
  { key: "training", words: /^(?:共|累计|先后)*(?:组织|开展|举办|召开)+(?:了)?(?:专题|业务|政府信息公开|政务公开|信息公开|工作)*(?:培训班|培训会议?|培训|业务学习)(?:共|共计)?$/, unit: /^[次期场]$/, isTotal: false },
  { key: "wechat", words: /^(?:共|累计)*(?:通过)?(?:政务)?微信公众号(?:共|累计)*(?:发布|推送|公开)(?:各类)?(?:政务|政府)?(?:信息|文章|消息)(?:共)?$/, unit: /^[条篇]$/, isTotal: false },
];
const UNITS = /^[条次期场篇]$/;
const LAST_CLAUSE = /[^,;:]*$/;
const PERIOD = /^(?:20\d\d年度?|全年|本年度?|年内|一年来|[我本]\S{1,4}?(?=共|累计|主动|组织|开展|举办|微信)|据统计|[,;:、])+/;
/** A part, or a count up to another day. */
const PARTIAL = /其中|截[至止]|通过|月份|季度|上半年|下半年|分别|包括/;

/**
 * A quantity that a year has once is not stated with two values (年度报告数据准确的要求；国办公开办函〔2021〕30号：发布内容不准确的追责):
 * the total of information disclosed, of trainings, of articles of the account.
 * Silently ignored: sub-totals, other years, counts up to another day, other scopes; figures that tables have as well.
 * Only the total disclosed fails; trainings and articles may have been counted by occasion and are asked about.
 */
export const quantityStatedTwice = defineRule({
  id: "NAR-009",
  name: "quantity-stated-twice",
  title: { zh: "同一数据前后不一致", en: "Same quantity stated twice with different values" },
  checks: {
    zh: "主动公开信息总数、培训次数、公众号发布条数在正文不同位置的表述是否一致。",
    en: "Whether the total disclosed, the trainings and the account’s articles are stated with one value throughout.",
  },
  leavesAlone: { zh: "分渠道、分类别的数据；其他年度、其他时段和其他范围的数据；表格中已有的数据（由其他规则检查）。", en: "Sub-totals; other years, periods and scopes; figures that tables have as well, which other rules check." },
  severity: "minor",
  kind: "heuristic",
  category: "consistency",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["practice.accuracy"],
  messages: {
    differs: { zh: "正文先后称“{a}”和“{b}”，同一数据前后不一致。", en: "The text says “{a}” and “{b}” of the same quantity." },
    "may-differ": { zh: "正文先后称“{a}”和“{b}”，如系同一数据，则前后不一致，请核实。", en: "The text says “{a}” and “{b}”. If they are the same quantity, they disagree. Please verify." },
  },
  remedy: { zh: "“{a}”与“{b}”前后不一致，请核实。", en: "“{a}” and “{b}” disagree. Please verify." },
  *check(facts) {
    const all = statedTotals(facts);
    for (const { key, isTotal } of QUANTITIES) {
      const [first, ...others] = all.filter((stated) => stated.key === key);
      const other = others.find(({ value, sentence }) => value !== first?.value && sentence !== first?.sentence);
      if (!first || !other) continue;
      const evidence = [mentionEvidence(facts, first.sentence, first.mention), mentionEvidence(facts, other.sentence, other.mention)] as const;
      const isCertain = isTotal && ![first, other].some(({ sentence }) => isScopeDoubtful(facts, sentence));
      yield { outcome: isCertain ? "fail" : "review", message: isCertain ? "differs" : "may-differ", params: { a: quoted(facts, evidence[0]), b: quoted(facts, evidence[1]), values: [first.value, other.value] }, evidence, place: key };
    }
  },
});

function statedTotals(facts: ReportFacts): Stated[] {
  return sentencesOf(facts).flatMap((sentence) =>
    sentence.mentions.flatMap((mention): Stated[] => {
      if (!UNITS.test(mention.unit) || !mention.isExact || mention.depth > 0) return [];
      const clause = mention.left.slice(mention.left.search(LAST_CLAUSE)).trim().replace(PERIOD, "");
      const quantity = QUANTITIES.find(({ words, unit }) => unit.test(mention.unit) && words.test(clause));
      if (!quantity || PARTIAL.test(mention.left) || isComparison(mention.left) || speaksOfOtherYear(facts, sentence)) return [];
      return [{ key: quantity.key, value: mention.value, sentence, mention }];
    }),
  );
}
