import { wordingOf2008 } from "../../../lib/rules/template/wording-of-2008";
import { buildReport } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const problems = (words: string) => ({ sections: { problems: `公开内容不够全面。${words}` } });

testRule(wordingOf2008, {
  fires: [
    { title: "the old principle", example: { zh: "沿用“以公开为原则”的旧提法", en: "The old principle" }, report: problems("今后坚持“以公开为原则，不公开为例外”。"), findings: [{ message: "old", params: { expected: "以公开为常态、不公开为例外" }, quote: "以公开为原则，不公开为例外" }] },
    { title: "the old principle as a slogan, a remark only", report: problems("坚持公开是原则、不公开是例外。"), findings: [{ message: "old", severity: "info" }] },
    { title: "the old decree cited", example: { zh: "引用已被修订的国务院令第492号", en: "The old decree is cited" }, report: { preface: "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。" }, findings: [{ message: "old", params: { expected: "国务院令第711号" }, quote: "国务院令第492号" }] },
    { title: "the old article as the basis of the report", report: { preface: "根据《中华人民共和国政府信息公开条例》第三十二条规定，编制本年度报告。" }, findings: [{ message: "old", params: { expected: "《条例》第四十九条、第五十条" } }] },
    { title: "免予公开", report: { sections: { requests: "收到政府信息公开申请6件，其中免予公开2件。" } }, findings: [{ message: "old", params: { expected: "不予公开" } }] },
    { title: "the same wording twice is one finding", report: problems("以公开为原则、不公开为例外。坚持以公开为原则、不公开为例外。"), findings: [{ message: "old" }] },
    {
      title: "fees and waivers as a chapter of its own",
      report: (() => {
        const built = buildReport({ headings: { other: "政府信息公开收费及减免情况" } });
        return { ...built, sections: built.sections.map((section) => (section.key === "other" ? { ...section, key: null } : section)) };
      })(),
      findings: [{ message: "old", params: { expected: "其他需要报告的事项" } }],
    },
  ],
  silent: [
    { title: "the current principle", example: { zh: "现行提法", en: "The current principle" }, report: problems("坚持以公开为常态、不公开为例外。") },
    { title: "history", example: { zh: "回顾2008年条例", en: "The regulations of 2008 as history" }, report: problems("2008年条例确立了以公开为原则、不公开为例外。") },
    { title: "Article 32 on something else", report: { sections: { requests: "根据条例第三十二条书面征求第三方意见1件。" } } },
    { title: "a part listed in the preface is another rule's matter", report: { preface: "本报告由总体情况,存在的主要问题及改进情况,需要说明的其他事项等六部分组成。" } },
    { title: "a deviating heading of section six is another rule's matter", report: { headings: { other: "需要说明的其他事项" } } },
  ],
  notAssessed: [{ title: "the year is not known", report: { year: null, era: "2021", ...problems("以公开为原则，不公开为例外。") }, reason: "year-unknown" }],
  inapplicable: [{ title: "before 2019", report: { year: 2018, ...problems("以公开为原则，不公开为例外。") } }],
});
