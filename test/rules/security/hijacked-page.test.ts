import { hijackedPage } from "../../../lib/rules/security/hijacked-page";
import { testRule } from "../../support/rule-tester";

const OFFICIAL = "https://www.qinghe.gov.cn/report.html";

testRule(hijackedPage, {
  fires: [
    {
      title: "brand strings on an official host",
      example: { zh: "政府网站页面被植入博彩字样", en: "Gambling strings on an official host" },
      report: { url: OFFICIAL, preface: "开云手机官网入口·(中国)官方网站公布本报告。", tail: "下一篇：开云手机官网入口·(中国)官方网站" },
      findings: [{ message: "injected", params: { host: "www.qinghe.gov.cn", times: 2 }, quote: "开云手机官网入口·(中国)官方网站" }],
    },
    {
      title: "brand strings that nobody sees",
      report: { url: OFFICIAL, diagnostics: [{ code: "hidden-text", message: "友情链接 乐鱼体育app官方网站入口" }] },
      findings: [{ message: "hidden", params: { host: "www.qinghe.gov.cn" }, quote: "青禾县水务局2023年政府信息公开工作年度报告" }],
    },
    {
      title: "a hidden link with a brand as its words",
      report: { url: OFFICIAL, diagnostics: [{ code: "hidden-link", message: "https://play.example.com/", where: "开云体育app官网入口" }] },
      findings: [{ message: "hidden" }],
    },
    {
      title: "hidden links to another site are a question",
      report: { url: OFFICIAL, diagnostics: [{ code: "hidden-link", message: "http://play.example.com/a" }, { code: "hidden-link", message: "//play.example.com/b" }] },
      findings: [{ message: "links", outcome: "review", params: { hosts: 1, text: ["play.example.com"] } }],
    },
  ],
  silent: [
    { title: "places of the same names", example: { zh: "同名地名", en: "Places of the same names" }, report: { url: OFFICIAL, sections: { overview: "开云镇、米兰镇、银河街道和半岛街道公开信息12条，登录政府官方网站查阅。" } } },
    { title: "how gambling was fought, and links watched", example: { zh: "叙述打击网络赌博", en: "How gambling was fought" }, report: { url: OFFICIAL, sections: { overview: "开展打击网络赌博宣传，防止错链、断链和内容混杂。" } } },
    { title: "a copy from another host is SEC-002's", report: { url: "https://mirror.example.com/1", preface: "开云手机官网入口·(中国)官方网站公布本报告。" } },
    {
      title: "hidden links within government, to counters and to the page's own site",
      report: { url: OFFICIAL, diagnostics: [{ code: "hidden-link", message: "https://www.gov.cn/" }, { code: "hidden-link", message: "https://bszs.conac.cn/sitename?method=show" }, { code: "hidden-link", message: "https://www.qinghe.gov.cn/index.html" }, { code: "hidden-text", message: "站内索引 打击网络赌博专栏" }] },
    },
    { title: "a sound report without an address", report: {} },
  ],
  notAssessed: [
    { title: "brand strings in a copy from nobody knows where", report: { preface: "开云手机官网入口·(中国)官方网站公布本报告。" }, reason: "host-unknown" },
    { title: "hidden brand strings in a copy from nobody knows where", report: { diagnostics: [{ code: "hidden-text", message: "乐鱼体育app官方网站入口" }] }, reason: "host-unknown" },
  ],
});
