import { defineRule } from "../rule";
import { conversionEvidence, isOfficialTraditionalVersion, traditionalShare } from "../shared/pollution";

/**
 * 繁简转换、拼音注音等转换痕迹: our copy was rewritten on its way to us (采集清洗说明，不属于机关问题); the audit works on the restored text.
 * Left alone: traditional versions that official sites serve themselves, and real brackets such as (APP) or （一）.
 */
export const conversionArtefacts = defineRule({
  id: "SEC-006",
  name: "conversion-artefacts",
  title: { zh: "繁简转换、拼音注音等转换痕迹", en: "Conversion artefacts (traditional, pinyin)" },
  checks: {
    zh: "采集的文本是否被转换为繁体字或者加注拼音。",
    en: "Whether the text was converted to traditional characters or annotated with readings on its way to us.",
  },
  leavesAlone: {
    zh: "政府网站自身提供的繁体版；（一）、（APP）等正常括号。本项不计入机关问题。",
    en: "Traditional versions that official sites serve themselves; ordinary brackets. It is never held against the body.",
  },
  severity: "info",
  kind: "deterministic",
  category: "intake",
  aboutCopy: true,
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["intake"],
  thresholds: {
    minAnnotations: { default: 5, min: 1, integer: true, unit: "处", title: { zh: "注音达到此数即提示", en: "Readings in brackets from which it is told" } },
    traditionalShare: { default: 30, min: 0, max: 100, unit: "%", title: { zh: "繁体字占比超过此值即提示", en: "Share of traditional characters above which it is told" } },
  },
  messages: {
    annotated: { zh: "采集的文本带有注音{annotations}处，繁体字占{share}%；已还原后审核，不计入机关问题。", en: "The text came with {annotations} readings in brackets and {share}% traditional characters; the audit worked on the restored text." },
    traditional: { zh: "采集的文本为繁体字（占{share}%）；已还原后审核，不计入机关问题。", en: "The text came in traditional characters ({share}%); the audit worked on the restored text." },
  },
  remedy: { zh: "（采集清洗项，不计入机关问题）", en: "(A remark on our copy; nothing for the body to do.)" },
  *check(facts, thresholds) {
    const annotations = facts.clean.traces.pinyinAnnotations;
    const share = Math.round(traditionalShare(facts) * 100);
    const evidence = [conversionEvidence(facts)] as const;
    if (annotations >= thresholds.minAnnotations) yield { outcome: "fail", message: "annotated", params: { annotations, share }, evidence, place: "conversion" };
    else if (share > thresholds.traditionalShare && !isOfficialTraditionalVersion(facts)) yield { outcome: "fail", message: "traditional", params: { share }, evidence, place: "conversion" };
  },
});
