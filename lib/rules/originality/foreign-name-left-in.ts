import { defineRule } from "../rule";
import { clauseOf } from "../shared/clause";
import { isCopyDoubtful } from "../shared/copy";
import { foreignClaims } from "../shared/foreign-claims";
import { clauseAt } from "../shared/foreign-places";
import { wrongSelfUses } from "../shared/own-self";
import { otherProfessions } from "../shared/professions";

/** The reader was not sure whose report it is, or where the body lies. */
const DOUBTFUL_BODY: readonly string[] = ["agency-from-compiler", "agency-unknown"];
const DOUBTFUL_PLACE: readonly string[] = ["agency-inferred", "region-ambiguous", "region-unlisted", "region-unknown"];
/** Bodies whose field of work is not the region that they sit in. */
const FIELD_OF_ITS_OWN = /海关|海事|铁路|民航|流域|水利委员会|监管局|证监|外汇|邮政|烟草|海警|人民银行|监察局|专员办|监狱|农垦|林区/;
const MAX_PLACES_SHOWN = 10;

/**
 * 残留其他机关、地区名称: the report speaks as another body, which shows that its text was taken from there
 * (国办公开办函〔2021〕30号“（四）明确责任”：内容雷同、不准确). It fails only where the foreign name is the one that acts, publishes
 * or calls itself; an authority that is merely mentioned is asked about. Left alone: regions above and below, former units,
 * partners and examples, titles and quotations, short names, names of many places, lines of the page.
 */
export const foreignNameLeftIn = defineRule({
  id: "ORI-004",
  name: "foreign-name-left-in",
  title: { zh: "残留其他机关、地区名称", en: "Foreign agency/region name left in" },
  checks: { zh: "报告是否以其他地区、其他行业机关的名义或自称叙述（如镇年报称“我局”）。", en: "Whether the report speaks in the name of another region’s or another profession’s body, or by a self-reference that is not its own (a town as 我局)." },
  leavesAlone: {
    zh: "上级、下级和原有区划，结对帮扶、学习借鉴等合作对象，书名号、引号内的名称，简称和多地同名的地名，网页导航。",
    en: "Regions above, below and former; partners and examples; titles and quotations; short names and names of many places; lines of the page.",
  },
  severity: "critical",
  kind: "heuristic",
  category: "originality",
  eras: ["pre2019", "2019", "2021"],
  needs: ["agency"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    actor: { zh: "正文“{quote}”以“{name}”的名义叙述，而报告机关为{own}，该地区与本机关没有隶属关系。", en: "“{quote}” speaks in the name of {name}, but the report is by {own}, which neither belongs to that place nor contains it." },
    self: { zh: "正文“{quote}”自称“我{noun}”，而报告机关为{own}。", en: "“{quote}” speaks as “我{noun}”, but the report is by {own}." },
    profession: { zh: "正文“{quote}”叙述的是“{name}”，而报告机关为{own}，行业不符。", en: "“{quote}” speaks of {name} as the body itself, but the report is by {own}, a body of another profession." },
    mentioned: { zh: "正文“{quote}”出现“{name}”，与报告机关{own}没有隶属关系，请核实是否为其他材料残留。", en: "“{quote}” names {name}, which neither contains nor belongs to {own}: please check whether it was left in from another text." },
  },
  remedy: { zh: "正文出现“{name}”，与本机关不符，疑照搬他机关材料，请更正。", en: "“{name}” does not fit the body and may come from another body’s text: please correct it." },
  *check(facts) {
    const { agency, title, diagnostics } = facts.report;
    const own = agency.name;
    const isDoubted = (codes: readonly string[]): boolean => diagnostics.some(({ code }) => codes.includes(code));
    const isBodySure = title !== null && !isCopyDoubtful(facts) && !isDoubted(DOUBTFUL_BODY);
    const isPlaceSure = isBodySure && !isDoubted(DOUBTFUL_PLACE) && !FIELD_OF_ITS_OWN.test(own);
    for (const { noun, isDoubtful, isSubject, hits } of wrongSelfUses(facts)) {
      const [first, ...others] = hits.slice(0, MAX_PLACES_SHOWN).map(clauseOf);
      if (!first) continue;
      const outcome = isSubject && !isDoubtful && isBodySure ? "fail" : "review";
      yield { outcome, severity: "major", message: "self", params: { quote: first.words, noun, name: `我${noun}`, own }, evidence: [first.evidence, ...others.map(({ evidence }) => evidence)], place: `self/${noun}` };
    }
    for (const { name, hit } of otherProfessions(facts)) {
      const { words, evidence } = clauseOf(hit);
      yield { outcome: isBodySure ? "fail" : "review", message: "profession", params: { quote: words, name, own }, evidence: [evidence], place: `profession/${name}` };
    }
    if (agency.level === "national") return;
    const { byName, unrelated } = foreignClaims(facts);
    for (const [name, [first, ...others]] of byName) {
      const isProven = first.part === "actor" && first.isCertain && isPlaceSure && first.place.level === agency.level;
      const { words, evidence } = clauseAt(facts, first);
      yield {
        outcome: isProven ? "fail" : "review",
        severity: isProven ? "critical" : "major",
        message: first.part,
        params: { quote: words, name, own },
        evidence: [evidence, ...others.slice(0, MAX_PLACES_SHOWN - 1).map((claim) => clauseAt(facts, claim).evidence)],
        place: name,
      };
    }
    if (unrelated && byName.size === 0) yield { outcome: "notAssessed", reason: "agency-region-unknown" };
  },
});
