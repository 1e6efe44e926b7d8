import { defineRule } from "../rule";
import { foreignHiddenLinks, hiddenPollution } from "../shared/hidden";
import { injectedEvidence } from "../shared/pollution";

const MAX_HOSTS_SHOWN = 5;

/**
 * 政府网站页面被植入博彩色情等违规内容: a page on an official host carries injected brand strings
 * (国办秘函〔2019〕19号单项否决；国办发〔2017〕47号).
 * So does one that holds such strings where nobody sees them; hidden links to other sites are a question.
 * Left alone: place names such as 开云镇 and 米兰镇, reports on how gambling was fought, hidden links within government,
 * to counters and marks of the site, and copies from other hosts (SEC-002).
 */
export const hijackedPage = defineRule({
  id: "SEC-001",
  name: "hijacked-page",
  title: { zh: "政府网站页面被植入博彩色情等违规内容", en: "SEO/gambling/porn injection on an official host" },
  checks: {
    zh: "来自政府网站（gov.cn）的报告页面中是否含有博彩、色情等植入文字，包括隐藏的文字和指向其他网站的隐藏链接。",
    en: "Whether a page from an official host (gov.cn) carries injected gambling or indecent strings, hidden ones and hidden links to other sites included.",
  },
  leavesAlone: {
    zh: "开云镇、米兰镇等地名，打击赌博等工作表述；非政府网站的副本（见SEC-002）；指向政府网站、统计代码和网站标识的隐藏链接；纯文本文件，其中看不到隐藏内容。",
    en: "Place names such as 开云镇, accounts of how gambling was fought; copies from other hosts (SEC-002); hidden links to official hosts, counters and site marks; plain text files, which show nothing hidden.",
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
    hidden: {
      zh: "政府网站（{host}）的报告页面含有隐藏的违规信息“{text}”，页面上看不到。",
      en: "The report’s page on the official host {host} holds the injected string “{text}” where nobody sees it.",
    },
    links: {
      zh: "政府网站（{host}）的报告页面有隐藏链接指向其他网站{hosts}个（{text}），请核实是否被植入。",
      en: "The report’s page on the official host {host} has hidden links to other sites ({text}; sites: {hosts}). Please check whether they were injected.",
    },
  },
  remedy: {
    zh: "发现你单位网站页面含有违规信息“{text}”，请立即下线处置、排查漏洞并报告属地网信、公安部门。",
    en: "Your site’s page carries the illegal string “{text}”: please take it down at once, look for the breach, and report it to the local cyberspace and public security authorities.",
  },
  *check(facts) {
    const injected = injectedEvidence(facts);
    const hidden = hiddenPollution(facts);
    const { host, official } = facts.source;
    if (official === null) {
      if (injected || hidden !== null) yield { outcome: "notAssessed", reason: "host-unknown" };
      return;
    }
    if (!official) return;
    if (injected) yield { outcome: "fail", message: "injected", params: { host, text: injected.words, times: injected.times }, evidence: injected.evidence, place: "injected" };
    if (hidden !== null) yield { outcome: "fail", message: "hidden", params: { host, text: hidden }, evidence: [facts.absenceEvidence()], place: "hidden" };
    const sites = foreignHiddenLinks(facts);
    if (hidden === null && sites.length > 0) yield { outcome: "review", message: "links", params: { host, text: sites.slice(0, MAX_HOSTS_SHOWN), hosts: sites.length }, evidence: [facts.absenceEvidence()], place: "links" };
  },
});
