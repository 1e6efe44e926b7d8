import { DIMENSIONS } from "../rules/finding";
import { CATEGORY_LABELS } from "../rules/words";
import { DIMENSION_POINTS, GRADE_LABELS } from "../score/scheme";
import { faultsByCategory, lateness, ranking, rulesBroken, severitySums, type BulletinFacts, type BulletinTotals, type RuleFaults } from "./bulletin";
import { lawOf } from "./notice";
import { dayWords } from "./office-date";
import type { FilledLetterhead } from "./letterhead";
import { numberToChinese } from "../text/numerals";

const TOP_RULES = 10;
const BEST = 5;
const NAMED = 5;
const NAMED_RULES = 5;

const score = (value: number): string => value.toFixed(1);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
const change = (now: number, before: number, unit: string): string => {
  const difference = Math.round((now - before) * 10) / 10;
  return difference === 0 ? "与上年持平" : `较上年${difference > 0 ? "提高" : "下降"}${Math.abs(difference).toFixed(1)}${unit}`;
};

/** On time among those whose punctuality is known, in per cent; null when it is known of none. */
const punctuality = ({ onTime, late }: BulletinTotals): number | null => (onTime + late === 0 ? null : (100 * onTime) / (onTime + late));

/** Of the reports received, those of bodies on the roster and those of others; without a roster nothing is told apart. */
function receivedOf({ due, missing, received }: BulletinTotals): { onRoster: number; others: number } {
  const onRoster = due > 0 ? due - missing : received;
  return { onRoster, others: received - onRoster };
}

/** The region of all bodies when it is one and the same; otherwise none is named. */
function sharedRegion(bodies: BulletinFacts["bodies"]): string {
  const [first, ...others] = new Set(bodies.map(({ regionName }) => regionName));
  return others.length === 0 ? (first ?? "") : "";
}

/** Whose the received reports are, where some are of bodies that the roster does not name. */
function partedWords(now: BulletinTotals): string {
  const { onRoster, others } = receivedOf(now);
  return others > 0 ? `（名录所列机关${onRoster}份，名录未列机关${others}份）` : "";
}

/** By which law, who was looked at, and what the score means. */
export function openingWords({ year, region, now, bodies }: BulletinFacts, { selfName }: FilledLetterhead, today: string): string[] {
  const extent = now.due > 0 ? `检查范围为机关名录所列应当发布年度报告的机关${now.due}家` : "检查范围为已采集到年度报告的机关";
  return [
    `根据${lawOf(year)}有关规定，${selfName}对${region ?? sharedRegion(bodies)}${year}年政府信息公开工作年度报告的编制公布情况进行了检查。${extent}，采集到年度报告${now.received}份${partedWords(now)}，检查情况截至${dayWords(today)}。现将有关情况通报如下。`,
    "本通报所列得分为年报质量分，只反映年度报告的编制公布质量，不是政务公开工作考核得分。",
  ];
}

/** 总体情况: publication, quality, faults. */
export function overallWords(facts: BulletinFacts): { title: string; text: string }[] {
  const { now, before, bodies, means, faults, copies } = facts;
  const rate = punctuality(now);
  const rateBefore = before === null ? null : punctuality(before);
  const { onRoster, others } = receivedOf(now);
  const publication = [
    now.due > 0 ? `应发布年度报告的机关${now.due}家，已发布并采集到年度报告${onRoster}份，未采集到年度报告${now.missing}家${others > 0 ? `；另采集到名录未列机关的年度报告${others}份，一并检查` : ""}` : `采集到年度报告${now.received}份（未导入机关名录，应发布数不详）`,
    `按时公布${now.onTime}家，逾期公布${now.late}家${lateWords(bodies)}${now.undetermined > 0 ? `，公布日期或者期限不详${now.undetermined}家` : ""}`,
    ...(rate === null ? [] : [`在能够判断时效的${now.onTime + now.late}家中，按时率为${rate.toFixed(1)}%${rateBefore === null ? "" : `，${change(rate, rateBefore, "个百分点")}`}`]),
  ].join("；");
  const counts = severitySums(bodies);
  const balance = new Set(faults.filter(({ ruleId }) => ruleId.startsWith("BAL-")).map(({ agencyId }) => agencyId)).size;
  const problems = [
    `共发现问题${counts.all}条，涉及${counts.bodies}家，其中严重${counts.critical}条、较重${counts.major}条、一般${counts.minor}条、提示${counts.info}条`,
    `有严重问题的机关${now.critical}家`,
    ...(now.received > 0 ? [`数据勾稽有误的${balance}家，占已采集报告的${share(balance, now.received)}`] : []),
    ...copyWords(copies),
    `另有待核实事项${now.inReview}条，未计入问题，也不扣分`,
  ].join("；");
  return [
    { title: "公布情况", text: `${publication}。` },
    { title: "质量情况", text: qualityWords(facts, means) },
    { title: "问题情况", text: `${problems}。${commonWords(rulesBroken(facts.faults))}` },
  ];
}

