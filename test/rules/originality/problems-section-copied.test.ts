import { problemsSectionCopied } from "../../../lib/rules/originality/problems-section-copied";
import { problems, sentences } from "../../similarity/reports";
import type { ReportInput } from "../../support/report-builder";
import { testRule } from "../../support/rule-tester";

const FIVE = `${problems("five")}${problems("more")}`;
const report = (seed: string, section5 = FIVE): Pick<ReportInput, "sections"> => ({ sections: { overview: sentences(22, seed), problems: section5 } });
const other = (name: string, input: ReportInput): ReportInput => ({ agency: { name: `松桐县${name}`, region: "松桐县", regionCode: "999902" }, publishedOn: "2024-01-10", ...input });
const LATE = { publishedOn: "2024-01-25" };

testRule(problemsSectionCopied, {
  fires: [
    { title: "the body's own of the year before", example: { zh: "与本机关上年的问题部分相同", en: "The body’s own of the year before" }, report: report("now"), context: { corpus: [{ ...report("then"), year: 2022 }] }, findings: [{ message: "own", params: { otherYear: 2022, percent: 100, sections: ["problems"] } }] },
    {
      title: "much the same for three years", report: report("now", `${FIVE}${problems("new1")}`),
      context: { corpus: [{ ...report("then", `${FIVE}${problems("new2")}`), year: 2022 }, { ...report("before", `${FIVE}${problems("new3")}`), year: 2021 }] },
      findings: [{ message: "everyYear", severity: "minor", outcome: "review" }],
    },
    { title: "another body's, published before", example: { zh: "与先公布的他机关问题部分相同", en: "Another body’s, published before" }, report: { ...report("now"), ...LATE }, context: { corpus: [other("水务局", report("theirs"))] }, findings: [{ message: "earlier", params: { other: "松桐县水务局" } }] },
    { title: "another body's, undated", report: report("now"), context: { corpus: [other("水务局", report("theirs"))] }, findings: [{ message: "same", outcome: "review" }] },
    { title: "what nine bodies of the prefecture have", report: { ...report("now"), ...LATE }, context: { corpus: [..."子丑寅卯辰巳午未申"].map((name) => other(`${name}局`, report(name))) }, findings: [{ message: "template", severity: "minor", outcome: "review" }] },
  ],
  silent: [
    { title: "problems of its own", example: { zh: "问题为本机关自拟", en: "Problems of its own" }, report: report("now", problems("own")), context: { corpus: [other("水务局", report("theirs")), { ...report("then"), year: 2022 }] } },
    { title: "the whole report is another body's, which another rule tells", report: { ...report("theirs"), ...LATE }, context: { corpus: [other("水务局", report("theirs"))] } },
    { title: "the whole report is the body's own of the year before, which another rule tells", report: report("then"), context: { corpus: [{ ...report("then"), year: 2022 }] } },
    { title: "a few common words", example: { zh: "几句常见说法", en: "A few common words" }, report: { ...report("now", "公开内容不够全面，公开时效有待加强。"), ...LATE }, context: { corpus: [other("水务局", report("theirs", "公开内容不够全面，公开时效有待加强。"))] } },
  ],
  notAssessed: [{ title: "there is nothing to compare with", report: report("now"), reason: "corpus-absent" }],
  inapplicable: [{ title: "2017", report: { ...report("now"), year: 2017 }, context: { corpus: [] } }],
});
