import type { Overlap } from "../../similarity/overlap";
import type { Severity } from "../finding";
import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { bySource, copyParams, havingTheRun, orderOf, passageEvidence, possibleSources, runParam, sharedText, type SharedText } from "../shared/copied-text";
import { graded, isSectionOnly, OTHER_BODY_LIMITS, TEMPLATE_SHARERS } from "../shared/copied-thresholds";

/** Of texts that share about as much as the most, the one that was there first is told. */
const ABOUT_AS_MUCH = 0.9;

interface Judged {
  overlap: Overlap;
  shared: SharedText;
  severity: Severity;
}

/**
 * 与其他机关年报高度雷同: the wording of sections 一 and 五 recurs in another body's report
 * (国办公开办函〔2021〕30号“（四）明确责任”：内容雷同、敷衍塞责).
 * Left alone: prescribed wording, what a great many bodies have, a government and its own office, a report that was published before the other.
 */
export const copiedFromOtherAgency = defineRule({
  id: "ORI-001",
  name: "copied-from-other-agency",
  title: { zh: "与其他机关年报高度雷同", en: "Near-duplicate of another agency" },
  checks: { zh: "“总体情况”和“存在的主要问题及改进情况”的文字是否与其他机关的年报大面积相同。", en: "Whether the wording of sections 1 and 5 recurs to a large part in the report of another body." },
  leavesAlone: {
    zh: "格式规定的表述、法规名称和引文、机关名称、数字、日期；为数众多的机关共有的表述；本级政府与其办公室；公布在先的一方。",
    en: "Prescribed wording, titles and quotations of law, names, figures and dates; wording that a great many bodies share; a government and its own office; the report that was published first.",
  },
  severity: "major",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  needs: ["year", "agency", "overlaps"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  thresholds: {
    high: { default: OTHER_BODY_LIMITS.high, unit: "%", title: { zh: "文字重复率达到此数为较重问题", en: "From this share of the own text it is major" } },
    highOfBoth: { default: OTHER_BODY_LIMITS.highOfBoth, unit: "%", title: { zh: "相同文字占两份报告全部文字的比例达到此数为较重问题", en: "From this share of both texts together it is major" } },
    low: { default: OTHER_BODY_LIMITS.low, unit: "%", title: { zh: "文字重复率达到此数为轻微问题", en: "From this share of the own text it is minor" } },
    run: { default: OTHER_BODY_LIMITS.run, unit: "字", title: { zh: "连续相同文字达到此数为轻微问题", en: "From an unchanged run of this length it is minor" } },
    template: { default: TEMPLATE_SHARERS, unit: "家", title: { zh: "同一地区共有该文字的机关达到此数视为同源模板", en: "From so many bodies of one prefecture it is a common template" } },
  },
  messages: {
    earlier: { zh: "{sections|section}与{other}{otherYear}年年报文字重复率达{percent}%以上，对方报告在先，疑照搬该报告。", en: "At least {percent}% of {sections|section} recur in the {otherYear} report of {other}, which came first; the text may have been taken from it." },
    same: { zh: "{sections|section}与{other}{otherYear}年年报文字相同，重复率达{percent}%以上，孰先孰后无法判断，请核实。", en: "At least {percent}% of {sections|section} are the same as in the {otherYear} report of {other}; which came first is not known: please check." },
    template: { zh: "{sections|section}与同一地区{sharers}家以上机关的年报雷同（与{other}{otherYear}年年报文字重复率达{percent}%以上），疑为同源模板，请核实。", en: "{sections|section} resemble the reports of {sharers} or more bodies of the same prefecture (at least {percent}% recur in the {otherYear} report of {other}); it may be a common template: please check." },
    passage: { zh: "{sections|section}有连续{run}字以上与{other}{otherYear}年年报相同（重复率达{percent}%以上），对方报告在先，疑照搬该段文字。", en: "A run of at least {run} characters of {sections|section} ({percent}% or more in all) stands in the {otherYear} report of {other}, which came first; it may have been taken from it." },
    samePassage: { zh: "{sections|section}有连续{run}字以上与{other}{otherYear}年年报相同（重复率达{percent}%以上），孰先孰后无法判断，请核实。", en: "A run of at least {run} characters of {sections|section} ({percent}% or more in all) is the same as in the {otherYear} report of {other}; which came first is not known: please check." },
  },
  remedy: { zh: "{sections|section}与{other}{otherYear}年年报文字重复率达{percent}%以上，请结合本单位实际重新撰写。", en: "At least {percent}% of {sections|section} recur in the {otherYear} report of {other}: please write it anew from the body’s own work." },
  *check(facts, { high, highOfBoth, low, run, template }) {
    const judged = judgedOverlaps(facts, { high, highOfBoth, low, run });
    const most = Math.max(...judged.map(({ shared }) => shared.containment));
    const told = judged.filter(({ shared }) => shared.containment >= most * ABOUT_AS_MUCH).toSorted((a, b) => bySource(a.overlap, b.overlap))[0];
    const evidence = told && passageEvidence(facts, told.overlap, told.overlap.sections);
    if (!evidence) return;
    const { overlap, shared, severity } = told;
    const params = copyParams(overlap, shared);
    const place = `${overlap.other.agency}/${overlap.other.year}`;
    const isPassage = shared.containment * 100 < low && shared.jaccard * 100 < highOfBoth;
    if (overlap.massShared || (isPassage ? havingTheRun(facts, overlap) : overlap.sharers) >= template) {
      yield { outcome: "review", severity: "minor", message: "template", params: { ...params, sharers: template }, evidence, place: "template" };
      return;
    }
    const isFirst = orderOf(facts, overlap) === "earlier";
    const outcome = isFirst ? "fail" : "review";
    if (isPassage) yield { outcome, severity, message: isFirst ? "passage" : "samePassage", params: { ...params, run: runParam(shared) }, evidence, place };
    else yield { outcome, severity, message: isFirst ? "earlier" : "same", params, evidence, place };
  },
});

function judgedOverlaps(facts: ReportFacts, limits: Parameters<typeof graded>[1]): Judged[] {
  return possibleSources(facts).flatMap((overlap) => {
    const shared = sharedText(overlap.sections);
    const severity = shared && !isSectionOnly(overlap) ? graded(shared, limits) : null;
    return shared && severity ? [{ overlap, shared, severity }] : [];
  });
}
