import { defineRule } from "../rule";
import { chaptersOf } from "../shared/chapters";
import type { Matter } from "../shared/matters";

/** The five aspects of 国办公开办函〔2021〕30号“（一）总体情况” and the words by which one is told. */
const ASPECTS: readonly (readonly [Matter, RegExp])[] = [
  ["aspect.disclosure", /主动公开|主动向社会公开|公开政府信息|发布(?:政府|各类|政务)?信息/],
  ["aspect.requests", /依申请公开|信息公开申请/],
  ["aspect.management", /信息管理|规范性文件.{0,12}(?:清理|管理|制发)|动态调整|保密审查|三审/],
  ["aspect.platforms", /平台|政府网站|门户网站|专栏|政务新媒体|公众号|公报|专区/],
  ["aspect.supervision", /监督保障|监督与保障|考核|培训|社会评议|责任追究|督促|领导小组/],
];
const HAN = /\p{Script=Han}/u;

/**
 * The overview speaks of all five aspects (国办公开办函〔2021〕30号“（一）总体情况”).
 * Silently ignored: aspects told in one paragraph or under other sub-headings, their order, sub-headings that are absent.
 * An overview that is missing or empty is another rule's matter (STR-003, STR-006).
 */
export const overviewAspectsMissing = defineRule({
  id: "STR-007",
  name: "overview-aspects-missing",
  title: { zh: "总体情况五方面要素不全", en: "Section 1 lacks the five required aspects" },
  checks: { zh: "“总体情况”是否涉及主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。", en: "Whether section 1 speaks of proactive disclosure, requests, information management, platforms, and supervision." },
  leavesAlone: { zh: "五个方面合并叙述、小标题表述不同或没有小标题。", en: "Aspects told together, under other sub-headings or none." },
  severity: "major",
  kind: "heuristic",
  category: "structure",
  eras: ["2019", "2021"],
  needs: ["year", "sections"],
  basis: ["format2021.overview", "regulation2019.art50"],
  messages: {
    lacking: { zh: "“总体情况”未见以下方面的内容：{aspects|matter}。", en: "Section 1 says nothing of these aspects: {aspects|matter}." },
  },
  remedy: {
    zh: "“总体情况”未按要求从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面进行报告，缺少{aspects|matter}，请补充。",
    en: "Section 1 must report on proactive disclosure, requests, information management, platforms and supervision; it lacks {aspects|matter}. Please complete it.",
  },
  *check(facts) {
    const text = facts.textOf("overview");
    const chapter = chaptersOf(facts).find(({ key }) => key === "overview");
    if (!chapter || !HAN.test(text)) {
      yield { outcome: "notAssessed", reason: "section-absent", where: "overview" };
      return;
    }
    const lacking = ASPECTS.filter(([, words]) => !words.test(text)).map(([aspect]) => aspect);
    if (lacking.length === 0) return;
    const severity = facts.eraDue === "2019" ? "info" : lacking.length === 1 ? "minor" : "major";
    yield { outcome: "fail", severity, message: "lacking", params: { aspects: lacking }, evidence: [facts.headingEvidence(chapter.section)], place: "aspects" };
  },
});
