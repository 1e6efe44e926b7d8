import { describe, expect, it } from "vitest";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { tableOf, withCells, type ReportModel } from "../../lib/demo/model";
import { PAGE, PdfPages } from "../../lib/demo/render/pdf/pdf-file";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { extractPdf } from "../../lib/ingest/pdf/extract-pdf";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { parseReport } from "../../lib/parse";
import { TABLE_KEYS } from "../../lib/report/cells";
import type { ParsedReport } from "../../lib/report/schema";
import { auditReport } from "../../lib/score/audit-report";

const models = [...countyReports(DEMONSTRATION_REGION, [2023], "pdf")];
const [model] = models as [ReportModel];
const extract = (bytes: Uint8Array) => extractPdf(bytes, "a.pdf", DEFAULT_LIMITS);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const asLatin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await extract(bytes).catch((thrown: unknown) => thrown);
  return error instanceof UnreadableDocument ? error.code : `read or failed: ${String(error)}`;
}

/** A document of pages that are drawn by hand. */
function drawn(...pages: ((page: PdfPages) => void)[]): Uint8Array {
  const file = new PdfPages();
  for (const draw of pages) {
    file.page();
    draw(file);
  }
  return file.bytes();
}
const frame = (page: PdfPages, xs: readonly number[], ys: readonly number[]): void => {
  for (const y of ys) page.rule(xs[0]!, y, xs.at(-1)!, y, "line");
  for (const x of xs) page.rule(x, ys[0]!, x, ys.at(-1)!, "line");
};
/** A page with nothing but a picture and its number. */
const picture = (page: PdfPages): void => {
  page.picture(50, 50, PAGE.width - 100, PAGE.height - 100);
  page.text(290, 30, 10, "- 1 -");
};
const LINE = "某县人民政府办公室公开政府信息并且依法办理公开申请的情况一行写满";

const outcomeOf = (report: ParsedReport): string[] => auditReport(report).findings.filter(({ ruleId }) => ruleId === "TAB-003").map(({ outcome }) => outcome);

describe("the text of a PDF", () => {
  it("has a paragraph as one line, over line ends and pages, and no page numbers or heads", async () => {
    const { text } = await extract(renderPdf(model, { pageHead: "青禾县人民政府" }));
    const paragraphs = [...model.preface, ...model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])))];
    const lines = text.split("\n");
    expect(paragraphs.filter((paragraph) => !lines.includes(paragraph))).toEqual([]);
    expect(lines.filter((line) => /^- \d+ -$|^青禾县人民政府$/u.test(line))).toEqual([]);
  });
  it("keeps a number at the foot of a page that belongs to a table", async () => {
    const { text } = await extract(drawn((page) => {
      frame(page, [70, 270, 470], [90, 70, 50]);
      page.text(80, 76, 9, "行政处罚");
      page.text(280, 76, 9, "7");
      page.text(80, 56, 9, "行政强制");
      page.text(280, 56, 9, "4");
    }));
    expect(text).toBe("行政处罚 | 7 | \n行政强制 | 4 | \n");
  });
  it("is matched although a font prints radicals in place of characters", async () => {
    const RADICALS: Readonly<Record<string, string>> = { 目: "⽬", 行: "⾏", 民: "⺠", 长: "⻓", 见: "⻅", 一: "⼀", 人: "⼈", 工: "⼯" };
    const odd: ReportModel = JSON.parse(JSON.stringify(model).replace(/[目行民长见一人工]/gu, (character) => RADICALS[character]!)) as ReportModel;
    const [plain, radical] = [await parseReport(renderPdf(model), { path: "a.pdf" }), await parseReport(renderPdf({ ...odd, body: model.body }), { path: "a.pdf" })];
    expect(radical.text).toContain("⼯");
    expect([radical.agency.name, radical.year, radical.sections.map(({ key }) => key)]).toEqual([plain.agency.name, plain.year, plain.sections.map(({ key }) => key)]);
    for (const key of TABLE_KEYS) expect(Object.keys(radical.tables[key]?.cells ?? {})).toEqual(Object.keys(plain.tables[key]?.cells ?? {}));
  });
  it.each(["GBK-EUC-H", "UniGB-UCS2-H"] as const)("is read by the published table of characters when its fonts only name it (%s)", async (encoding) => {
    const [plain, named] = [await parseReport(renderPdf(model), { path: "a.pdf" }), await parseReport(renderPdf(model, { encoding }), { path: "a.pdf" })];
    expect(named.text).toBe(plain.text);
    for (const key of TABLE_KEYS) expect(named.tables[key]?.cells).toEqual(plain.tables[key]?.cells);
  });
  it("has words in false bold once, and leaves marks across the page out", async () => {
    const { text } = await extract(drawn((page) => {
      page.text(70, 700, 14, "总体情况");
      page.text(70.4, 700, 14, "总体情况");
    }));
    expect(text).toBe("总体情况\n");
  });
});

