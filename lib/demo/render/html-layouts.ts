import type { TableKey } from "../../report/cells";
import type { ReportModel } from "../model";
import { gridOf, type Grid, type GridCell, type GridRow } from "./grid";
import { escapeHtml, siteAround } from "./html-page";
import { BROKEN_LABELS, PLAIN, WORD, writeRows, writeTable } from "./html-tables";
import type { Layout } from "./layout";
import { TextWriter, type PrintedTables } from "./writer";

interface HtmlLayout {
  id: string;
  readable: boolean;
  line?: (text: string, kind: "title" | "heading" | "paragraph") => string;
  table: (writer: TextWriter, key: TableKey, grid: Grid) => void;
  page: (article: string, model: ReportModel) => string;
}

const plainLine = (text: string, kind: "title" | "heading" | "paragraph"): string => (kind === "title" ? `<h1>${escapeHtml(text)}</h1>\n` : kind === "heading" ? `<p><strong>${escapeHtml(text)}</strong></p>\n` : `<p>　　${escapeHtml(text)}</p>\n`);

/** The places of the cells count in the page's source, which nobody reads. */
const withoutPlaces = (tables: PrintedTables): PrintedTables =>
  Object.fromEntries(Object.entries(tables).map(([table, cells]) => [table, Object.fromEntries(Object.entries(cells).map(([cell, { raw }]) => [cell, { raw, span: null }]))]));

function htmlLayout({ id, readable, line = plainLine, table, page }: HtmlLayout): Layout {
  return {
    id,
    readable,
    markup: true,
    render(model) {
      const writer = new TextWriter();
      for (const text of model.header) writer.write(line(text, "paragraph"));
      if (model.title !== null) writer.write(line(model.title, "title"));
      for (const text of model.preface) writer.write(line(text, "paragraph"));
      for (const section of model.sections) {
        writer.write(line(section.ordinal === null ? section.heading : `${section.ordinal}、${section.heading}`, "heading"));
        for (const block of section.blocks) {
          if (block.kind === "paragraph") writer.write(line(block.text, "paragraph"));
          else table(writer, block.table.key, gridOf(block.table));
        }
      }
      for (const text of model.footer) writer.write(line(text, "paragraph"));
      return { text: page(writer.text, model), tables: withoutPlaces(writer.tables) };
    },
  };
}

const onSite = (charset: string) => (article: string, model: ReportModel): string => siteAround(model, article, charset);

/** A county's page in the shape of the form. It declares GBK, whatever it is in. */
const official = htmlLayout({ id: "H1-site", readable: true, table: (writer, key, grid) => writeTable(writer, key, grid, PLAIN), page: onSite("gb2312") });

const wordLine = (text: string, kind: "title" | "heading" | "paragraph"): string => {
  const numbered = /^（[一二三四五六]）/u.exec(text)?.[0] ?? "";
  const list = numbered === "" ? "" : `<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${numbered}<span style='font:7.0pt "Times New Roman"'></span></span><![endif]>`;
  return `<p class=MsoNormal align=${kind === "title" ? "center" : "left"} style='text-align:left;text-indent:32.0pt;mso-char-indent-count:2.0;\nline-height:28.0pt;mso-line-height-rule:exactly'>${list}<span\nstyle='font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋'>${escapeHtml(text.slice(numbered.length))}<span lang=EN-US><o:p></o:p></span></span></p>\n`;
};

