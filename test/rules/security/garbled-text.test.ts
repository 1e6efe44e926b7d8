import { garbledText } from "../../../lib/rules/security/garbled-text";
import { testRule } from "../../support/rule-tester";

const overview = (text: string) => ({ sections: { overview: text } });
const asGbk = (text: string): string => new TextDecoder("gb18030").decode(new TextEncoder().encode(text));

testRule(garbledText, {
  fires: [
    { title: "a lone replacement character", example: { zh: "个别字无法显示", en: "A lone replacement character" }, report: overview(`全年公开政府信息\ufffd条，${"继续推进主动公开。".repeat(60)}`), findings: [{ message: "replacement", severity: "minor", params: { characters: 1 }, quote: "\ufffd" }] },
    { title: "many of them", report: overview("\ufffd\ufffd\ufffd公开\ufffd\ufffd\ufffd信息".repeat(20)), findings: [{ message: "replacement" }] },
    { title: "UTF-8 read as GBK", report: overview(asGbk("一、总体情况，政府信息公开工作，主动公开，依申请公开。".repeat(5))), findings: [{ message: "mojibake" }] },
    { title: "private-use characters", report: overview("全年公开\ue123\ue124信息。"), findings: [{ message: "private", severity: "minor" }], profile: { version: "test", rules: { "SEC-005": { thresholds: { majorShare: 5 } } } } },
    { title: "words turned into question marks", example: { zh: "汉字变成问号", en: "Words turned into question marks" }, report: overview("??????2023?????????12??????????。"), findings: [{ message: "lost" }] },
    { title: "in a copy from elsewhere it is asked about", report: { ...overview("\ufffd\ufffd\ufffd公开\ufffd\ufffd\ufffd".repeat(20)), url: "https://mirror.example.com/1" }, findings: [{ message: "replacement", outcome: "review" }] },
  ],
  silent: [
    { title: "sound text with rare characters", example: { zh: "生僻字不是乱码", en: "Rare characters are not garbled" }, report: overview("在沭阳、鄄城、濮阳和亳州开展宣传，涪江、岷江。") },
    { title: "bullets of a symbol font", report: overview("\uf06c主动公开\uf0b7依申请公开") },
    { title: "a question", example: { zh: "正常的问号", en: "Question marks of a question" }, report: overview("群众有什么疑问？如何申请？？") },
  ],
  notAssessed: { never: "a text can always be measured" },
});