/** A row on each of two pages. */
const twoPages = (figure: string) => drawn(
  (page) => {
    frame(page, [70, 270, 370], [130, 110]);
    page.text(80, 116, 9, "1.属于国家秘密");
    page.text(280, 116, 9, "3");
  },
  (page) => {
    frame(page, [70, 270, 370], [760, 740]);
    page.text(80, 746, 9, "2.其他法律行政法规禁止公开");
    if (figure !== "") page.text(280, 746, 9, figure);
  },
);

describe("a table in a PDF", () => {
  it("has an empty cell where a column has nothing, and the number never moves", async () => {
    const [row] = Object.keys(tableOf(model, "requests")!.raw).filter((cell) => cell.startsWith("granted."));
    const blank = withCells(model, "requests", { "granted.company": "", "granted.total": "", "partial.research": "" });
    const { text, grids } = await extract(renderPdf(blank));
    expect(row).toBeDefined();
    const requests = grids.find(({ columns }) => columns === 10)!;
    const rowOf = (label: string): string[] => {
      const { row: index } = requests.cells.find(({ span }) => text.slice(...span).replaceAll(" ", "").startsWith(label))!;
      return requests.cells.filter((cell) => cell.row === index && cell.column >= 3).map(({ span }) => text.slice(...span));
    };
    const raw = tableOf(blank, "requests")!.raw;
    expect(rowOf("（一）予以公开")).toEqual(["naturalPerson", "company", "research", "publicInterest", "legalService", "otherOrganisation", "total"].map((column) => raw[`granted.${column}`]));
    expect(rowOf("（二）部分公开")[2]).toBe("");
  });
  it("is one table over a page break, also where the break cuts a row in two", async () => {
    const { text, grids } = await extract(drawn(
      (page) => {
        frame(page, [70, 270, 370, 470], [130, 110, 90]);
        page.text(80, 116, 9, "1.属于国家秘密");
        page.text(280, 116, 9, "3");
        page.text(380, 116, 9, "5");
        page.text(80, 96, 9, "2.其他法律行政法规");
      },
      (page) => {
        frame(page, [70, 270, 370, 470], [760, 740, 720]);
        page.text(80, 746, 9, "禁止公开");
        page.text(280, 746, 9, "8");
        page.text(80, 726, 9, "3.危及安全");
        page.text(380, 726, 9, "6");
      },
    ));
    expect(text).toBe("1.属于国家秘密 | 3 | 5 | \n2.其他法律行政法规禁止公开 | 8 |  | \n3.危及安全 |  | 6 | \n");
    expect(grids).toMatchObject([{ rows: 3, columns: 3 }]);
  });
  it("is one table over a page break that cuts its labels and the cell of their group, though the rows above draw fewer columns", async () => {
    const { text, grids } = await extract(drawn(
      (page) => {
        frame(page, [70, 130, 370, 470], [130, 110, 90]);
        page.text(80, 116, 9, "（二）部分");
        page.text(140, 116, 9, "7");
        page.text(380, 116, 9, "7");
        page.text(80, 96, 9, "（三）");
        page.text(140, 96, 9, "1.本机");
        page.text(380, 96, 9, "2");
      },
      (page) => {
        for (const y of [760, 740, 720]) page.rule(y === 740 ? 130 : 70, y, 470, y, "line");
        for (const x of [70, 130, 370, 470]) page.rule(x, 720, x, 760, "line");
        page.rule(430, 720, 430, 740, "line");
        page.text(80, 746, 9, "无法提供");
        page.text(140, 746, 9, "关不掌握");
        page.text(140, 726, 9, "2.没有现成信息");
        page.text(380, 726, 9, "3");
        page.text(440, 726, 9, "4");
      },
    ));
    expect(text).toBe("（二）部分 | 7 | 7 | |\n（三）无法提供 | 1.本机关不掌握 | 2 | |\n2.没有现成信息 | 3 | 4 | |\n");
    expect(grids).toMatchObject([{ rows: 3, columns: 4 }]);
  });
  it("is one table over a page break that runs through its head", async () => {
    const { text } = await extract(drawn(
      (page) => {
        frame(page, [70, 170, 370], [130, 110]);
        page.text(80, 116, 9, "结果");
        page.text(180, 116, 9, "复议后起诉");
      },
      (page) => {
        frame(page, [70, 170, 270, 370], [760, 740, 720]);
        for (const [x, y, words] of [[80, 746, "维持"], [180, 746, "尚未审结"], [280, 746, "总计"], [80, 726, "4"], [180, 726, "0"], [280, 726, "0"]] as const) page.text(x, y, 9, words);
      },
    ));
    expect(text).toBe("结果维持 | 复议后起诉 | |\n尚未审结 | 总计 | |\n4 | 0 | 0 | \n");
  });
  it("keeps a row apart that begins a page, with its figures or without", async () => {
    for (const figure of ["8", ""]) expect((await extract(twoPages(figure))).text).toBe(`1.属于国家秘密 | 3 | \n2.其他法律行政法规禁止公开 | ${figure} | \n`);
  });
  it("writes figures that reach over a rule behind one another, with no column of their own", async () => {
    const { text, grids } = await extract(drawn((page) => {
      frame(page, [70, 270, 300, 330, 360], [130, 110, 90]);
      for (const [x, words] of [[80, "（一）予以公开"], [280, "1"], [310, "2"], [340, "3"]] as const) page.text(x, 116, 9, words);
      page.text(80, 96, 9, "（二）部分公开");
      page.text(272, 96, 9, "123456 9");
    }));
    expect(text).toBe("（一）予以公开 | 1 | 2 | 3 | \n（二）部分公开 123456 9 | |||\n");
    expect(grids).toEqual([]);
  });
  it("is read upright where its page lies on its side", async () => {
    const lying = asLatin1(renderPdf(model)).replaceAll("/MediaBox", "/Rotate 90 /MediaBox");
    expect((await extract(latin1(lying))).text).toBe((await extract(renderPdf(model))).text);
  });
  it("has the figures that were typed into the fields of a form", async () => {
    const empty = drawn((page) => {
      frame(page, [70, 270, 470], [90, 70, 50]);
      page.text(80, 76, 9, "行政处罚");
      page.text(80, 56, 9, "行政强制");
      page.text(280, 56, 9, "4");
    });
    const filled = asLatin1(empty).replace("/Contents", "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (17) /Rect [280 72 320 88] /DA (/F1 9 Tf) >>] /Contents");
    expect((await extract(latin1(filled))).text).toBe("行政处罚 | 17 | \n行政强制 | 4 | \n");
  });
  it("that is a picture is a question and no fault of the body", async () => {
    const without = { ...model, sections: model.sections.map((section) => (section.key === "disputes" ? { ...section, blocks: [] } : section)) };
    const report = await parseReport(renderPdf(without), { path: "a.pdf" });
    const disputes = report.sections.find(({ key }) => key === "disputes")!;
    expect(outcomeOf(report)).toEqual(["fail"]);
    expect(outcomeOf({ ...report, diagnostics: [...report.diagnostics, { code: "picture-without-text", message: "x", span: [disputes.body[0], disputes.body[0]] }] })).toEqual(["review"]);
    const { text, losses } = await extract(drawn((page) => {
      page.text(70, 700, 14, LINE);
      page.picture(70, 300, 400, 300);
      page.text(70, 200, 14, LINE);
    }));
    expect(losses).toMatchObject([{ code: "picture-without-text", span: [LINE.length + 1, LINE.length + 1] }]);
    expect(text).toBe(`${LINE}\n${LINE}\n`);
  });
  it("without rules never puts a number into a wrong cell", async () => {
    for (const each of models.filter((_, index) => index % 20 === 0)) {
      const report = await parseReport(renderPdf(each, { rules: "none" }), { path: "a.pdf" });
      for (const key of TABLE_KEYS) {
        const raw = tableOf(each, key)?.raw ?? {};
        for (const [cell, { raw: read }] of Object.entries(report.tables[key]?.cells ?? {})) expect(`${key} ${cell} ${read}`).toBe(`${key} ${cell} ${raw[cell]}`);
      }
    }
  });
  it("says that a character is unreadable instead of leaving its cell blank", async () => {
    const { text } = await extract(drawn((page) => {
      frame(page, [70, 270, 470], [90, 70, 50]);
      page.text(80, 76, 9, "行政处罚");
      page.text(280, 76, 9, "\ue123");
    }));
    expect(text).toContain("行政处罚 | \ufffd | ");
  });
});

