import type { Overlap } from "../../similarity/overlap";
import type { ReportFacts } from "../facts";
import { defineRule } from "../rule";
import { bySource, copyParams, orderOf, passageEvidence, possibleSources, sectionOf, sharedText } from "../shared/copied-text";
import { graded, gradedOwnPast, isSectionOnly, OTHER_BODY_LIMITS, OWN_PAST_LIMITS, SECTION_LIMITS, TEMPLATE_SHARERS } from "../shared/copied-thresholds";

/** So much of the section in both years before makes it the same problems year after year. */
const YEARS_IN_A_ROW = 2;

/**
 * 存在问题及改进部分雷同: section 五 is another body's, or what the body itself wrote the year before
 * (《条例》第五十条第一款第（四）项；国办公开办函〔2021〕30号“（四）明确责任”).
 * Left alone: a pair of reports that the rules on the whole text have named already, and whatever these rules leave alone.
 */
export const problemsSectionCopied = defineRule({
  id: "ORI-003",
  name: "problems-section-copied",
  title: { zh: "存在问题及改进部分雷同", en: "Section 5 copied" },
  checks: { zh: "“存在的主要问题及改进情况”是否与其他机关的年报或者本机关上年年报雷同，是否连年照写。", en: "Whether section 5 is that of another body’s report or of the body’s own report on the year before, or stays the same year after year." },
  leavesAlone: { zh: "整篇雷同已由ORI-001、ORI-002指出的报告；常见的简短表述。", en: "Reports whose whole text ORI-001 or ORI-002 has named; common short phrases." },
  severity: "major",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  needs: ["year", "agency", "overlaps"],
  basis: ["format2021.responsibility", "regulation2019.art50"],
  thresholds: {
    ownOfBoth: { default: 70, unit: "%", title: { zh: "与本机关上年相同文字占两年全部文字的比例", en: "Share of both years’ text that is the same as the year before" } },
    others: { default: SECTION_LIMITS.share, unit: "%", title: { zh: "与其他机关的文字重复率", en: "Share of the own text that another body has" } },
    fewestHan: { default: SECTION_LIMITS.fewestHan, unit: "字", title: { zh: "与其他机关相同文字的最少字数", en: "The fewest characters shared with another body" } },
    everyYear: { default: 60, unit: "%", title: { zh: "与前两个年度的文字重复率均达到此数为连年照写", en: "Share of the own text that stood in both years before" } },
  },
  messages: {
    own: { zh: "“存在的主要问题及改进情况”与本机关{otherYear}年年报文字重复率达{percent}%以上，疑照搬上年内容。", en: "At least {percent}% of section 5 repeat the body’s own report on {otherYear}; it may have been carried over." },
    everyYear: { zh: "“存在的主要问题及改进情况”连续三年基本相同（与本机关{otherYear}年年报文字重复率达{percent}%以上），请核实问题是否得到整改。", en: "Section 5 has been much the same for three years (at least {percent}%, as in the report on {otherYear}): please check whether the problems were dealt with." },
    earlier: { zh: "“存在的主要问题及改进情况”与{other}{otherYear}年年报文字重复率达{percent}%以上，对方报告在先，疑照搬该报告。", en: "At least {percent}% of section 5 recur in the {otherYear} report of {other}, which came first; it may have been taken from it." },
    same: { zh: "“存在的主要问题及改进情况”与{other}{otherYear}年年报文字重复率达{percent}%以上，孰先孰后无法判断，请核实。", en: "At least {percent}% of section 5 are the same as in the {otherYear} report of {other}; which came first is not known: please check." },
    template: { zh: "“存在的主要问题及改进情况”与同一地区{sharers}家以上机关雷同（与{other}{otherYear}年年报文字重复率达{percent}%以上），疑为同源模板，请核实。", en: "Section 5 resembles those of {sharers} or more bodies of the same prefecture (at least {percent}% recur in the {otherYear} report of {other}); it may be a common template: please check." },
  },
  remedy: { zh: "“存在的主要问题及改进情况”与{other}{otherYear}年年报雷同，未反映上年问题整改情况，请重新撰写。", en: "Section 5 is the same as in the {otherYear} report of {other} and does not say what became of last year’s problems: please write it anew." },
  *check(facts, { ownOfBoth, others, fewestHan, everyYear }) {
    const overlaps = facts.context.overlaps ?? [];
    const own = overlaps.filter(({ relation }) => relation === "own-past").toSorted((a, b) => b.other.year - a.other.year);
    const before = own.find(({ other }) => other.year === (facts.report.year ?? 0) - 1);
    const lastYear = before && !isToldOfOwnPast(before) ? sectionFinding(facts, before) : null;
    if (lastYear && lastYear.shared.jaccard * 100 >= ownOfBoth) yield { outcome: "fail", message: "own", ...lastYear.said };
    else if (lastYear && own.filter((overlap) => (sharedText(sectionOf(overlap, "problems"))?.containment ?? 0) * 100 >= everyYear).length >= YEARS_IN_A_ROW) yield { outcome: "review", severity: "minor", message: "everyYear", ...lastYear.said };
    const copied = possibleSources(facts).toSorted(bySource);
    if (copied.some(isToldOfOthers)) return;
    for (const overlap of copied) {
      const found = sectionFinding(facts, overlap);
      if (!found || found.shared.containment * 100 < others || found.shared.sharedHan < fewestHan) continue;
      const isFirst = orderOf(facts, overlap) === "earlier";
      if (overlap.massShared || overlap.sharers >= TEMPLATE_SHARERS) yield { outcome: "review", severity: "minor", message: "template", ...found.said, params: { ...found.said.params, sharers: TEMPLATE_SHARERS } };
      else yield { outcome: isFirst ? "fail" : "review", message: isFirst ? "earlier" : "same", ...found.said };
      return;
    }
  },
});

function sectionFinding(facts: ReportFacts, overlap: Overlap) {
  const sections = sectionOf(overlap, "problems");
  const shared = sections.length === 0 ? null : sharedText(sections);
  const evidence = shared && passageEvidence(facts, overlap, sections);
  if (!shared || !evidence) return null;
  return { shared, said: { params: copyParams({ ...overlap, sections }, shared), evidence, place: `problems/${overlap.relation === "own-past" ? "own" : `${overlap.other.agency}/${overlap.other.year}`}` } };
}

function isToldOfOwnPast({ sections }: Overlap): boolean {
  const shared = sharedText(sections);
  return shared !== null && gradedOwnPast(shared, OWN_PAST_LIMITS) !== null;
}

function isToldOfOthers(overlap: Overlap): boolean {
  const shared = sharedText(overlap.sections);
  return shared !== null && graded(shared, OTHER_BODY_LIMITS) !== null && !isSectionOnly(overlap);
}
