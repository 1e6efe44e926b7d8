import { defineRule } from "../rule";
import { conversionEvidence, injectedEvidence, isOfficialTraditionalVersion, traditionalShare } from "../shared/pollution";

/**
 * 数据来源为仿冒/镜像站点: our copy of the report does not come from the body's own site — it carries injected brand strings,
 * or was converted to traditional characters with readings (国办发〔2017〕47号，假冒政府网站处置). The body is the victim: never scored.
 * Left alone: official hosts (SEC-001), traditional versions of official sites, and copies that show no foreign hand.
 */
export const cloneSource = defineRule({
  id: "SEC-002",
  name: "clone-source",
  title: { zh: "数据来源为仿冒/镜像站点", en: "Source is a clone/mirror site" },
  checks: {
    zh: "所用报告副本是否带有植入文字、注音或繁体转换等仿冒、镜像站点的痕迹。",
    en: "Whether our copy of the report shows the hand of a clone or mirror site: injected strings, readings in brackets, conversion.",
  },
  leavesAlone: {
    zh: "政府网站自身的页面（见SEC-001）及其繁体版。本项针对数据来源，机关是受害方，不扣分。",
    en: "Pages of official hosts (SEC-001) and their traditional versions. It is about our source; the body is the victim and loses no points.",
  },
  severity: "critical",
  kind: "deterministic",
  category: "security",
  aboutCopy: true,
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["website2017no47"],
  messages: {
    injected: {
      zh: "所用副本被植入与报告无关的文字“{text}”，共{times}处，并非报告原文；应从官方网站重新采集。",
      en: "Our copy carries the string “{text}”, foreign to the report (places: {times}); it should be fetched anew from the official site.",
    },
    injectedOnHost: {
      zh: "所用副本来自非政府网站（{host}），被植入与报告无关的文字“{text}”，共{times}处；应从官方网站重新采集。",
      en: "Our copy comes from {host}, which is no official host, and carries the foreign string “{text}” (places: {times}); it should be fetched anew from the official site.",
    },
    converted: {
      zh: "所用副本带有繁体转换或者注音（注音{annotations}处，繁体字占{share}%），疑来自镜像站点，请核实来源。",
      en: "Our copy was converted (readings in brackets: {annotations}; traditional characters: {share}%) and may come from a mirror site: please check where it is from.",
    },
    convertedOnHost: {
      zh: "所用副本来自非政府网站（{host}），并经繁体转换或者注音（注音{annotations}处，繁体字占{share}%），为镜像站点；应从官方网站重新采集。",
      en: "Our copy comes from {host}, which is no official host, and was converted (readings: {annotations}; traditional characters: {share}%); it should be fetched anew from the official site.",
    },
  },
  remedy: {
    zh: "（移交线索）有网站仿冒政府网站传播你单位年报，请核实并报网信、公安部门处置。",
    en: "(For referral) A site posing as official spreads your report: please verify it and report it to the cyberspace and public security authorities.",
  },
  *check(facts) {
    const { host, official } = facts.source;
    if (official === true) return;
    const injected = injectedEvidence(facts);
    if (injected) {
      const { words: text, times, evidence } = injected;
      if (official === null) yield { outcome: "fail", message: "injected", params: { text, times }, evidence, place: "source" };
      else yield { outcome: "fail", message: "injectedOnHost", params: { host, text, times }, evidence, place: "source" };
      return;
    }
    if (!facts.source.polluted || isOfficialTraditionalVersion(facts)) return;
    const annotations = facts.clean.traces.pinyinAnnotations;
    const params = { annotations, share: Math.round(traditionalShare(facts) * 100) };
    const evidence = [conversionEvidence(facts)] as const;
    if (official === null) yield { outcome: "review", message: "converted", params, evidence, place: "source" };
    else yield { outcome: annotations > 0 ? "fail" : "review", message: "convertedOnHost", params: { host, ...params }, evidence, place: "source" };
  },
});
