import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../../lib/rules/facts";
import type { ParsedReport } from "../../../lib/report/schema";
import { buildReport, type ReportInput } from "../../support/report-builder";

const factsOf = (input: ReportInput): ReportFacts => new ReportFacts(buildReport(input));
const proseText = (facts: ReportFacts): string => facts.prose.map(({ text }) => text).join("\n");

const official = (url: string | null): boolean | null => factsOf({ url }).source.official;
const polluted = (preface: string): boolean => factsOf({ preface }).source.polluted;

describe("prose", () => {
  it("is what stands in the sections and before them, without headings, tables and page chrome", () => {
    const facts = factsOf({
      preface: "字体：大 中 小\n前言文字。",
      sections: { overview: "总体文字。\n浏览次数：318\n后续文字。", disclosure: "主动文字。", problems: "问题文字。" },
      tables: { requests: { "granted.total": "表内文字" } },
      tail: "上一篇：另一份报告\n",
    });
    const text = proseText(facts);
    for (const words of ["前言文字", "总体文字", "后续文字", "主动文字", "问题文字"]) expect(text).toContain(words);
    for (const words of ["浏览次数", "字体", "表内文字", "上一篇", "总体情况", "newReceived", "水务局2023年政府"]) expect(text).not.toContain(words);
  });

  it("goes run by run, each with the section it stands in", () => {
    const facts = factsOf({ preface: "前言文字。", sections: { overview: "甲。\n浏览次数：3\n乙。" } });
    expect(facts.proseOf("overview").map(({ text }) => text.trim())).toEqual(["甲。", "乙。"]);
    expect(facts.proseOf(null).map(({ text }) => text.trim())).toEqual(["前言文字。"]);
    expect(facts.proseOf("disclosure")).toEqual([]);
  });

  it("goes on behind a table", () => {
    const report = buildReport({});
    const at = report.tables.requests!.span[1];
    const note = "表后说明。\n";
    const moved = (index: number): number => (index >= at ? index + note.length : index);
    const shifted = (span: readonly number[]): [number, number] => [moved(span[0]!), moved(span[1]!)];
    const sections = report.sections.map((section) => ({ ...section, span: shifted(section.span), body: shifted(section.body) }));
    const behind = new ReportFacts({ ...report, text: report.text.slice(0, at) + note + report.text.slice(at), sections, tables: { ...report.tables, disputes: null } });
    expect(behind.proseOf("requests").map(({ text }) => text.trim())).toEqual(["表后说明。"]);
  });

  it("is not lost behind a table that was read beyond the next heading", () => {
    const report = buildReport({ sections: { problems: "问题文字。" } });
    const { disputes } = report.tables;
    const facts = new ReportFacts({ ...report, tables: { ...report.tables, disputes: { ...disputes!, span: [disputes!.span[0], report.text.length] } } });
    expect(facts.proseOf("problems").map(({ text }) => text.trim())).toEqual(["问题文字。"]);
  });

  it("begins at the text's head when the title stands behind the first section", () => {
    const report = buildReport({ title: null, preface: "前言文字。", tail: "青禾县水务局2023年政府信息公开工作年度报告" });
    const start = report.text.lastIndexOf("青禾县水务局2023年");
    const facts = new ReportFacts({ ...report, title: { value: report.text.slice(start), span: [start, report.text.length] } });
    expect(facts.proseOf(null).map(({ text }) => text.trim())).toEqual(["前言文字。"]);
  });

  it("is the whole text of a report without sections", () => {
    expect(proseText(factsOf({ order: [], preface: "只有一段文字。" }))).toContain("只有一段文字。");
  });
});

describe("matches", () => {
  it("quote the original exactly, through traditional characters, readings, width and blanks", () => {
    const facts = factsOf({ sections: { overview: "２０２３年，　我局　主動公開(kāi)政務(wù)信息 ８６ 條(tiáo)。", problems: "處(chù)理 結(jié) 果。" } });
    const [hit] = [...facts.find(/主动公开政务信息86条/g)];
    expect(hit!.section).toBe("overview");
    expect(hit!.evidence().quote).toBe("主動公開(kāi)政務(wù)信息 ８６ 條(tiáo)");
    expect(hit!.evidence(4, 6).quote).toBe("政務(wù)");
    expect(hit!.evidence(-3, 2).quote).toBe("，　我局　主動");
    for (const { text, start } of facts.prose) {
      const evidence = facts.evidence(start, start + Math.min(text.length, 9));
      expect(facts.report.text.slice(...evidence.span)).toBe(evidence.quote);
    }
  });

  it("can be looked for in some sections only, null being the preface and other chapters", () => {
    const facts = factsOf({ preface: "甲。", sections: { overview: "甲。", problems: "甲。" } });
    expect([...facts.find(/甲/g)].map(({ section }) => section)).toEqual([null, "overview", "problems"]);
    expect([...facts.find(/甲/g, ["problems", null])].map(({ section }) => section)).toEqual([null, "problems"]);
  });
});

describe("evidence of what is absent", () => {
  it("is the section's heading, else the title, else the first line", () => {
    expect(factsOf({}).absenceEvidence("other").quote).toBe("六、其他需要报告的事项");
    expect(factsOf({ sections: { other: null } }).absenceEvidence("other").quote).toBe("青禾县水务局2023年政府信息公开工作年度报告");
    expect(factsOf({ title: null, preface: "前言第一行。\n第二行。" }).absenceEvidence().quote).toBe("前言第一行。");
  });
});

describe("shape of the tables", () => {
  it.each([
    [2023, "2021", "2021"],
    [2023, "2019", "2019"],
    [2023, "mixed", "2021"],
    [2019, "mixed", "2019"],
    [2023, "unknown", null],
    [2017, "pre2019", null],
  ] as const)("of a report for %i in the shape %s is %s", (year, era, shape) => {
    expect(factsOf({ year, era }).tabularEra).toBe(shape);
  });
});

describe("trust in the source", () => {
  it("is given to gov.cn, withheld from other names, and undecided for bare addresses and none", () => {
    expect(official("https://www.qinghe.gov.cn/a.html")).toBe(true);
    expect(official("https://gov.cn/a.html")).toBe(true);
    expect(official("https://www.qinghegov.cn/a.html")).toBe(false);
    expect(official("https://gov.cn.example.com/a.html")).toBe(false);
    expect(official("http://192.0.2.7:8080/a.html")).toBeNull();
    expect(official("not an address")).toBeNull();
    expect(official(null)).toBeNull();
  });

  it("is lost by injected strings, readings in brackets and conversion, not by a few traditional characters", () => {
    expect(polluted("开云手机官网入口·(中国)官方网站公布本报告。")).toBe(true);
    expect(polluted("請(qǐng)與(yǔ)我局聯(lián)系，結(jié)果應(yīng)公開。")).toBe(true);
    expect(polluted("請與我局聯繫，處理結果應當公開，條例規定機關須對數據負責。".repeat(5))).toBe(true);
    expect(polluted("請聯系我局，开云镇人民政府。")).toBe(false);
  });
});

describe("facts", () => {
  it("leave the report as it is", () => {
    const report: ParsedReport = buildReport({});
    const before = JSON.stringify(report);
    const facts = new ReportFacts(report);
    for (const hit of facts.find(/公开/g)) hit.evidence();
    expect(JSON.stringify(report)).toBe(before);
  });
});
