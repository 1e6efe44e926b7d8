import { describe, expect, it } from "vitest";
import { documentNumber, filledLetterhead, letterheadSchema } from "../../lib/export/letterhead";
import { lawOf, noticeItems, noticeOpening, type NoticeFacts } from "../../lib/export/notice";
import { writeNotice } from "../../lib/export/notice-docx";
import { askedFor, titleLines } from "../../lib/export/paper/words";
import { safeFileName } from "../../lib/export/papers";
import type { Finding } from "../../lib/rules/finding";
import { ruleById } from "../../lib/rules/registry";
import { paragraphsOf, partsOf } from "./bytes";

function finding(ruleId: string, messageId: string, params: Finding["params"], over: Partial<Finding["evidence"][0]> = {}): Finding {
  const evidence = { quote: "", span: [0, 0] satisfies [number, number], section: null, table: null, cell: null, ...over };
  return { ruleId, ruleName: ruleById(ruleId)!.name, severity: "minor", outcome: "fail", messageId, params, evidence: [evidence], fingerprint: `${ruleId}-${evidence.quote}`, placeKey: ruleId };
}
const TYPO = finding("CON-007", "typo", { found: "登陆", expected: "登录", times: 1 }, { quote: "群众登陆网站即可查阅", section: "overview" });
const SECOND_TYPO = finding("CON-007", "typo", { found: "其它", expected: "其他", times: 2 }, { quote: "其它渠道同步发布", section: "problems" });
const BALANCE = finding("BAL-005", "mismatch", { group: "review", upheld: 1, corrected: 0, otherResult: 0, pending: 0, sum: 1, total: 2, gap: 1 }, { quote: "2", table: "disputes", cell: "review.total" });

const facts = (over: Partial<NoticeFacts> = {}): NoticeFacts => ({
  agency: { name: "青禾县水务局", region: "青禾县", regionCode: "990101" },
  agencyId: 1,
  year: 2023,
  report: { title: "青禾县水务局2023年政府信息公开工作年度报告", url: "https://www.example.gov.cn/%E5%B9%B4%E6%8A%A5.html", publishedOn: "2024-01-20", score: { total: 86.5, grade: "good", reference: false } },
  findings: [BALANCE, TYPO, SECOND_TYPO],
  ...over,
});
const letterhead = filledLetterhead({ issuer: "青禾县人民政府办公室", documentCode: "青政办公开", firstNumber: 7, deadline: "2024-03-01", contact: "王某", phone: "0000-1234567" }, "2024-02-10");
const note = { title: { zh: "整改通知书", en: "Notices" }, ruleSetVersion: "2026.11", profileVersion: "default-1", filters: { year: "2023" }, exportedAt: new Date("2024-02-10T01:00:00Z"), rowCount: 3 };
const written = async (what = facts(), head = letterhead, offset = 0) => partsOf(await writeNotice(what, head, note, offset));
const textOf = (parts: Record<string, string>): string => paragraphsOf(parts["word/document.xml"]!).join("\n");

const fonts = (face: string) => `w:ascii="${face}" w:cs="${face}" w:eastAsia="${face}" w:hAnsi="${face}"`;