/** What a word processor saves as a page, without any site around it. */
const word = htmlLayout({
  id: "H2-word", readable: true, line: wordLine,
  table: (writer, key, grid) => writeTable(writer, key, grid, WORD),
  page: (article) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1 style='layout-grid:15.6pt'>
${article}<p class=MsoNormal><span style='mso-hide:all;display:none'>隐藏的校对文字</span></p></div></body></html>`,
});

const blank = (column: number): GridCell => ({ text: "", column, colspan: 1, rowspan: 1, cell: null });

/** Empty cells in the third row of the head, where the form has cells over two rows. */
function withEmptyHeads(grid: Grid): Grid {
  const second = grid.rows.findIndex((row) => row.cells[0]?.text === "自然人");
  if (second < 0) return grid;
  const rows = grid.rows.map((row, index): GridRow => {
    if (index === second) return { ...row, cells: row.cells.map((cell) => ({ ...cell, rowspan: 1 })) };
    return index === second + 1 ? { ...row, cells: [blank(3), ...row.cells, blank(9)] } : row;
  });
  return { ...grid, rows };
}

const emptyHeads = htmlLayout({ id: "H3-empty-heads", readable: true, table: (writer, key, grid) => writeTable(writer, key, withEmptyHeads(grid), PLAIN), page: onSite("utf-8") });

const ROWS_A_PIECE = 6;
/** A table cut into pieces under heads that nobody wrote; groups that reach over the cut are cut with it. */
const pieces = htmlLayout({
  id: "H4-pieces", readable: true,
  table(writer, key, grid) {
    for (let start = 0; start < grid.rows.length; start += ROWS_A_PIECE) {
      writer.write('<div class="sheet"><table border="1">\n');
      if (start > 0) writer.write(`<tr>${Array.from({ length: grid.columns }, (_, index) => `<th>数据${index + 1}</th>`).join("")}</tr>\n`);
      writeRows(writer, key, grid.rows.slice(start, start + ROWS_A_PIECE), PLAIN);
      writer.write("</table></div>\n");
    }
  },
  page: onSite("gbk"),
});

/** A part saved from a page: no closing tags in the tables, labels broken over lines. */
const fragment = htmlLayout({ id: "H5-fragment", readable: true, table: (writer, key, grid) => writeTable(writer, key, grid, BROKEN_LABELS), page: (article) => `<div class="TRS_Editor">${article}` });

/** The report within tables that arrange an old page. */
const nested = htmlLayout({
  id: "H6-nested", readable: true,
  table: (writer, key, grid) => writeTable(writer, key, grid, PLAIN),
  page: (article, model) => siteAround(model, `<table width=100%><tr><td valign=top width=200><table><tr><td>信息公开目录</td></tr><tr><td>年度报告</td></tr></table></td><td><table><tbody><tr><td class=content><div>${article}</div></td></tr></tbody></table></td></tr></table>`, "utf-8"),
});

/** Each table's words in one cell, without anything between them but line ends. */
const oneCell = htmlLayout({
  id: "H7-one-cell", readable: false,
  table(writer, key, grid) {
    writer.write("<table><tr><td>");
    for (const cell of grid.rows.flatMap((row) => row.cells)) {
      if (cell.cell === null) writer.write(escapeHtml(cell.text));
      else writer.value(key, cell.cell, cell.text, escapeHtml(cell.text));
      writer.write("<br>");
    }
    writer.write("</td></tr></table>\n");
  },
  page: onSite("utf-8"),
});

/** Spans that are wrong: labels over too few columns, groups over too few or far too many rows, captions over a million. */
const wrongSpans = htmlLayout({
  id: "H8-wrong-spans", readable: false,
  table(writer, key, grid) {
    const rows = grid.rows.map((row, index): GridRow => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        if (cell.cell !== null) return cell;
        if (cell.colspan === grid.columns) return { ...cell, colspan: 999_999 };
        if (row.key !== null && at === 0 && cell.rowspan > 1) return { ...cell, rowspan: index % 2 === 0 ? cell.rowspan + 400 : cell.rowspan - 1 };
        return row.key !== null && index % 5 === 0 ? { ...cell, colspan: Math.max(1, cell.colspan - 1) } : cell;
      }),
    }));
    writeTable(writer, key, { ...grid, rows }, PLAIN);
  },
  page: onSite("utf-8"),
});

/** Every way in which reports come as web pages. */
export const HTML_LAYOUTS: readonly Layout[] = [official, word, emptyHeads, pieces, fragment, nested, oneCell, wrongSpans];
