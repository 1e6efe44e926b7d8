import type { ProseMatch, ReportFacts } from "../facts";
import { sentenceOf } from "./clause";
import { isQuoted } from "./quoted";

/**
 * Lines of work of departments, each with the names of those that were merged into it or split from it: a body of one of them
 * may speak of any other in the same list. A word may stand in several.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ["民政", "老龄", "残联", "退役军人"],
  ["林业", "自然资源", "国土", "规划", "草原", "林草", "测绘", "海洋", "园林"],
  ["教育", "体育", "教体", "科技", "科学技术"],
  ["水利", "水务", "移民", "河务"],
  ["农业", "农村", "畜牧", "水产", "渔业", "农机", "扶贫", "乡村振兴", "粮食"],
  ["卫生", "健康", "卫健", "计划生育", "计生", "疾控", "疾病预防", "中医", "医保", "医疗"],
  ["文化", "旅游", "文旅", "广电", "广播", "体育", "文物", "新闻出版"],
  ["交通", "公路", "港航", "运输"],
  ["应急", "安全生产", "安监", "地震", "消防", "防震"],
  ["人力资源", "人社", "劳动", "人事", "社会保障"],
  ["住房", "建设", "住建", "房产", "城市管理", "城管", "综合执法", "综合行政执法", "规划", "人防", "园林"],
  ["市场监督", "市场监管", "工商", "质监", "质量技术监督", "食品药品", "知识产权", "物价"],
  ["商务", "工信", "工业", "经信", "经济", "科技", "科学技术", "招商", "国资", "口岸", "粮食"],
  ["发展改革", "发展和改革", "发改", "物价", "粮食", "能源", "统计"],
  ["生态环境", "环境保护", "环保", "气象"],
  ["税务", "国税", "地税"],
  ["气象"],
];

/** Every line of work that a name speaks of, with its kin. */
const familiesOf = (name: string): readonly (readonly string[])[] => FAMILIES.filter((words) => words.some((word) => name.includes(word)));

/** Whether words name a line of work that has nothing to do with the body's own; false when one of them is in no list. */
export function isOtherProfession(bodyName: string, words: string): boolean {
  const own = familiesOf(bodyName);
  const named = familiesOf(words);
  return own.length > 0 && named.length > 0 && !named.some((family) => own.includes(family)) && !named.some((family) => family.some((word) => bodyName.includes(word)));
}

/** The words of all lists as one alternative of a pattern, the longest first. */
export const PROFESSION_WORDS = [...new Set(FAMILIES.flat())].toSorted((a, b) => b.length - a.length).join("|");

const BUREAU_ACTS = new RegExp(
  `(?:^|(?<=[。;\\n])|(?<=[。;\\n]20\\d\\d年,))(?:[省市县区])?((?:${PROFESSION_WORDS})[\\u4e00-\\u9fff]{0,6}?局)(?:高度重视|认真贯彻|认真落实|严格执行|严格落实)[^,。;\\n]{0,16}(?:信息公开|政务公开)`,
  "g",
);
const BODY_SERVES = new RegExp(`(?:促进|推动|发挥|展示|树立)(?:了|好)?((?:${PROFESSION_WORDS})机关)(?:为|作为)[^,。;\\n]{0,24}(?:作用|形象)`, "g");

/** Where a department's report speaks of itself as a body of another profession: the name, and the words. */
export function otherProfessions(facts: ReportFacts): { name: string; hit: ProseMatch }[] {
  const { kind, name } = facts.report.agency;
  if (kind !== "department" || familiesOf(name).length === 0) return [];
  const patterns = [...(/局[高认严]/.test(facts.proseText) ? [BUREAU_ACTS] : []), ...(/机关[为作]/.test(facts.proseText) ? [BODY_SERVES] : [])];
  return patterns
    .flatMap((pattern) => facts.find(pattern))
    .filter((hit) => isOtherProfession(name, hit.match[1]!) && !isQuoted(hit.match.input, hit.match.index) && !/我局|我委|我办|配合|联合|会同|共同/.test(sentenceOf(hit)))
    .map((hit) => ({ name: hit.match[1]!, hit }));
}
