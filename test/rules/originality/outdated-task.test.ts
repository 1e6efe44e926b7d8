import { outdatedTask } from "../../../lib/rules/originality/outdated-task";
import { testRule } from "../../support/rule-tester";

const problems = (text: string, year = 2023) => ({ year, sections: { problems: text } });

testRule(outdatedTask, {
  fires: [
    {
      title: "rules are to be made of a document of 2016",
      report: problems("根据《〈关于全面推进政务公开工作的意见〉实施细则》精神，制定我镇的实施细则。", 2022),
      findings: [{ message: "deployment", params: { docYear: 2016, year: 2022 } }],
    },
    { title: "by its number", report: problems("根据国办发〔2016〕80号文件，制定我局工作方案。"), findings: [{ message: "deployment", params: { docYear: 2016 } }] },
    { title: "the 13th five-year plan lies ahead", example: { zh: "下一步“落实‘十三五’规划”", en: "The 13th five-year plan lies ahead" }, report: problems("下一步，全面落实“十三五”规划，推进公开。"), findings: [{ message: "pastPlan" }] },
    { title: "epidemic control in 2024", report: problems("下一步，围绕疫情防控做好信息发布。", 2024), findings: [{ message: "epidemic", outcome: "review" }] },
    { title: "last year's agenda", example: { zh: "沿用上一年的工作要点，请核实", en: "Last year’s agenda, to verify" }, report: { sections: { overview: "按照2022年全省政务公开工作要点，持续推进公开。" } }, findings: [{ message: "agenda", outcome: "review", params: { docYear: 2022 } }] },
  ],
  silent: [
    { title: "old documents as a basis only", example: { zh: "旧文件只作依据", en: "Old documents as a basis only" }, report: problems("继续贯彻落实中办发〔2016〕8号和《关于全面推进政务公开工作的意见》要求。") },
    { title: "recent documents", report: problems("根据国办发〔2022〕8号文件，制定我局工作方案。") },
    { title: "looking back", example: { zh: "回顾以往", en: "Looking back" }, report: problems("“十三五”时期以来，公开工作取得进展。下一步落实“十四五”规划。") },
    { title: "animals", report: problems("围绕动物疫情防控做好信息发布。", 2024) },
    { title: "the year's own agenda, and the epidemic in 2022", report: { year: 2022, sections: { overview: "按照2022年政务公开工作要点，突出疫情防控信息公开。" } } },
  ],
  notAssessed: [{ title: "the year is unknown", report: { year: null }, reason: "year-unknown" }],
  inapplicable: [{ title: "2017", report: problems("下一步推进。", 2017) }],
});
