import { defineRule } from "../rule";
import { hanCount } from "../shared/han";

const PROBLEM = /问题|不足|差距|不够|有待|薄弱|欠缺|不高|不强|不深|不多|不及时|不规范|不到位|不全面|不完善|滞后|单一|偏少|较少|缺乏|短板|弱项|困难/;
const MEASURE = /下一步|将|措施|加强|改进|完善|今后|整改|提升|强化|健全|规范|优化|拟|着手|解决|举措|努力|做好|推进|建立|落实/;
const NONE = /^(?:我[局镇乡区县市办]|本[单机][位关])?(?:目前|暂时|本年度)?(?:暂?无|没有|不存在)(?:存在的?|明显|突出|主要)*(?:问题|不足)?[。.]?$/;
const FOLLOWED_UP = /上年|上一年|去年|往年|前一年|已整改|整改到位|整改落实|改进情况|得到(?:有效)?(?:解决|改进|整改|改善)/;
const MAX_SHOWN_CHARS = 60;

/**
 * 问题及改进部分空泛或缺失改进情况 (《条例》第五十条第一款第（四）项：主要问题及改进情况).
 * Left alone: a section that is missing or empty, which other rules report; style; how many problems and measures there are.
 */
export const problemsTooThin = defineRule({
  id: "CON-005",
  name: "problems-too-thin",
  title: { zh: "问题及改进部分空泛或缺失改进情况", en: "Section 5 empty talk / no improvement status" },
  checks: { zh: "“存在的主要问题及改进情况”是否写明问题和措施，是否说明上年问题的整改情况。", en: "Whether section 5 names problems and measures, and says what became of last year’s problems." },
  leavesAlone: { zh: "缺失或空白的该部分（由章节规则提出）；写作风格；问题与措施的条数是否相等。", en: "A section that is missing or empty, which the section rules report; style; whether problems and measures are equal in number." },
  severity: "minor",
  kind: "heuristic",
  category: "content",
  eras: ["2019", "2021"],
  needs: ["year", "sections"],
  basis: ["regulation2019.art50"],
  thresholds: { fewestHan: { default: 80, min: 0, integer: true, unit: "字", title: { zh: "低于此数为较重问题", en: "Below this it is major" } } },
  messages: {
    none: { zh: "“存在的主要问题及改进情况”仅称没有问题，未报告改进情况。", en: "Section 5 only says that there are no problems." },
    thin: { zh: "“存在的主要问题及改进情况”仅{n}字，内容过于简略。", en: "Section 5 has only {n} characters." },
    noProblem: { zh: "“存在的主要问题及改进情况”未见具体问题，请核实。", en: "Section 5 seems to name no problem: please check." },
    noMeasure: { zh: "“存在的主要问题及改进情况”未见改进措施，请核实。", en: "Section 5 seems to name no measure: please check." },
    noFollowUp: { zh: "“存在的主要问题及改进情况”未说明上年问题的整改情况。", en: "Section 5 does not say what became of last year’s problems." },
  },
  remedy: {
    zh: "请在“存在的主要问题及改进情况”中列明具体问题、改进措施及上年问题整改情况。",
    en: "Please name in section 5 the problems, the measures, and what became of last year’s problems.",
  },
  *check(facts, { fewestHan }) {
    const runs = facts.proseOf("problems");
    const text = facts.textOf("problems");
    const n = hanCount(text);
    const [first] = runs;
    if (!first || n === 0) {
      yield { outcome: "notAssessed", reason: "section-absent", where: "problems" };
      return;
    }
    const from = first.start + first.text.search(/\S/);
    const evidence = [facts.absenceEvidence("problems"), facts.evidence(from, Math.min(from + MAX_SHOWN_CHARS, first.start + first.text.trimEnd().length))] as const;
    if (NONE.test(text.trim())) yield { outcome: "fail", severity: "major", message: "none", params: {}, evidence, place: "substance" };
    else if (n < fewestHan) yield { outcome: "fail", severity: "major", message: "thin", params: { n }, evidence, place: "substance" };
    else if (!PROBLEM.test(text)) yield { outcome: "review", message: "noProblem", params: {}, evidence, place: "substance" };
    else if (!MEASURE.test(text)) yield { outcome: "review", message: "noMeasure", params: {}, evidence, place: "substance" };
    else if (facts.report.year !== 2019 && !FOLLOWED_UP.test(text) && !text.includes(`${facts.report.year! - 1}年`)) {
      yield { outcome: "fail", severity: "info", message: "noFollowUp", params: {}, evidence, place: "follow-up" };
    }
  },
});
