import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/text/clean";
import type { ParsedReport } from "../../lib/report/schema";
import { parseText, PERIOD_2023, SIX_PARTS } from "./report-text";

const TITLE = "磐石市教育局2023年政府信息公开工作年度报告\n";
const read = (text: string) => parseText(`${TITLE}${text}`);
const keys = (report: ParsedReport) => report.sections.map(({ key }) => key);
const ALL = ["overview", "disclosure", "requests", "disputes", "problems", "other"];

describe("the six parts", () => {
  it("are found with heading, numeral and body", () => {
    const report = read(SIX_PARTS);
    expect(keys(report)).toEqual(ALL);
    expect(report.sections.map(({ ordinal }) => ordinal).join("")).toBe("一二三四五六");
    const problems = report.sections[4];
    expect(problems && report.text.slice(...problems.span)).toBe("五、存在的主要问题及改进情况");
    expect(problems && report.text.slice(...problems.body)).toBe("\n解读不够，下一步加以改进。\n");
  });

  it.each([
    ["without numerals", SIX_PARTS.replaceAll(/^[一二三四五六]、/gm, "")],
    ["with a full stop", SIX_PARTS.replaceAll(/^([一二三四五六]、.*)$/gm, "$1。")],
    ["with a dot for 、", SIX_PARTS.replaceAll(/^([一二三四五六])、/gm, "$1.")],
    ["as 第一部分", SIX_PARTS.replaceAll(/^([一二三四五六])、/gm, "第$1部分 ")],
    ["with Arabic numerals", ["一", "二", "三", "四", "五", "六"].reduce((text, numeral, index) => text.replace(`${numeral}、`, `${index + 1}、`), SIX_PARTS)],
    ["with blanks and indentation", SIX_PARTS.replaceAll(/^([一二三四五六])、/gm, "　　$1 、 ")],
    ["with marks of Markdown", SIX_PARTS.replaceAll(/^([一二三四五六]、.*)$/gm, "## **$1**")],
    ["in cells", SIX_PARTS.replaceAll(/^(.*)$/gm, "| $1 |")],
    ["with the numeral torn off", SIX_PARTS.replaceAll(/^([一二三四五六]、)/gm, "$1\n")],
    ["behind a table of contents", `目录\n${Array.from(SIX_PARTS.matchAll(/^[一二三四五六]、.*$/gm), ([heading]) => heading).join("\n")}\n${SIX_PARTS}`],
    ["glued to the text before and behind", SIX_PARTS.replace("一、总体情况\n", `${PERIOD_2023.trim()}一、总体情况`)],
    ["in one line", SIX_PARTS.replaceAll("\n", " ")],
  ])("are found %s", (_, text) => expect(keys(read(text))).toEqual(ALL));

  it.each([
    ["主动公开政府信息情况", "主动公开政府信息情", "disclosure"],
    ["主动公开政府信息情况", "行政机关主动公开政府信息的情况", "disclosure"],
    ["主动公开政府信息情况", "主动公开政务信息情况", "disclosure"],
    ["政府信息公开行政复议、行政诉讼情况", "因政府政府信息公开工作被申请行政复议、提起行政诉讼情况", "disputes"],
    ["政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "disputes"],
    ["存在的主要问题及改进情况", "存在问题和改进措施", "problems"],
    ["其他需要报告的事项", "需要说明的其他事项", "other"],
    ["总体情况", "工作总体推进情况", "overview"],
    ["总体情况", "政府信息公开工作的基本情况", "overview"],
  ])("are recognised when %s is spelt %s", (standard, found, key) => {
    const section = read(SIX_PARTS.replace(`、${standard}\n`, `、${found}\n`)).sections.find(({ heading }) => heading === found);
    expect(section?.key).toBe(key);
  });

  it("are not mixed up with the rows of table three", () => {
    const rows = "一、本年新收政府信息公开申请数量\n0\n二、上年结转政府信息公开申请数量\n0\n三、本年度办理结果\n四、结转下年度继续办理\n0\n";
    expect(keys(read(SIX_PARTS.replace("未收到申请。\n", rows)))).toEqual(ALL);
  });

  it("are not mixed up with the second level or with a list inside a part", () => {
    const inner = "（一）主动公开政府信息情况\n好。\n（二）依申请公开情况\n好。\n";
    const list = "一、加强领导\n二、完善制度\n三、抓好培训\n";
    expect(keys(read(SIX_PARTS.replace("二、主动", `${inner}二、主动`).replace("六、其他", `${list}六、其他`)))).toEqual(ALL);
  });

  it("keep a seventh part of the body's own with key null", () => {
    const report = read(`${SIX_PARTS}七、2024年工作思路\n继续努力。\n`);
    expect(report.sections.at(-1)).toMatchObject({ key: null, ordinal: "七", heading: "2024年工作思路" });
  });

  it("end before the links to other pages", () => {
    const report = read(`${SIX_PARTS}\n上一条：某局报告\n`);
    const last = report.sections.at(-1);
    expect(last && report.text.slice(...last.body).trim()).toBe("无");
  });
});

describe("free chapters before 2019", () => {
  const old = parseText(`磐石市教育局2015年度政府信息公开工作报告
一、制度机制建设情况
（一）加强领导。由副局长负责。
二、主动公开政府信息情况
主动公开政府信息57条。
三、推进重点领域信息公开情况
及时公开。
四、依申请公开政府信息办理情况
未接到申请。
五、举报、复议、诉讼情况
没有发生。
六、工作存在的问题和改进措施
继续改进。
`);
  it("keep their headings, with the key where they speak of one of the six", () => {
    expect(old.sections.map(({ key, heading }) => [key, heading])).toEqual([
      [null, "制度机制建设情况"],
      ["disclosure", "主动公开政府信息情况"],
      [null, "推进重点领域信息公开情况"],
      ["requests", "依申请公开政府信息办理情况"],
      ["disputes", "举报、复议、诉讼情况"],
      ["problems", "工作存在的问题和改进措施"],
    ]);
  });
  it("show the shape of before 2019", () => expect([old.era, old.eraDue, old.year]).toEqual(["pre2019", "pre2019", 2015]));
});

describe("places in the text", () => {
  const texts = [`${TITLE}${PERIOD_2023}${SIX_PARTS}`, `張店區(qū)教育局2023年政府信息公開工作年度報(bào)告\n${SIX_PARTS}`, `${TITLE}${SIX_PARTS.replaceAll("、", " 、 ")}`];
  it.each(texts)("lead to the very title and headings (%#)", (text) => {
    const report = parseText(text);
    const shown = (span: readonly [number, number] | number[]): string => cleanText(report.text.slice(span[0], span[1])).text.replaceAll("\n", "");
    expect(shown(report.title?.span ?? [0, 0])).toBe(report.title?.value);
    expect(report.sections).toHaveLength(6);
    let end = 0;
    for (const section of report.sections) {
      expect(shown(section.span)).toBe(`${section.ordinal}、${section.heading}`);
      expect(section.span[0]).toBeGreaterThanOrEqual(end);
      expect(section.body[0]).toBe(section.span[1]);
      end = section.body[1];
    }
  });
});