describe("a rectification notice", () => {
  it("has the page of GB/T 9704: A4, margins, 22 lines", async () => {
    const document = (await written())["word/document.xml"]!;
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/);
    expect(document).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
    expect(document).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"/);
  });
  it("names each face for Chinese and Latin text, with what stands in for it", async () => {
    const parts = await written();
    const runOf = (text: string): string => parts["word/document.xml"]!.split("<w:r>").find((run) => run.includes(`>${text}<`))!;
    expect(runOf("关于限期整改2023年政府信息公开")).toContain(fonts("方正小标宋简体"));
    expect(runOf("关于限期整改2023年政府信息公开")).toContain('<w:sz w:val="44"/>');
    expect(runOf("一、存在问题")).toContain(fonts("黑体"));
    expect(runOf("（一）表四分项与总计不符")).toContain(fonts("楷体_GB2312"));
    expect(runOf("青禾县水务局：")).toContain(fonts("仿宋_GB2312"));
    expect(runOf("青禾县水务局：")).toContain('<w:sz w:val="32"/>');
    expect(parts["word/fontTable.xml"]).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });
  it("indents its paragraphs by two characters and puts title, addressee and date in their places", async () => {
    const document = (await written())["word/document.xml"]!;
    const paragraphWith = (text: string): string => document.split("<w:p>").find((paragraph) => paragraph.includes(text))!;
    expect(paragraphWith("请逐条落实")).toContain('w:firstLineChars="200"');
    expect(paragraphWith("关于限期整改")).toContain('<w:jc w:val="center"/>');
    expect(paragraphWith("青禾县水务局：")).not.toContain("<w:ind");
    expect(paragraphWith("2024年2月10日")).toContain('<w:jc w:val="right"/>');
  });
  it("numbers its pages “— 1 —”, odd ones on the right, even ones on the left", async () => {
    const parts = await written();
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, footer]) => footer);
    for (const footer of footers) expect(footer.replace(/<[^>]+>/g, "")).toMatch(/^\s*— PAGE —\s*$/);
    expect(new Set(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)![1]))).toEqual(new Set(["left", "right"]));
    expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
  });
  it("says of each fault where, in which words, what, by which law and what to do, and says nothing twice", async () => {
    const text = textOf(await written());
    expect(text).toContain("报告“一、总体情况”部分载明“群众登陆网站即可查阅”。正文中“登陆”应为“登录”");
    expect(text.match(/（[一二]）[^\n]*错别字/g)).toHaveLength(1);
    expect(text).toMatch(/1\.报告[^\n]+登陆[^\n]+\n2\.报告[^\n]+其它/);
    // The equation is said by the judgement; the number alone is not quoted before it.
    expect(text).not.toContain("载明“2”");
    expect(text.match(/整改要求：请更正。/g)).toHaveLength(1);
    expect(text).toContain("网址：https://www.example.gov.cn/年报.html，公布日期：2024年1月20日");
    expect(text).toContain("年报质量分为86.5分，等次为良好");
  });
  it("has its annexes, its number without leading zeros, and what it was made from", async () => {
    const text = textOf(await written(facts(), letterhead, 2));
    expect(text).toContain("青政办公开〔2024〕9号");
    expect(text).toContain("附件：1.问题清单");
    expect(text).toContain("附件1");
    expect(text).toContain("规则集 2026.11 · 规则口径 default-1 · 筛选 年度=2023");
    expect(text).toContain("行数 3");
  });
  it("shows what the letterhead lacks", async () => {
    const text = textOf(await written(facts(), filledLetterhead({}, "2024-02-10")));
    for (const gap of ["（发文机关）", "（代字）〔2024〕（序号）号", "（整改期限）", "（联系人）", "（联系电话）"]) expect(text).toContain(gap);
  });
  it("carries hostile text as text", async () => {
    const hostile = finding("CON-001", "placeholder", { text: '<w:br/>&"\u0000\u202E' }, { quote: "XX\n项", section: "overview" });
    const parts = await written(facts({ findings: [hostile] }));
    expect(textOf(parts)).toContain('正文残留占位符“<w:br/>&"\uFFFD\uFFFD”');
    expect(textOf(parts)).toContain("载明“XX 项”");
  });
  it("to a body without a report speaks of the missing report, not of a title", () => {
    const missing = finding("STR-001", "perhapsMissing", { agency: "青禾县水务局", year: 2023, due: "2024-01-31" });
    const absent = facts({ report: null, findings: [missing] });
    expect(noticeOpening(absent, "我办")).not.toContain("《青禾县");
    expect(noticeItems(absent)[0]!.statements).toEqual(["经查，你单位未在规定期限内向社会公布2023年政府信息公开工作年度报告。"]);
    expect(noticeItems(absent)[0]!.requests[0]).toMatch(/^请立即编制/);
  });
  it.each([
    [2017, "国务院令第492号", "30号"],
    [2020, "国办公开办函〔2019〕60号", "30号"],
    [2023, "国办公开办函〔2021〕30号", "60号"],
  ])("on %i cites the law of that year only", (year, there, notThere) => {
    expect(lawOf(year)).toContain(there);
    expect(lawOf(year)).not.toContain(notThere);
  });
  it("gives no score that is for reference only", () => {
    expect(noticeOpening(facts({ report: { title: null, url: null, publishedOn: null, score: { total: 90, grade: "excellent", reference: true } } }), "我办")).not.toMatch(/质量分|网址|公布日期/);
  });
});

describe("the words of papers", () => {
  it("breaks a long title between words, the first line the longer", () => {
    expect(titleLines("关于限期整改2023年政府信息公开工作年度报告有关问题的通知")).toEqual(["关于限期整改2023年政府信息公开", "工作年度报告有关问题的通知"]);
    expect(titleLines("问题清单")).toEqual(["问题清单"]);
  });
  it.each([
    ["表三总计列不符合勾稽关系：5+1=6，4+1=5，相差1，请核实更正。", "", "请核实更正。"],
    ["“登陆”应为“登录”。", "正文中“登陆”应为“登录”", "请更正。"],
    ["未按统一格式公布表，未收到申请的应全部填“0”。", "没有按统一格式公布", "未按统一格式公布表，未收到申请的应全部填“0”。"],
  ])("of the remedy %s leaves what was not said yet", (remedy, said, asked) => {
    expect(askedFor(remedy, said)).toBe(asked);
  });
  it("makes file names that every system takes", () => {
    expect([safeFileName("a/b\\c:d*?\"<>|\u0000\u202E"), safeFileName(".."), safeFileName("青禾县水务局 2023")]).toEqual(["a_b_c_d________", "_", "青禾县水务局 2023"]);
  });
  it("refuses a letterhead with entries that nobody knows, and bad days", () => {
    expect(letterheadSchema.safeParse({ isuer: "x" }).success).toBe(false);
    expect(letterheadSchema.safeParse({ deadline: "2024-13-01" }).success).toBe(false);
    expect(documentNumber(filledLetterhead({ documentCode: "青", firstNumber: 12 }, "2024-02-10"), 0)).toBe("青〔2024〕12号");
  });
});
