import { lawTitleMisquoted } from "../../../lib/rules/content/law-title-misquoted";
import { testRule } from "../../support/rule-tester";

const preface = (text: string) => ({ preface: text });

const asked = { message: "similar", outcome: "review", severity: "minor" } as const;

testRule(lawTitleMisquoted, {
  fires: [
    {
      title: "a word is missing from the regulations' title",
      example: { zh: "《条例》名称漏字", en: "A word is missing from the regulations’ title" },
      report: preface("根据《中华人民共和国政府信息条例》编制。"),
      findings: [{ message: "title", params: { found: "中华人民共和国政府信息条例", expected: "中华人民共和国政府信息公开条例" }, quote: "《中华人民共和国政府信息条例》" }],
    },
    { title: "a wrong character in it", report: preface("根据《中华人民共和国政府信息公开条列》和《政府信息公开条列》《政府公开条例》编制。"), findings: [{ message: "title" }, { message: "title" }, { message: "title" }] },
    { title: "words of the title have changed places", report: preface("根据《中华人民共和国政府公开信息条例》编制。"), findings: [{ message: "title", params: { expected: "中华人民共和国政府信息公开条例" } }] },
    {
      title: "other documents that annual reports cite",
      report: preface("按照《关于全面推进政府公开工作的意见》《政府网站发展指南》《政府网站和政务新媒体检查指标》和《国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关事项的通知》要求，落实《中华人民共和国保守秘密法》《中华人民共和国个人信息安全保护法》。"),
      findings: [{ message: "title" }, { message: "title" }, asked, asked, asked, asked],
    },
    { title: "the same slip twice is told once", report: preface("根据《中华人民共和国信息公开条例》和〈中华人民共和国信息公开条例〉编制，依据《中华人民共和国信息公开条例》。"), findings: [{ message: "title" }] },
    { title: "what a doubtful copy may have lost is asked about", report: { ...preface("根据《中华人民共和国政府信息条例》编制。"), url: "https://mirror.example.com/a.htm" }, findings: [{ message: "title", outcome: "review" }] },
    { title: "what a copy cannot have changed stays a fault", report: { ...preface("根据《中华人民共和国政务信息公开条例》编制。"), url: "https://mirror.example.com/a.htm" }, findings: [{ message: "title" }] },
    { title: "the fee measures and the format misnamed", report: { sections: { other: "依据《政府信息公开处理费管理办法》未收取，按照《中华人民共和国政府信息公开年度报告格式》编制。" } }, findings: [{ message: "title" }, { message: "title" }] },
    {
      title: "关于印发 without 的通知, of the state council's office",
      report: preface("按照《国务院办公厅关于印发2023年政务公开工作要点》要求。"),
      findings: [{ message: "kindMissing", severity: "minor", params: { expected: "国务院办公厅关于印发2023年政务公开工作要点的通知" } }],
    },
    { title: "the same of a local office", report: preface("按照《青禾县人民政府办公室关于印发2023年政务公开工作方案》要求。"), findings: [{ message: "kindMissing", severity: "info" }] },
    { title: "another document's number", report: preface("根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制。"), findings: [{ message: "number", severity: "minor", params: { expected: "国务院令第711号" } }] },
    { title: "square brackets around the year", example: { zh: "文号用了方括号", en: "Square brackets in a document number" }, report: preface("按照国办公开办函[2021]30号，编制本报告。"), findings: [{ message: "brackets", severity: "minor", params: { expected: "国办公开办函〔2021〕30号" } }] },
  ],
  silent: [
    { title: "the right titles", report: preface("根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。") },
    { title: "abbreviations", example: { zh: "使用简称", en: "Abbreviations" }, report: preface("根据《条例》《政府信息公开条例》《信息公开条例》编制。") },
    { title: "nested angle brackets", example: { zh: "书名号嵌套", en: "Nested title marks" }, report: preface("按照《青禾县政务公开办关于印发〈青禾县政务公开自查机制〉的通知》要求。") },
    { title: "local rules of similar names", example: { zh: "名称相近的地方制度", en: "Local rules of similar names" }, report: preface("按照《青禾省政府信息公开条例》《青禾县水务局政府信息公开制度》《青禾县政务公开条例》和《中华人民共和国企业信息公示暂行条例》要求。") },
    { title: "other documents under their right names, and local ones of their kind", report: preface("按照《关于全面推进政务公开工作的意见》《〈关于全面推进政务公开工作的意见〉实施细则》《青禾省关于全面推进政务公开的意见》《青禾省关于全面推进政务公开工作的实施意见》《关于全面推进基层政务公开标准化规范化工作的指导意见》《政府网站发展指引》《政府网站与政务新媒体检查指标》《青禾县政府网站与政务新媒体考核指标》《中华人民共和国保守国家秘密法》《保密法》《中华人民共和国个人信息保护法》《中华人民共和国行政复议法》《青禾县个人信息保护办法》要求，落实《中华人民共和国公共信息资源开放条例》。") },
    { title: "a trial format and an old number", report: preface("按照《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）、《中华人民共和国政府信息公开条例》（国务院令第492号）编制。") },
    { title: "brackets in a text whose punctuation was narrowed", report: { ...preface("按照国办公开办函[2021]30号,编制本报告."), sections: { overview: "2023年,我局落实条例.", problems: "存在问题:公开不及时.改进措施:加强培训.", other: "未收取信息处理费." } } },
    { title: "a notice with its number inside the title", report: preface("按照《国务院办公厅关于印发2023年政务公开工作要点的通知（国办发〔2023〕1号）》要求。") },
    { title: "traditional characters", report: preface("根據《中華人民共和國政府信息公開條例》編製。") },
  ],
  notAssessed: { never: "a text can always be searched" },
});
