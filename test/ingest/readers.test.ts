import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { encodeUtf8 } from "../../lib/demo/dirt/encode";
import { renderDocx } from "../../lib/demo/render/docx";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { renderXlsx } from "../../lib/demo/render/xlsx";
import { formatOf } from "../../lib/ingest/format";
import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { readDocument } from "../../lib/ingest/readers";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { paragraph, run, wordFile } from "./word-file";

const [model] = [...countyReports(DEMONSTRATION_REGION, [2023], "readers")];
const docx = await renderDocx(model!);
const pdf = renderPdf(model!);
const ole = (...streams: string[]): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(1000), ...streams.map((name) => Buffer.from(name, "utf16le"))]));

async function refusalOf(bytes: Uint8Array, path: string, limits = DEFAULT_LIMITS): Promise<UnreadableDocument | null> {
  try {
    await readDocument(bytes, { path, limits });
    return null;
  } catch (error) {
    if (error instanceof UnreadableDocument) return error;
    throw error;
  }
}

describe("a file", () => {
  it("is told by its content, whatever its name", async () => {
    expect(formatOf(docx, "a.txt")).toEqual({ kind: "document", format: "docx" });
    expect(formatOf(pdf, "a.docx")).toEqual({ kind: "document", format: "pdf" });
    expect(formatOf(await renderXlsx(model!), "a.zip")).toEqual({ kind: "document", format: "xlsx" });
    expect(formatOf(zipSync({ "a.txt": encodeUtf8("x") }), "a")).toEqual({ kind: "archive" });
    expect(formatOf(ole("WordDocument"), "a.txt")).toEqual({ kind: "document", format: "doc" });
    expect(formatOf(encodeUtf8("<!DOCTYPE html><p>登录"), "a.docx")).toEqual({ kind: "document", format: "html" });
    expect((await readDocument(docx, { path: "a.bin" })).source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Uint8Array, string, string]>([
    ["an empty file", new Uint8Array(), "a.docx", "empty"],
    ["a Word file cut short", docx.slice(0, docx.length / 2), "a.docx", "damaged"],
    ["a Word file without its text", zipSync({ "word/styles.xml": encodeUtf8("<x/>"), "[Content_Types].xml": encodeUtf8("<x/>") }), "a.docx", "damaged"],
    ["a Word file whose XML ends early", wordFile({ body: `${paragraph(run("甲"))}<w:p>`, rewrite: (xml) => xml.replace("</w:body></w:document>", "") }), "a.docx", "damaged"],
    ["a Word file nested without end", wordFile({ body: "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000) }), "a.docx", "damaged"],
    ["a program named .docx", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), "a.docx", "unsupported-format"],
    ["a page named .docx", encodeUtf8("<html><body>用户登录</body></html>"), "a.docx", "not-a-report"],
    ["a Word file with a password", ole("EncryptionInfo", "EncryptedPackage"), "a.docx", "encrypted"],
    ["an old Word file that is damaged", ole("WordDocument"), "a.doc", "damaged"],
    ["an old workbook", ole("Workbook"), "a.xls", "unsupported-format"],
    ["a slide show", zipSync({ "ppt/presentation.xml": encodeUtf8("<x/>") }), "a.pptx", "unsupported-format"],
    ["rich text named .doc", encodeUtf8("{\\rtf1\\ansi 政府信息公开}"), "a.doc", "unsupported-format"],
    ["a mail page named .doc", encodeUtf8("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"), "a.doc", "unsupported-format"],
    ["another Word file", wordFile({ body: paragraph(run("关于做好防汛工作的通知。".repeat(20))) }), "a.docx", "not-a-report"],
    ["an archive given as one document", zipSync({ "a.txt": encodeUtf8("x") }), "a.zip", "unsupported-format"],
  ])("is refused with what to do when it is %s", async (_, bytes, path, code) => {
    const refusal = await refusalOf(bytes, path);
    expect(refusal?.code).toBe(code);
    expect(refusal?.path).toBe(path);
    expect(refusal?.reason.zh).toMatch(/请.+。$/);
    expect(refusal?.reason.en).toMatch(/\.$/);
  });

  it("that is a workbook but no report is refused: a roster, or a list of findings", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const roster = await writeXlsx({ sheets: [{ name: "名录", rows: [["机关名称", "层级"], ...Array.from({ length: 30 }, (_, index) => [`某县第${index}局政府信息公开主动公开依申请公开`, "县级"])] }] });
    expect((await refusalOf(roster, "a.xlsx"))?.reason.zh).toContain("--roster");
  });

  it("over the size limit is refused at once, and the limit is named", async () => {
    const line = new Uint8Array(100 * 1024 * 1024).fill(0x61);
    const refusal = await refusalOf(line, "a.txt");
    expect(refusal?.code).toBe("too-large");
    expect(refusal?.reason.en).toContain("MINGJIAN_MAX_FILE_MB");
  });

  it("that unpacks without end is refused before it is unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(64 * 1024 * 1024) });
    expect((await refusalOf(bomb, "a.docx"))?.reason.en).toContain("MINGJIAN_MAX_RATIO");
  });

  it("that takes longer than it may is stopped, and the next one is read", async () => {
    await readDocument(pdf, { path: "a.pdf" });
    const refusal = await refusalOf(pdf, "a.pdf", { ...DEFAULT_LIMITS, seconds: 0.001 });
    expect(refusal?.code).toBe("too-slow");
    expect(refusal?.reason.en).toContain("MINGJIAN_MAX_SECONDS");
    expect((await readDocument(pdf, { path: "a.pdf" })).text).toContain(model!.title!);
  });

  it("is read while others are, each in its own right", async () => {
    const reads = await Promise.allSettled([docx, pdf, docx.slice(0, 5000), docx, pdf].map((bytes, index) => readDocument(bytes, { path: index === 1 || index === 4 ? "a.pdf" : "a.docx" })));
    expect(reads.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled", "fulfilled"]);
  });
});
