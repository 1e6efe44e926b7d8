import { describe, expect, it } from "vitest";
import { notesOf, read, valuesOf } from "./documents";

/** The first rows of table 三 with the given text in place of the figures of 二、上年结转. */
const around = (row: string): string => `自然人 商业企业 科研机构
一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
${row}
三、本年度办理结果\t（一）予以公开\t2\t0\t0\t0\t0\t0\t2
\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t0\t3\t0\t0\t0\t0\t3`;
const carriedOver = (text: string): (number | null)[] =>
  Object.entries(valuesOf(read(text).tables, "requests")).flatMap(([cell, value]) => (cell.startsWith("carriedOver.") ? [value] : []));
const LABEL = "二、上年结转政府信息公开申请数量";

const withUnavailable = (first: string, second: string): string => `${around(`${LABEL}\t1\t2\t3\t0\t0\t0\t6`)}
${first}\t1.本机关不掌握相关政府信息\t1\t0\t0\t0\t0\t0\t1
${second}\t2.没有现成信息需要另行制作\t2\t0\t0\t0\t0\t0\t2
\t3.补正后申请内容仍不明确\t3\t0\t0\t0\t0\t0\t3
（五）不予处理\t1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0`;

const captioned = (caption: string): string => `${caption}\n信息内容\t本年制发件数\t本年废止件数\t现行有效件\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t4`;

describe("a row of table 三", () => {
  it.each<[string, string, (number | null)[]]>([
    ["with notes, units and grouped figures", `${LABEL}\t22（其中修订16件）\t335次\t1,234\t4166.241619\t１２\t-3\t+5`, [22, 335, 1234, 4166.241619, 12, -3, 5]],
    ["with marks and words instead of figures", `${LABEL}\t/\t-\t—\t无\t若干\t0\t0`, [null, null, null, null, null, 0, 0]],
    ["with a blank cell between two figures", `${LABEL}\t4\t\t0\t0\t0\t0\t4`, [4, null, 0, 0, 0, 0, 4]],
    ["with a blank last cell in a ragged table, which proves nothing", `${LABEL}\t4\t0\t0\t0\t0\t4\t`, []],
    ["run together, with one way to cut it", `${LABEL}640020470`, [64, 0, 0, 2, 0, 4, 70]],
    ["all zeros run together", `${LABEL}0000000`, [0, 0, 0, 0, 0, 0, 0]],
    ["whose figures stand on the line below", `${LABEL}\n1\t2\t3\t0\t0\t0\t6`, [1, 2, 3, 0, 0, 0, 6]],
    ["whose label is broken over lines", "二、上年结转\n政府信息公\n开申请数量\t1\t2\t3\t0\t0\t0\t6", [1, 2, 3, 0, 0, 0, 6]],
    ["followed by a page number", `${LABEL}\t1\t2\t3\t0\t0\t0\t6\n-4-`, [1, 2, 3, 0, 0, 0, 6]],
    ["followed by a bare page number", `${LABEL}\t1\t2\t3\t0\t0\t0\t6\n4`, [1, 2, 3, 0, 0, 0, 6]],
    ["repeated with the same figures", `${LABEL}\t1\t2\t3\t0\t0\t0\t6\n${LABEL}\t1\t2\t3\t0\t0\t0\t6`, [1, 2, 3, 0, 0, 0, 6]],
    ["with one figure too few", `${LABEL}\t1\t2\t3\t0\t0\t6`, []],
    ["with one figure too many", `${LABEL}\t1\t2\t3\t0\t0\t0\t0\t6`, []],
    ["repeated with other figures", `${LABEL}\t1\t2\t3\t0\t0\t0\t6\n${LABEL}\t1\t2\t3\t0\t0\t1\t7`, []],
    ["run together, with no way to cut it", `${LABEL}640020471`, []],
    ["run together, with more ways than one", `${LABEL}0000112`, [0, 0, 0, 0, 1, 1, 2]],
    ["run together, ambiguous", `${LABEL}1100000011`, []],
    ["short by one and completed by a page number below", `${LABEL}\t1\t2\t3\t0\t0\t0\n6`, []],
  ])("%s", (_, row, expected) => {
    expect(carriedOver(around(row))).toEqual(expected);
  });

  it("keeps the cell's own words, its unit and its note", () => {
    const text = around(`${LABEL}\t22（其中修订16件）\t335 次\t0\t0\t0\t0\t357`);
    const { cells } = read(text).tables.requests!;
    expect(cells["carriedOver.naturalPerson"]).toMatchObject({ value: 22, kind: "number", raw: "22（其中修订16件）", note: "其中修订16件", unit: null });
    expect(cells["carriedOver.company"]).toMatchObject({ value: 335, raw: "335 次", unit: "次" });
    for (const { raw, span } of Object.values(cells)) expect(text.slice(...span)).toBe(raw);
  });

  it("is named with its number of values when it is not read", () => {
    expect(notesOf(around(`${LABEL}\t1\t2\t3\t0\t0\t6`))).toContain("row-short carriedOver 6");
    expect(notesOf(around(`${LABEL}\t1\t2\t3\t0\t0\t0\t0\t6`))).toContain("row-long carriedOver 8");
    expect(notesOf(around(`${LABEL}\t1\t2\t3\t0\t0\t0\t6\n${LABEL}\t1\t2\t3\t0\t0\t1\t7`))).toContain("row-repeated carriedOver 2");
  });

  it("says that its cells were cut out of a run of digits", () => {
    const text = around(`${LABEL}640020470`);
    expect(Object.values(read(text).tables.requests!.cells).filter(({ inferred }) => inferred)).toHaveLength(7);
    expect(notesOf(text)).toContain("recovered-identities carriedOver 1");
  });
});

