import { cloneSource } from "../../../lib/rules/security/clone-source";
import { testRule } from "../../support/rule-tester";

const INJECTED = "开云手机官网入口·(中国)官方网站公布本报告。";
const ANNOTATED = "本報(bào)告統(tǒng)計(jì)期限為(wèi)2023年，請(qǐng)與(yǔ)我局聯(lián)系，結(jié)果應(yīng)當(dāng)公開(kāi)。";
const TRADITIONAL = "本報告統計期限為二零二三年，請與我局聯繫，處理結果應當公開，條例規定機關須對數據負責，這裡還會說明辦結、轉辦和無法提供的情況。".repeat(4);

testRule(cloneSource, {
  fires: [
    { title: "injected strings, address unknown", report: { preface: INJECTED }, findings: [{ message: "injected", params: { times: 1 }, quote: "开云手机官网入口·(中国)官方网站" }] },
    { title: "injected strings on a host that is not official", example: { zh: "非政府网站上的植入副本", en: "Injected strings on a host that is not official" }, report: { preface: INJECTED, url: "https://mirror.example.com/1" }, findings: [{ message: "injectedOnHost", params: { host: "mirror.example.com" } }] },
    { title: "an indecent prefix before the title", report: { title: "国产精品一区青禾县水务局2023年政府信息公开工作年度报告" }, findings: [{ message: "injected" }] },
    { title: "readings in brackets, address unknown", report: { preface: ANNOTATED }, findings: [{ message: "converted", outcome: "review", quote: "報(bào)" }] },
    { title: "readings in brackets on a host that is not official", report: { preface: ANNOTATED, url: "https://mirror.example.com/1" }, findings: [{ message: "convertedOnHost" }] },
    { title: "traditional characters only, on such a host", report: { preface: TRADITIONAL, url: "https://mirror.example.com/1" }, findings: [{ message: "convertedOnHost", outcome: "review" }] },
  ],
  silent: [
    { title: "a sound report", report: {} },
    { title: "a sound report from a host that is not official", example: { zh: "非政府网站上的完好副本", en: "A sound copy on a host that is not official" }, report: { url: "http://192.0.2.7:8080/1.html" } },
    { title: "injected strings on an official host are SEC-001's", report: { preface: INJECTED, url: "https://www.qinghe.gov.cn/1" } },
    { title: "the traditional version of an official site", example: { zh: "政府网站的繁体版", en: "The traditional version of an official site" }, report: { preface: TRADITIONAL, url: "https://www.qinghe.gov.cn/gate/big5/www.qinghe.gov.cn/1" } },
    { title: "a single traditional character", report: { preface: "請联系我局。" } },
  ],
  notAssessed: { never: "a copy can always be looked at" },
});
