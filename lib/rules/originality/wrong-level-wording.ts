import { AGENCY_LEVELS, type Agency, type AgencyLevel } from "../../report/schema";
import { defineRule } from "../rule";
import { clauseOf, isInTitle, sentenceOf } from "../shared/clause";

const LEVEL_OF: Readonly<Record<string, AgencyLevel>> = { 国: "national", 省: "province", 州: "city", 盟: "city", 市: "city", 县: "county", 区: "county", 旗: "county" };
/** 全区 is the whole autonomous region in these. */
const AUTONOMOUS_REGIONS = /^(?:15|45|54|64|65)/;

const LEADS = /(?:组织|统筹|指导|推动|推进|部署|领导|协调|规范)(?:推动|推进|开展|指导|监督|协调|做好)?全([国省州盟市县区旗])(?:的)?(?:政府信息公开|政务公开|信息公开)/g;
const RECEIVES = /向([省市县区州])(?:人民)?政府(?:及|和|、)(?:[省市县区州](?:人民)?)?政府办公[室厅]提出的?(?:政府信息公开)?申请/g;
const SPEAKS_AS = /我([省市县])(?<=(?:^|[。;\n])我[省市县])(?=(?:政府)?(?:认真|积极|大力|全面|严格|不断|主动|深入|切实|坚持|高度重视|扎实))/g;
/** What only a county or a higher body decides or runs. */
const POWERS = /国有土地上房屋征收决定|(?:法定)?传染病(?:疫情)?和?(?:重大)?突发公共卫生事件的?信息(?:公开|发布)|政府部门间信息(?:公开)?(?:协同|共享)|政府数据开放(?:共享)?/g;
/** Words that make it the deployment of a superior, or a part in a greater whole. */
const SUPERIOR = /按照|根据|贯彻|落实|关于|围绕|助力|服务|贡献|参加|参与|配合|会议|通知|部署要求|工作要求|决策部署/;

/**
 * 层级用语错位: the body speaks as if it led or were a higher level, as texts taken from a superior's template do
 * (国办公开办函〔2021〕30号“（四）明确责任”：内容雷同、不准确).
 * Left alone: a county-level 市 in its own towns and departments, what superiors deployed, a part in a greater whole.
 */
export const wrongLevelWording = defineRule({
  id: "ORI-005",
  name: "wrong-level-wording",
  title: { zh: "层级用语错位", en: "Wrong-level wording (全省/全市…)" },
  checks: { zh: "报告是否以高于本机关的层级自居（如乡镇报告“组织推动全省政府信息公开工作”）。", en: "Whether the report speaks as if its body led or were a higher level, such as a town “promoting openness in the whole province”." },
  leavesAlone: {
    zh: "县级市所属单位所称“全市”、对上级部署的引用、参与上级工作的表述。",
    en: "全市 in a county-level city, references to what superiors deployed, taking part in a greater whole.",
  },
  severity: "major",
  kind: "heuristic",
  category: "originality",
  eras: ["2019", "2021"],
  bodies: { levels: ["city", "county", "township"] },
  needs: ["agencyLevel"],
  basis: ["format2021.responsibility", "practice.accuracy"],
  messages: {
    leads: { zh: "“{quote}”属于{phraseLevel|level}机关的职责，与本机关层级（{level|level}）不符。", en: "“{quote}” is the task of a body at {phraseLevel|level} level, but this body is at {level|level} level." },
    receives: { zh: "“{quote}”所述受理机关与本机关层级（{level|level}）不符。", en: "The body addressed in “{quote}” is not this one, which is at {level|level} level." },
    powers: { zh: "“{quote}”一般属于县级以上机关的职责，本机关为{level|level}，请核实是否套用上级材料。", en: "“{quote}” is as a rule the task of a county or a higher body, but this body is at {level|level} level: please check." },
    speaksAs: { zh: "“{quote}”以{phraseLevel|level}自称，与本机关层级（{level|level}）不符，请核实。", en: "“{quote}” speaks for the {phraseLevel|level} level, but this body is at {level|level} level: please check." },
  },
  remedy: { zh: "“{quote}”与本机关层级不符，疑套用上级模板，请更正。", en: "“{quote}” does not fit the body’s level and may come from a superior’s template: please correct it." },
  *check(facts) {
    const { agency } = facts.report;
    for (const [pattern, message] of [[LEADS, "leads"], [RECEIVES, "receives"], [SPEAKS_AS, "speaksAs"]] as const) {
      for (const hit of facts.find(pattern)) {
        const phraseLevel = levelMeant(hit.match[1]!, agency);
        if (phraseLevel === null || !isHigher(phraseLevel, agency.level)) continue;
        const { words, evidence } = clauseOf(hit);
        if (message === "leads" && SUPERIOR.test(sentenceOf(hit))) continue;
        yield { outcome: message === "speaksAs" ? "review" : "fail", message, params: { quote: words, phraseLevel, level: agency.level }, evidence: [evidence] };
      }
    }
    if (agency.level !== "township") return;
    const [first, ...others] = facts.find(POWERS).filter((hit) => !SUPERIOR.test(clauseOf(hit).words) && !isInTitle(hit));
    if (!first) return;
    const { words, evidence } = clauseOf(first);
    yield { outcome: "review", severity: "minor", message: "powers", params: { quote: words, level: agency.level }, evidence: [evidence, ...others.map((hit) => clauseOf(hit).evidence)], place: "powers" };
  },
});

const isHigher = (phrase: AgencyLevel, own: AgencyLevel | null): boolean => own !== null && AGENCY_LEVELS.indexOf(phrase) < AGENCY_LEVELS.indexOf(own);

/** The level that 全市, 全区 … stand for in the mouth of a body; null when it cannot be told. */
function levelMeant(word: string, { region, regionCode, level }: Agency): AgencyLevel | null {
  if (word === "区" && AUTONOMOUS_REGIONS.test(regionCode ?? "")) return null;
  if (word === "市" && level !== "city") {
    if (region === null) return null;
    if (region.endsWith("市") && /(?:[1-9]\d|\d[1-9])$/.test(regionCode?.slice(0, 6) ?? "")) return "county";
  }
  return LEVEL_OF[word] ?? null;
}