/** How late: in ranges of days, and the latest with its name. */
function lateWords(bodies: BulletinFacts["bodies"]): string {
  const late = lateness(bodies);
  if (late === null) return "";
  return `（逾期${late.ranges.map(({ words, bodies: number }) => `${words}${number}家`).join("、")}，最长${late.longest.days}天，为${late.longest.name}）`;
}

/** What was found alike is a question until somebody has looked: it is counted and nobody is named. */
function copyWords({ groups, reports, templates }: BulletinFacts["copies"]): string[] {
  return [
    ...(groups > 0 ? [`不同机关的年报文字疑似雷同${groups}组，涉及年报${reports}份`] : []),
    ...(templates > 0 ? [`使用共用模板的${templates}组，不计入雷同`] : []),
  ];
}

function qualityWords({ now, before, bodies }: BulletinFacts, means: BulletinFacts["means"]): string {
  const aside = [...(now.reference > 0 ? [`${now.reference}份得分仅供参考，不参与排名`] : []), ...(now.unrated > 0 ? [`${now.unrated}份不予评分`] : [])].join("，");
  if (now.mean === null) return `没有参与排名的得分${aside === "" ? "" : `：${aside}`}。`;
  const compared = before?.mean == null ? "" : `，${change(now.mean, before.mean, "分")}`;
  const grades = (["excellent", "good", "fair", "poor"] as const).map((grade) => `${GRADE_LABELS[grade].zh}${now[grade]}家（${share(now[grade], now.ranked)}）`).join("、");
  const dimensions = DIMENSIONS.flatMap((dimension) => (means[dimension] === null ? [] : [`${CATEGORY_LABELS[dimension].zh}${score(means[dimension])}分（满分${DIMENSION_POINTS[dimension]}分）`])).join("、");
  const best = ranking(bodies).slice(0, BEST).map(({ name, total }) => `${name}（${score(total)}分）`).join("、");
  return `参与评分${now.ranked}份，年报质量分平均${score(now.mean)}分${compared}；${grades}${aside === "" ? "" : `；另有${aside}`}。各评分项平均：${dimensions}。得分居前的单位：${best}。`;
}

const commonWords = (rules: readonly RuleFaults[]): string =>
  rules.length === 0 ? "" : `最常见的问题依次为：${rules.slice(0, TOP_RULES).map(({ title, findings, bodies }) => `${title}（${findings}条，${bodies.length}家）`).join("、")}。`;

const named = ({ title, findings, bodies }: RuleFaults): string => {
  const names = bodies.slice(0, NAMED).map(({ name }) => name).join("、");
  return `${title}${findings}条，涉及${names}${bodies.length > NAMED ? `等${bodies.length}家` : ""}`;
};

/** 主要问题 by type, with the bodies named. What is missing from the collection is not yet called unpublished. */
export function problemWords({ now, bodies, faults }: BulletinFacts): { title: string; text: string }[] {
  const missing = bodies.filter(({ reportId }) => reportId === null);
  const groups = faultsByCategory(rulesBroken(faults)).map(({ category, rules }) => {
    const count = rules.reduce((sum, { findings }) => sum + findings, 0);
    const rest = rules.length - NAMED_RULES;
    return { title: `${CATEGORY_LABELS[category].zh}方面`, text: `发现问题${count}条。${rules.slice(0, NAMED_RULES).map(named).join("；")}${rest > 0 ? `；其他${rest}类问题见附件2` : ""}。` };
  });
  if (now.missing === 0) return groups;
  const names = missing.slice(0, NAMED).map(({ name }) => name).join("、");
  return [{ title: "未采集到年度报告", text: `机关名录所列${names}${missing.length > NAMED ? "等" : ""}${missing.length}家至检查之日未采集到年度报告（名单见附件3），是否公布以核实结果为准。` }, ...groups];
}

/** 下一步要求. */
export function demandWords({ year, now }: BulletinFacts, { deadline, selfName, contact, phone }: FilledLetterhead): { title: string; text: string }[] {
  const by = deadline === null ? "（整改期限）" : dayWords(deadline);
  return [
    { title: "限期整改", text: `请有关单位对照附件2逐条核实整改，于${by}前将整改情况报送${selfName}${now.missing > 0 ? "；附件3所列单位请同时报送公布情况，尚未公布的立即公布" : ""}。对认定的问题有异议的，可以书面申辩。联系人：${contact}，联系电话：${phone}。` },
    { title: "举一反三", text: "请各单位全面核对年度报告的表格数据和文字内容，同步检查同类问题，更正后重新公布，并在文首注明更正说明。" },
    { title: "强化考核", text: `${year}年年度报告的编制公布和整改情况，将作为政府信息公开工作考核的参考；对逾期未整改或者整改不到位的，将依法予以通报批评。` },
  ];
}

/** （一） and on, before the titles of a part. */
export const numbered = <T extends { title: string }>(parts: readonly T[]): T[] => parts.map((part, index) => ({ ...part, title: `（${numberToChinese(index + 1)}）${part.title}` }));