describe("labels", () => {
  it.each([
    ["二、上年结转政府信息公开申请数", "二、上年结转政府信息公开申请数→二、上年结转政府信息公开申请数量"],
    ["二、上年接转政府信息公开申请数量", "二、上年接转政府信息公开申请数量→二、上年结转政府信息公开申请数量"],
  ])("with a slip are read and named: %s", (label, message) => {
    const text = around(`${label}\t1\t2\t3\t0\t0\t0\t6`);
    expect(carriedOver(text)).toEqual([1, 2, 3, 0, 0, 0, 6]);
    expect(read(text).diagnostics.find(({ code }) => code === "label-deviates")).toMatchObject({ message, where: "carriedOver", table: "requests" });
  });

  it.each(["\uE123", "\uFFFD", "?"])("that lost a character to the encoding are read and are no slips: %j", (character) => {
    const text = around(`二、上年结转政府信${character}公开申请数量\t1\t2\t3\t0\t0\t0\t6`);
    expect(carriedOver(text)).toEqual([1, 2, 3, 0, 0, 0, 6]);
    expect(notesOf(text).filter((note) => note.startsWith("label"))).toEqual([]);
  });

  it("in other punctuation or width are no slips", () => {
    const text = around(`二．上年结转政府信息公开申请数量\t1\t2\t3\t0\t0\t0\t6`).replace("（一）", "(一)").replace("，只计这一情形，", ", 只计这一情形、");
    expect(carriedOver(text)).toHaveLength(7);
    expect(notesOf(text).filter((note) => note.startsWith("label-deviates"))).toEqual([]);
  });

  it("with a space in the caption or without 项 are told apart", () => {
    expect(notesOf(captioned("第二十条 第（一）项"))).toEqual(expect.not.arrayContaining(["label-deviates caption.1"]));
    expect(notesOf(captioned("第二十条第（一）"))).toContain("label-deviates caption.1");
    expect(notesOf(captioned("第二十条第（一）项"))).toContain("label-deviates inForce");
    expect(valuesOf(read(captioned("第二十条第")).tables, "disclosure")).toMatchObject({ "normativeDocuments.issued": 1, "normativeDocuments.inForce": 4 });
  });

  it("in the note of table 三 are compared with the form", () => {
    const text = `（本列的数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n${around(`${LABEL}\t1\t2\t3\t0\t0\t0\t6`)}`;
    expect(notesOf(text)).toContain("label-deviates note");
    expect(notesOf(text.replace("本列的", "本列"))).not.toContain("label-deviates note");
  });
});

describe("group labels", () => {
  it.each([
    ["split by a page break", "（四）无", "法提供"],
    ["printed again behind it", "（四）无法提供", "（四）无法提供"],
  ])("%s leave the figures where they are", (_, first, second) => {
    const values = valuesOf(read(withUnavailable(first, second)).tables, "requests");
    expect([values["unavailable.notHeld.total"], values["unavailable.needsCreation.total"], values["unavailable.unclear.total"]]).toEqual([1, 2, 3]);
  });

  it.each([
    ["split by a page break", "（四）无", "法提供"],
    ["broken, with a page number between", "（四）无", "-4-\n法提供"],
  ])("%s leave the figures where they are when every cell has its line", (_, first, second) => {
    const values = valuesOf(read(withUnavailable(first, second).replaceAll("\t", "\n")).tables, "requests");
    expect([values["unavailable.notHeld.total"], values["unavailable.needsCreation.total"], values["unavailable.unclear.total"]]).toEqual([1, 2, 3]);
  });
});