describe("a PDF that cannot be read", () => {
  const whole = renderPdf(model);
  it("is refused as a scan when it has no text layer, and names the pages that have none when others do", async () => {
    expect(await refusal(drawn(picture, picture))).toBe("no-text-layer");
    const { losses } = await extract(drawn((page) => page.text(70, 700, 14, LINE), picture));
    expect(losses.find(({ code }) => code === "page-without-text")?.message).toContain("第 2 页");
  });
  it("is refused when it asks for a password", async () => {
    const secret = "A".repeat(32);
    const locked = asLatin1(whole).replace("trailer\n<< ", `trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O (${secret}) /U (${secret}) /P -4 >> /ID [(x) (x)] `);
    expect(await refusal(latin1(locked))).toBe("encrypted");
  });
  it.each([["cut short", whole.slice(0, 200)], ["nothing but a mark", latin1("%PDF-1.4\n")], ["noise behind the mark", latin1(`%PDF-1.4\n${"x1 0 obj ".repeat(2000)}`)]])("is refused when it is %s", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("damaged");
  });
  it("is refused when its fonts rely on tables of characters that are not at hand", async () => {
    const unheardOf = asLatin1(renderPdf(model, { encoding: "GBK-EUC-H" })).replace("/Encoding /GBK-EUC-H", "/Encoding /GBX-EUC-H");
    expect(await refusal(latin1(unheardOf))).toBe("undecodable");
  });
  it("is refused rather than read in part when only some of its words are in such a font", async () => {
    const twoFonts = asLatin1(drawn((page) => page.text(70, 700, 14, LINE)))
      .replace(/\/Font << \/F1 (\d+) 0 R >>/u, "/Font << /F1 $1 0 R /F2 << /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBX-EUC-H /DescendantFonts [] >> >>")
      .replace(/\/Contents (\d+) 0 R/u, "/Contents [$1 0 R 99 0 R]")
      .replace("xref\n", "99 0 obj\n<< /Length 43 >>\nstream\nBT /F2 14 Tf 1 0 0 1 70 600 Tm <b0a1> Tj ET \nendstream\nendobj\nxref\n");
    expect(await refusal(latin1(twoFonts))).toBe("undecodable");
  });
  it("is refused when it has more pages than the limit, which is named", async () => {
    await expect(extractPdf(whole, "a.pdf", { ...DEFAULT_LIMITS, pages: 2 })).rejects.toThrow(/limit of 2 pages.*MINGJIAN_MAX_PAGES/);
  });
});
