import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "../../../lib/demo/dirt/encode";
import { readDocument } from "../../../lib/ingest/document";
import { parseDocument } from "../../../lib/parse/parse-document";
import { REPORT } from "./page";

const CHAPTER = "<p>一、总体情况</p><p>2023年，我局认真落实政府信息公开条例。</p>";
const read = (head: string, body: string) => readDocument(encodeUtf8(`<html><head>${head}</head><body>${body}${CHAPTER}</body></html>`), { path: "a.html" });
const UNTITLED = REPORT.replace(/<h1>.*<\/h1>/, "").replaceAll("青禾县水务局", "本机关");

describe("what a page says of itself", () => {
  it("is taken from its head where it cannot be seen", () => {
    const { metadata } = read('<meta name="PubDate" content="2024-01-18 09:30"><META NAME="ContentSource" CONTENT="张店区应急管理局"><meta name="ArticleTitle" content="张店区应急管理局2023年政府信息公开工作年度报告">', UNTITLED);
    expect(metadata).toMatchObject({
      title: { value: "张店区应急管理局2023年政府信息公开工作年度报告", span: [0, 0] },
      publishedOn: [{ value: "2024-01-18 09:30", span: [0, 0] }],
      publisher: { value: "张店区应急管理局" },
    });
  });

  it("is taken from the title of its window without the site's name", () => {
    expect(read("<title>张店区应急管理局2023年政府信息公开工作年度报告_张店区人民政府</title>", UNTITLED).metadata.title?.value).toBe("张店区应急管理局2023年政府信息公开工作年度报告");
    expect(read("<title>信息公开 - 张店区人民政府</title>", UNTITLED).metadata.title).toBeNull();
  });

  it("is read from a table above the report", () => {
    const table = "<table><tr><td>索 引 号：</td><td>11370303MB28697899/2024-00012</td><td>发布机构：</td><td>张店区应急管理局</td></tr><tr><td>发布日期：</td><td>2024-01-17</td><td>有效性：</td><td>&nbsp;</td></tr></table>";
    const document = read("", `${table}${REPORT}`);
    expect(document.metadata).toMatchObject({ indexNumber: { value: "11370303MB28697899/2024-00012" }, publisher: { value: "张店区应急管理局" }, publishedOn: [{ value: "2024-01-17" }] });
    const span = document.metadata.publishedOn[0]!.span;
    expect(document.text.slice(...span)).toBe("2024-01-17");
    expect(parseDocument(document)).toMatchObject({ publishedOn: "2024-01-17", agency: { creditCode: "11370303MB28697899" } });
  });

  it("is read from a list whose values stand below their labels, behind long menus", () => {
    const menu = `<ul>${"<li><a href=#>政务公开</a></li>".repeat(2000)}</ul>`;
    expect(read("", `${menu}<dl><dt>发布日期：</dt><dd>2024年1月17日</dd></dl>${REPORT}`).metadata.publishedOn).toMatchObject([{ value: "2024年1月17日" }]);
  });

  it("does not take an index number with a wrong check digit for a credit code", () => {
    expect(parseDocument(read("", `<p>索引号：11370303MB28697898/2024-00012</p>${REPORT}`)).agency.creditCode).toBeNull();
  });

  it("proves no day when the head and the page differ", () => {
    const report = parseDocument(read('<meta name="PubDate" content="2024-06-20">', `<p>发布日期：2024-01-17</p>${REPORT}`));
    expect(report.publishedOn).toBeNull();
    expect(report.diagnostics.map(({ code }) => code)).toContain("published-on-conflict");
  });
});

describe("a parsed page", () => {
  it("is told whose it is by the head alone, and has no title that nobody sees", () => {
    const report = parseDocument(read('<meta name="ArticleTitle" content="张店区应急管理局2023年政府信息公开工作年度报告">', UNTITLED));
    expect(report).toMatchObject({ title: null, year: 2023, agency: { name: "张店区应急管理局", kind: "department" } });
  });

  it("finds title and preface behind menus that name other reports", () => {
    const menu = `<ul>${Array.from({ length: 60 }, (_, entry) => `<li>政府信息公开年报${entry}</li>`).join("")}</ul>`;
    expect(parseDocument(read("", `${menu}${REPORT}`)).title?.value).toBe("青禾县水务局2023年政府信息公开工作年度报告");
  });

  it("keeps hidden words, hidden links and the media of its chapters as diagnostics at their place", () => {
    const report = parseDocument(read("", `<img src="logo.png">${REPORT}${CHAPTER}<p>二、主动公开政府信息情况</p><img src="t2.png"><div style="display:none">站群<a href="https://play.example.com/">球</a><a href="/index.html">首页</a></div>`));
    const beside = report.diagnostics.filter(({ code }) => /^(?:hidden|media)-/.test(code));
    expect(beside).toMatchObject([{ code: "hidden-text", message: "站群球首页" }, { code: "hidden-link", message: "https://play.example.com/", where: "球" }, { code: "media-image", message: "t2.png" }]);
    for (const { span } of beside) expect(report.text.slice(0, span[0]).trimEnd()).toMatch(/二、主动公开政府信息情况$/);
  });
});
