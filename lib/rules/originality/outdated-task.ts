import type { ProseMatch } from "../facts";
import { defineRule, type Observed } from "../rule";
import { clauseOf, sentenceOf } from "../shared/clause";

/** Deployments that are often carried on from report to report, with the year they date from. */
const DEPLOYMENTS: readonly { pattern: RegExp; year: number }[] = [
  { pattern: /关于全面推进政务公开工作的?意见/g, year: 2016 },
  { pattern: /关于(?:当前)?进一步加强政府信息公开回应社会关切提升政府公信力的?意见/g, year: 2013 },
  { pattern: /国务院部门和地方政府信息公开工作/g, year: 2014 },
  { pattern: /开展基层政务公开标准化规范化试点/g, year: 2017 },
];
const NUMBERED = /〔(20\d\d)〕\d+号/g;
/** Something is to be made of it, next year. */
const IS_MADE = /(?:研究|抓紧|尽快|将|拟)?(?:制定|出台|编制|起草|印发)[^。;\n]{0,30}(?:实施细则|实施意见|实施方案|工作方案|实施办法)/;
const PAST_PLAN = /["“]?十三五["”]?(?:期间|时期|规划|开局)/g;
const IS_AHEAD = /下一步|将|继续|推进|谋划|开局|今后/;
const LOOKS_BACK = /收官|回顾|总结|以来|完成了|编制完成/;
const EPIDEMIC = /(?:做好|抓好|突出|聚焦|围绕|加强|强化)[^。;\n]{0,12}(?:新冠|疫情防控)/g;
const ANIMALS = /动物|猪瘟|禽流感|畜|防疫站/;
const AGENDA = /(20\d\d)年(?:全[国省市县区])?政务公开工作要点/g;

type Outdated = Observed<"deployment" | "pastPlan" | "epidemic" | "agenda">;

/**
 * 照搬陈旧部署: what was deployed years ago is told as the task ahead (国办公开办函〔2021〕30号“（四）明确责任”：内容雷同、敷衍塞责).
 * Left alone: standing laws, old documents cited as a basis only, the past looked back upon.
 */
export const outdatedTask = defineRule({
  id: "ORI-006",
  name: "outdated-task",
  title: { zh: "照搬陈旧部署", en: "Stale policy content reused" },
  checks: {
    zh: "“存在的主要问题及改进情况”是否把多年前的部署写成今后任务；“总体情况”是否把以前年度的工作要点当作当年依据。",
    en: "Whether section 5 tells as a task ahead what was deployed years ago, and whether section 1 follows an earlier year’s agenda.",
  },
  leavesAlone: { zh: "仅作为依据引用的旧文件、长期有效的法规、对以往工作的回顾。", en: "Old documents cited as a basis only, standing laws, and the past looked back upon." },
  severity: "minor",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  needs: ["year", "sections"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  thresholds: { age: { default: 4, min: 1, integer: true, unit: "年", title: { zh: "超过此年数的部署视为陈旧", en: "A deployment older than this is outdated" } } },
  messages: {
    deployment: { zh: "“{quote}”系{docYear}年部署的任务，报告将其列为今后工作。", en: "“{quote}” was deployed in {docYear}, but is told as a task ahead." },
    pastPlan: { zh: "“{quote}”：“十三五”规划期已于2020年结束，报告仍将其列为今后工作。", en: "“{quote}”: the 13th five-year plan ended in 2020, but is told as a task ahead." },
    epidemic: { zh: "“{quote}”将疫情防控列为{year}年重点，请核实是否沿用以前年度内容。", en: "“{quote}” makes epidemic control a focus of {year}: please check whether it was carried over." },
    agenda: { zh: "“{quote}”以{docYear}年工作要点作为{year}年工作依据，请核实。", en: "“{quote}” follows the agenda of {docYear} in {year}: please check." },
  },
  remedy: { zh: "“{quote}”系{docYear}年部署，与本年度工作不符，请据实修改。", en: "“{quote}” dates from {docYear} and does not fit the year’s work: please rewrite it by the facts." },
  *check(facts, { age }) {
    const year = facts.report.year!;
    const told = new Set<string>();
    const tell = (message: Outdated["message"], outcome: Outdated["outcome"], hit: ProseMatch, docYear: number): Outdated | null => {
      const sentence = sentenceOf(hit);
      if (told.has(sentence)) return null;
      told.add(sentence);
      const { words, evidence } = clauseOf(hit);
      return { outcome, message, params: { quote: words, docYear, year }, evidence: [evidence] };
    };
    const found: (Outdated | null)[] = [];
    for (const { pattern, year: docYear } of DEPLOYMENTS) {
      if (year - docYear <= age) continue;
      for (const hit of facts.find(pattern, ["problems"])) if (IS_MADE.test(sentenceOf(hit))) found.push(tell("deployment", "fail", hit, docYear));
    }
    for (const hit of facts.find(NUMBERED, ["problems"])) {
      const docYear = Number(hit.match[1]);
      if (year - docYear > age && IS_MADE.test(sentenceOf(hit))) found.push(tell("deployment", "fail", hit, docYear));
    }
    if (year >= 2021) {
      for (const hit of facts.find(PAST_PLAN, ["problems"])) {
        const sentence = sentenceOf(hit);
        if (IS_AHEAD.test(sentence) && !LOOKS_BACK.test(sentence)) found.push(tell("pastPlan", "fail", hit, 2016));
      }
    }
    if (year >= 2024) for (const hit of facts.find(EPIDEMIC, ["overview", "problems"])) if (!ANIMALS.test(sentenceOf(hit))) found.push(tell("epidemic", "review", hit, 2022));
    for (const hit of facts.find(AGENDA, ["overview"])) if (Number(hit.match[1]) < year) found.push(tell("agenda", "review", hit, Number(hit.match[1])));
    yield* found.filter((finding) => finding !== null);
  },
});
