import { describe, expect, it } from "vitest";
import { extractDocx } from "../../lib/ingest/docx/extract-docx";
import { printedNumber } from "../../lib/ingest/docx/number-formats";
import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { cell, inList, level, paragraph, run, table, wordFile, type WordParts } from "./word-file";

const extract = (parts: WordParts) => extractDocx(wordFile(parts), "a.docx", DEFAULT_LIMITS);
const textOf = async (parts: WordParts): Promise<string> => (await extract(parts)).text;
const linesOf = async (parts: WordParts): Promise<string[]> => (await textOf(parts)).trimEnd().split("\n");
/** The same in the strict form, under another prefix. */
const strict = (xml: string): string => xml.replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main").replaceAll("xmlns:w=", "xmlns:ns0=").replaceAll(/\bw:/g, "ns0:");

const OUTLINE = `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "decimal", "%1.%4", "<w:isLgl/>")}</w:abstractNum>`;
const NUMBERING = `${OUTLINE}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

describe("a Word file", () => {
  it("has the numerals that Word prints by itself before its headings", async () => {
    const items: [string, number][] = [["总体情况", 0], ["主动公开", 1], ["公文", 2], ["目录", 2], ["依申请公开", 1], ["规划", 2], ["主动公开政府信息情况", 0], ["法规", 1], ["细目", 3]];
    const body = items.map(([text, depth]) => paragraph(run(text), inList(1, depth))).join("") + paragraph(run("存在的主要问题"), inList(2));
    expect(await linesOf({ body, numbering: NUMBERING })).toEqual([
      "一、总体情况", "（一）主动公开", "1.公文", "2.目录", "（二）依申请公开", "1.规划", "二、主动公开政府信息情况", "（一）法规", "2.1 细目", "五、存在的主要问题",
    ]);
  });
  it("takes the list from a paragraph's style and those that it is based on, unless the paragraph leaves it", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading"/><w:pPr>${inList(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="K"><w:basedOn w:val="H"/></w:style>`;
    const body = paragraph(run("甲"), '<w:pStyle w:val="K"/>') + paragraph(run("乙"), `<w:pStyle w:val="K"/>${inList(0)}`) + paragraph(run("丙"), '<w:pStyle w:val="H"/>');
    expect(await linesOf({ body, numbering: NUMBERING, styles })).toEqual(["一、甲", "乙", "二、丙"]);
  });
  it.each([
    ["chineseCounting", 10, "十"], ["chineseCounting", 21, "二十一"], ["chineseCountingThousand", 101, "一百零一"], ["ideographDigital", 10, "一〇"], ["chineseLegalSimplified", 12, "壹拾贰"],
    ["decimalEnclosedCircle", 3, "③"], ["decimalEnclosedCircle", 30, "30"], ["upperRoman", 14, "XIV"], ["lowerLetter", 28, "bb"], ["anythingElse", 7, "7"], ["bullet", 7, ""],
  ])("prints %s %d as %s", (format, value, printed) => expect(printedNumber(value, format)).toBe(printed));

  it("takes insertions over and leaves deletions out, also of a paragraph's end", async () => {
    const body = paragraph(`${run("办结")}<w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:ins>${run("9")}</w:ins>${run("件")}`) +
      paragraph(run("上半"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("下半")) + `<w:moveFrom>${paragraph(run("移走"))}</w:moveFrom>`;
    expect(await linesOf({ body })).toEqual(["办结9件", "上半下半"]);
  });
  it("leaves hidden text, headers, the table of contents and the dates of its properties out", async () => {
    const styles = '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const body = paragraph(run("总体情况 1"), '<w:pStyle w:val="T1"/>') + paragraph(run("可见") + run("不可见", "<w:vanish/>") + run("也不可见", '<w:rStyle w:val="Hid"/>') + run("又可见", '<w:vanish w:val="0"/>'));
    expect(await textOf({ body, styles })).toBe("可见又可见\n");
  });
  it("keeps text boxes once, footnotes behind their paragraph, and blanks, tabs and line ends", async () => {
    const box = `<w:txbxContent>${paragraph(run("框中"))}</w:txbxContent>`;
    const body = paragraph(`<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${run("某镇")}<w:r><w:tab/><w:footnoteReference w:id="3"/></w:r>${run("甲")}<w:r><w:br/></w:r>${run("乙")}`);
    const footnotes = `<w:footnote w:id="0">${paragraph(run("线"))}</w:footnote><w:footnote w:id="3">${paragraph(`<w:r><w:footnoteRef/></w:r>${run("含口头申请")}`)}</w:footnote>`;
    expect(await linesOf({ body, footnotes })).toEqual(["某镇\t甲", "乙", "框中", "含口头申请"]);
  });
  it("joins split runs of a number, and never a raised note mark with one", async () => {
    const raised = run("1", '<w:vertAlign w:val="superscript"/>');
    const body = table(cell("行政许可") + `<w:tc>${paragraph(run("1") + run("2"))}</w:tc><w:tc>${paragraph(run("22") + raised)}</w:tc>`) + paragraph(run("100m") + run("2", '<w:vertAlign w:val="superscript"/>'));
    expect(await linesOf({ body })).toEqual(["行政许可 | 12 | 22[1] | ", "100m2"]);
  });
  it("says where a picture or an embedded object stands", async () => {
    const picture = '<w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r>';
    const { text, losses } = await extract({ body: paragraph(run("甲")) + paragraph(picture) + paragraph(run("乙")) + table(`<w:tc>${paragraph("<w:r><w:object/></w:r>")}</w:tc>${cell("1")}`) });
    expect(losses.map(({ code, span }) => [code, span[0]])).toEqual([["picture-without-text", 2], ["picture-without-text", text.length]]);
  });
  it("never joins figures of two paragraphs of a cell", async () => {
    expect(await textOf({ body: table(cell("总计") + `<w:tc>${paragraph(run("12"))}${paragraph(run("34"))}</w:tc>`) })).toContain("12 34");
  });
  it("knows other prefixes and the strict form of the vocabulary", async () => {
    expect(await textOf({ body: paragraph(run("某县")) + table(cell("甲") + cell("1", '<w:gridSpan w:val="2"/>')), rewrite: strict })).toBe("某县\n甲 | 1 | |\n");
  });
});

