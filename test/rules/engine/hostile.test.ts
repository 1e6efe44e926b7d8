import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../../lib/rules/facts";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import { RULES } from "../../../lib/rules/registry";
import { runRules } from "../../../lib/rules/runner";
import { buildReport } from "../../support/report-builder";

const SIZE = 200_000;
const texts: Readonly<Record<string, string>> = {
  "one line without punctuation": "公开其它信息处理费将继续".repeat(SIZE / 12),
  "nothing but opening brackets": "《".repeat(SIZE),
  "nothing but digits": "1".repeat(SIZE),
  "the same clause over and over": "加强对政府信息公开专栏的日常检查维护和更新工作，".repeat(SIZE / 24),
  "the same year over and over": "2022年，我局将".repeat(SIZE / 10),
  "placeholders everywhere": "XX局____".repeat(SIZE / 8),
  "control characters and lone surrogates": "\u0000\ud800公开\udc00\u202e".repeat(SIZE / 6),
};

describe("rules over hostile text", () => {
  it.each(Object.keys(texts))("%s: every rule ends, and quotes what is there", (name) => {
    const report = buildReport({ sections: { overview: texts[name]!, problems: texts[name]! } });
    const { findings } = runRules(new ReportFacts(report), RULES, DEFAULT_PROFILE);
    for (const { evidence } of findings) for (const { quote, span } of evidence) expect(quote).toBe(report.text.slice(...span));
    expect(findings.length).toBeLessThan(1000);
  });
});
