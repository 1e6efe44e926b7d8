import type { Severity } from "../finding";
import { defineRule } from "../rule";
import { copyParams, passageEvidence, sectionOf, sharedText } from "../shared/copied-text";
import { gradedOwnPast, OWN_PAST_LIMITS } from "../shared/copied-thresholds";

const ONE_UP: Readonly<Record<Severity, Severity>> = { info: "minor", minor: "major", major: "critical", critical: "critical" };

/**
 * 照搬本机关上年年报: the wording of sections 一 and 五 is that of the body's own report on one of the two years before
 * (国办公开办函〔2021〕30号“（四）明确责任”：内容雷同、敷衍塞责).
 * Left alone: standing descriptions of procedures, which rightly stay the same; it takes section 五 or most of section 一.
 */
export const copiedFromOwnPast = defineRule({
  id: "ORI-002",
  name: "copied-from-own-past",
  title: { zh: "照搬本机关上年年报", en: "Copy of own previous year" },
  checks: { zh: "“总体情况”和“存在的主要问题及改进情况”的文字是否与本机关前两个年度的年报大面积相同，文中数字是否也未变化。", en: "Whether sections 1 and 5 repeat the body’s own report on one of the two years before, and whether even the figures are the same." },
  leavesAlone: { zh: "历年相同的制度、流程介绍；格式规定的表述。", en: "Standing descriptions of rules and procedures; prescribed wording." },
  severity: "major",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  needs: ["year", "agency", "overlaps"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  thresholds: {
    high: { default: OWN_PAST_LIMITS.high, unit: "%", title: { zh: "文字重复率达到此数为较重问题", en: "From this share of the own text it is major" } },
    highOfBoth: { default: OWN_PAST_LIMITS.highOfBoth, unit: "%", title: { zh: "相同文字占两份报告全部文字的比例达到此数为较重问题", en: "From this share of both texts together it is major" } },
    lowOfBoth: { default: OWN_PAST_LIMITS.lowOfBoth, unit: "%", title: { zh: "该比例达到此数为轻微问题", en: "From this share of both texts it is minor" } },
    section: { default: OWN_PAST_LIMITS.section, unit: "%", title: { zh: "至少一个部分的重复率须达到此数", en: "One of the sections must repeat at least so much" } },
  },
  messages: {
    repeated: { zh: "{sections|section}与本机关{otherYear}年年报文字重复率达{percent}%以上，疑照搬以前年度报告。", en: "At least {percent}% of {sections|section} repeat the body’s own report on {otherYear}; the text may have been carried over." },
    repeatedWithFigures: { zh: "{sections|section}与本机关{otherYear}年年报文字重复率达{percent}%以上，且所列数字均未变化，疑照搬以前年度报告。", en: "At least {percent}% of {sections|section} repeat the body’s own report on {otherYear}, and the figures in them are the same; the text may have been carried over." },
  },
  remedy: { zh: "本年度年报与本机关{otherYear}年年报文字重复率达{percent}%以上，请据实反映本年度工作。", en: "At least {percent}% of the text repeat the body’s own report on {otherYear}: please report on the year’s own work." },
  *check(facts, { high, highOfBoth, lowOfBoth, section }) {
    const past = (facts.context.overlaps ?? []).filter(({ relation }) => relation === "own-past").toSorted((a, b) => b.other.year - a.other.year);
    for (const overlap of past) {
      const shared = sharedText(overlap.sections);
      const severity = shared && gradedOwnPast(shared, { high, highOfBoth, lowOfBoth });
      const isWhole = (["overview", "problems"] as const).some((key) => (sharedText(sectionOf(overlap, key))?.containment ?? 0) * 100 >= section);
      const evidence = severity && isWhole ? passageEvidence(facts, overlap, overlap.sections) : null;
      if (!shared || !severity || !evidence) continue;
      const areFiguresSame = overlap.sections.some((one) => one.figuresUnchanged);
      const { other: _, ...params } = copyParams(overlap, shared);
      yield { outcome: "fail", severity: areFiguresSame ? ONE_UP[severity] : severity, message: areFiguresSame ? "repeatedWithFigures" : "repeated", params, evidence, place: "own-past" };
      return;
    }
  },
});
