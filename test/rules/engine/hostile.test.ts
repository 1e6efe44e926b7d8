import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../../lib/rules/facts";
import type { ParsedReport } from "../../../lib/report/schema";
import { DEFAULT_PROFILE, type RuleProfile } from "../../../lib/rules/profile";
import { RULES } from "../../../lib/rules/registry";
import type { Rule } from "../../../lib/rules/rule";
import { runRules } from "../../../lib/rules/runner";
import { listedWording } from "../../../lib/rules/security/listed-wording";
import { buildReport } from "../../support/report-builder";

const SIZE = 200_000;
const texts: Readonly<Record<string, string>> = {
  "one line without punctuation": "公开其它信息处理费将继续".repeat(SIZE / 12),
  "nothing but opening brackets": "《".repeat(SIZE),
  "nothing but digits": "1".repeat(SIZE),
  "the same clause over and over": "加强对政府信息公开专栏的日常检查维护和更新工作，".repeat(SIZE / 24),
  "the same year over and over": "2022年，我局将".repeat(SIZE / 10),
  "another county over and over": "在昌图县人民政府，昌图县高度重视。".repeat(SIZE / 17),
  "places without end": "黑山县昌图县吉昌镇".repeat(SIZE / 9),
  "quotations that never end": "“我镇《我局".repeat(SIZE / 6),
  "titles and 等 without end": "将《制度》等，也将公开栏目专栏".repeat(SIZE / 15),
  "placeholders everywhere": "XX局____".repeat(SIZE / 8),
  "control characters and lone surrogates": "\u0000\ud800公开\udc00\u202e".repeat(SIZE / 6),
};

const REAL_COUNTY = { name: "黑山县林业局", region: "黑山县", regionCode: "210726" };

/** Runs rules over a report: every quotation must be there, and the findings few. */
function judge(report: ParsedReport, rules: readonly Rule[] = RULES, profile: RuleProfile = DEFAULT_PROFILE): void {
  const { findings } = runRules(new ReportFacts(report), rules, profile);
  for (const { evidence } of findings) for (const { quote, span } of evidence) expect(quote).toBe(report.text.slice(...span));
  expect(findings.length).toBeLessThan(1000);
}

describe("rules over hostile text", () => {
  it.each(Object.keys(texts))("%s: every rule ends, and quotes what is there", (name) => {
    judge(buildReport({ agency: REAL_COUNTY, sections: { overview: texts[name]!, problems: texts[name]! } }));
  });
  it("rows of the statistics table without end: every rule ends, and quotes what is there", () => {
    judge(buildReport({ year: 2016, era: "pre2019", tail: "收到申请数件0当面申请数件0".repeat(SIZE / 14) }));
  });
  it("an office's list is looked for in all of it", () => {
    const listed = { ...DEFAULT_PROFILE, wordList: [{ wrong: "政府信息公开专栏", right: "政务公开专栏" }, { wrong: "公", right: "工" }] };
    for (const text of Object.values(texts)) judge(buildReport({ sections: { overview: text } }), [listedWording], listed);
  });
});
