import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/text/clean";
import { cleanTextOf, rememberClean } from "../../lib/text/clean-of";

describe("cleanTextOf", () => {
  it("gives back what was remembered of a report", () => {
    const report = { text: "２０２３年" };
    const clean = cleanText(report.text);
    rememberClean(report, clean);
    expect(cleanTextOf(report)).toBe(clean);
  });

  it("cleans a report of which nothing was remembered, once", () => {
    const report = { text: "２０２３年" };
    expect(cleanTextOf(report).text).toBe("2023年");
    expect(cleanTextOf(report)).toBe(cleanTextOf(report));
  });

  it("cleans again when the report's text has changed", () => {
    const report = { text: "２０２３年" };
    rememberClean(report, cleanText(report.text));
    report.text = "２０２２年";
    expect(cleanTextOf(report).text).toBe("2022年");
  });
});
