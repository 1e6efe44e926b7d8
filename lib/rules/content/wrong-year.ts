import type { ProseMatch, ReportFacts } from "../facts";
import type { Severity } from "../finding";
import { defineRule, type Observed } from "../rule";
import { cleanSlice } from "../shared/chapters";
import { clauseOf, isInTitle, neighboursOf, sentenceOf } from "../shared/clause";

/** 统计期限; some extractors lose 年 or 月, so only a year that is printed whole is judged. */
const PERIOD = /(20\d\d)年1月1日[起始,(]*(?:至|到|-|—|–|~)+(?:(20\d\d)年)?12月3[01]日/g;
const ANNOUNCED = /(?:公布|编制|形成|发布|撰写)[^,。;\n《》]{0,25}?(20\d\d)年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?报告/g;
const ACTOR = /(20\d\d)(?<=(?:^|[。;:\n)])20\d\d)年(?:度|来)?,?(?:(?:我|本)(?:[局镇乡区县市省州旗委办厅]|街道|单位|机关|中心|院)|(?=将))/g;
/** A comparison, a standing matter or an answer to last year's problems speaks of other years by right. */
const OTHER_YEARS_MEANT = /同比|相比|比较|较上年|增长|下降|以来|至今|截至|成立|上年|上一年|去年|往年|整改|存在的(?:主要)?问题/;
/** What follows an actor and makes it a plan; 将 alone may be 把. */
const PLAN = /^(?:计划|力争|拟|将(?:继续|进一步|着力|重点(?:做好|抓好|围绕|从)|认真|按照|严格|不断|持续|坚持|结合|紧|全面|切实|深入|从))/;

type WrongYear = Observed<"period" | "announced" | "actor" | "plan">;

/**
 * 年度表述错误: the report speaks of another year where only its own can be meant (发布内容不准确).
 * Left alone: document numbers, policies, comparisons with other years, answers to last year's problems, plans for the next year.
 */
export const wrongYear = defineRule({
  id: "CON-002",
  name: "wrong-year",
  title: { zh: "年度表述错误", en: "Wrong year" },
  checks: {
    zh: "数据统计期限、编制说明和“总体情况”“存在的主要问题及改进情况”中本机关工作的年度，是否与报告年度一致。",
    en: "Whether the statistical period, the announcement and the body’s own work are dated with the report’s year.",
  },
  leavesAlone: {
    zh: "文号、政策文件年份、与其他年度的比较、上年问题整改情况、下一年度的工作安排。",
    en: "Document numbers, the years of policies, comparisons with other years, answers to last year’s problems and plans for the next year.",
  },
  severity: "major",
  kind: "deterministic",
  category: "content",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    period: { zh: "数据统计期限写为{found}年，与报告年度{year}年不一致。", en: "The statistical period names {found}, but the report is for {year}." },
    announced: { zh: "编制说明称公布{found}年度报告，与报告年度{year}年不一致。", en: "The text announces a report for {found}, but the report is for {year}." },
    actor: { zh: "以{found}年叙述本机关年度工作，与报告年度{year}年不一致。", en: "The body’s work of the year is dated {found}, but the report is for {year}." },
    plan: { zh: "下一步工作安排写为{found}年，报告年度为{year}年，请核对年度。", en: "The plans are dated {found} in the report for {year}." },
  },
  remedy: { zh: "“{quote}”年度有误，应为{expected}年，请更正。", en: "The year in “{quote}” is wrong: it should be {expected}. Please correct it." },
  *check(facts) {
    const year = yearClaimed(facts);
    if (year === null) {
      yield { outcome: "notAssessed", reason: "year-unknown" };
      return;
    }
    for (const hit of facts.find(PERIOD, [null, "overview"])) {
      if (OTHER_YEARS_MEANT.test(clauseOf(hit).words)) continue;
      const found = [hit.match[1], hit.match[2]].find((stated) => stated !== undefined && Number(stated) !== year);
      if (found === undefined) continue;
      const finding = observed(hit, "period", found, year, year, "critical");
      yield facts.report.title ? { ...finding, evidence: [finding.evidence[0], facts.absenceEvidence()] } : finding;
    }
    for (const hit of facts.find(ANNOUNCED, [null])) {
      if (hit.match[1] !== String(year) && !isInTitle(hit)) yield observed(hit, "announced", hit.match[1]!, year, year);
    }
    for (const hit of facts.find(ACTOR, ["overview", "problems"])) yield* actorsOf(hit, year);
  },
});

/** The year on the report's own title; the year it was read to be for when the title has none. */
function yearClaimed(facts: ReportFacts): number | null {
  const { title, year } = facts.report;
  const inTitle = title && /20\d\d(?=年)/.exec(cleanSlice(facts, title.span));
  return inTitle ? Number(inTitle[0]) : year;
}

function observed(hit: ProseMatch, message: WrongYear["message"], found: string, year: number, expected: number, severity?: Severity): WrongYear {
  const { words, evidence } = clauseOf(hit);
  const place = `${message}/${hit.section ?? ""}`;
  return { outcome: "fail", message, params: { quote: words, found: Number(found), year, expected }, evidence: [evidence], place, ...(severity && { severity }) };
}

function* actorsOf(hit: ProseMatch, year: number): Generator<WrongYear> {
  const found = Number(hit.match[1]);
  const sentence = sentenceOf(hit);
  const isPlan = PLAN.test(hit.match.input.slice(hit.match.index + hit.match[0].length));
  if (OTHER_YEARS_MEANT.test(sentence) || (found > year && (isPlan || hit.section === "problems"))) return;
  if (isPlan) {
    const plan = observed(hit, "plan", hit.match[1]!, year, year + 1);
    if (found < year) yield plan;
    else if (hit.section === "problems") yield { ...plan, outcome: "review" };
    return;
  }
  if (found === year || !/[我本]/.test(hit.match[0])) return;
  const isBesideOwnYear = new RegExp(`${year}年度?,?(?:我|本|全年|共)`).test(neighboursOf(hit));
  const isCertain = hit.section === "overview" && found === year - 1 && !isBesideOwnYear;
  yield { ...observed(hit, "actor", hit.match[1]!, year, year), outcome: isCertain ? "fail" : "review" };
}
