import { defineRule } from "../rule";
import { injectedEvidence } from "../shared/pollution";

/**
 * 政府网站页面被植入博彩色情等违规内容: a page on an official host carries injected brand strings
 * (国办秘函〔2019〕19号单项否决；国办发〔2017〕47号).
 * Left alone: place names such as 开云镇 and 米兰镇, reports on how gambling was fought, and copies from other hosts (SEC-002).
 */
export const hijackedPage = defineRule({
  id: "SEC-001",
  name: "hijacked-page",
  title: { zh: "政府网站页面被植入博彩色情等违规内容", en: "SEO/gambling/porn injection on an official host" },
  checks: {
    zh: "来自政府网站（gov.cn）的报告页面中是否含有博彩、色情等植入文字。",
    en: "Whether a page from an official host (gov.cn) carries injected gambling or indecent strings.",
  },
  leavesAlone: {
    zh: "开云镇、米兰镇等地名，打击赌博等工作表述；非政府网站的副本（见SEC-002）；文本中看不到的隐藏链接。",
    en: "Place names such as 开云镇, accounts of how gambling was fought; copies from other hosts (SEC-002); hidden links, which the text does not show.",
  },
  severity: "critical",
  kind: "deterministic",
  category: "security",
  eras: ["pre2019", "2019", "2021"],
  needs: [],
  basis: ["website2019no19", "website2017no47"],
  messages: {
    injected: {
      zh: "政府网站（{host}）的报告页面含有植入的违规信息“{text}”，共{times}处。",
      en: "The report’s page on the official host {host} carries the injected string “{text}” (places: {times}).",
    },
  },
  remedy: {
    zh: "发现你单位网站页面含有违规信息“{text}”，请立即下线处置、排查漏洞并报告属地网信、公安部门。",
    en: "Your site’s page carries the illegal string “{text}”: please take it down at once, look for the breach, and report it to the local cyberspace and public security authorities.",
  },
  *check(facts) {
    const injected = injectedEvidence(facts);
    if (!injected) return;
    const { host, official } = facts.source;
    if (official === null) {
      yield { outcome: "notAssessed", reason: "host-unknown" };
      return;
    }
    if (!official) return;
    yield { outcome: "fail", message: "injected", params: { host, text: injected.words, times: injected.times }, evidence: injected.evidence, place: "injected" };
  },
});