describe("a table in a Word file", () => {
  const merged = table(
    cell("办理结果", '<w:vMerge w:val="restart"/>') + cell("（一）予以公开", '<w:gridSpan w:val="2"/>') + cell("3"),
    cell("", "<w:vMerge/>") + cell("（二）部分公开") + cell("") + cell("4"),
  );
  it("keeps the extent of merged cells, and writes each of them once", async () => {
    const { text, grids } = await extract({ body: paragraph(run("三、")) + merged });
    expect(text).toBe("三、\n办理结果 | （一）予以公开 | 3 | |\n（二）部分公开 |  | 4 | |\n");
    expect(grids).toHaveLength(1);
    const [grid] = grids;
    expect({ rows: grid!.rows, columns: grid!.columns, cells: grid!.cells.map(({ span, ...place }) => ({ ...place, text: text.slice(...span) })) }).toEqual({
      rows: 2, columns: 4,
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "办理结果" },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "（一）予以公开" },
        { row: 0, column: 3, rowSpan: 1, columnSpan: 1, text: "3" },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "（二）部分公开" },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "" },
        { row: 1, column: 3, rowSpan: 1, columnSpan: 1, text: "4" },
      ],
    });
  });
  it("is left out where its rows were deleted, and passed through where it only arranges the page", async () => {
    const deleted = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell("旧") + cell("1")}</w:tr><w:tr>${cell("新") + cell("2")}</w:tr></w:tbl>`;
    expect(await textOf({ body: deleted })).toBe("新 | 2 | \n");
    const layout = table(`<w:tc>${paragraph(run("一、总体情况"))}${merged}${paragraph(run("说明"))}</w:tc>`);
    const { text, grids } = await extract({ body: layout });
    expect(text).toBe("一、总体情况\n办理结果 | （一）予以公开 | 3 | |\n（二）部分公开 |  | 4 | |\n说明\n");
    expect(grids).toHaveLength(1);
  });
  it("is refused with all its document when the text is longer than the limit, which is named", async () => {
    await expect(extractDocx(wordFile({ body: merged }), "a.docx", { ...DEFAULT_LIMITS, textMegabytes: 0.00001 })).rejects.toThrow(/MINGJIAN_MAX_TEXT_MB/);
  });
  it("is refused when there are more cells than the limit, which is named", async () => {
    await expect(extractDocx(wordFile({ body: merged }), "a.docx", { ...DEFAULT_LIMITS, cells: 7 })).rejects.toThrow(/limit of 7 cells.*MINGJIAN_MAX_CELLS/);
  });
});
