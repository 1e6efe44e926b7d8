import type { TableKey } from "../../report/cells";
import type { Grid, GridCell, GridRow } from "./grid";
import { escapeHtml } from "./html-page";
import type { TextWriter } from "./writer";

/** How the words of a cell and its tag are written. */
export interface CellStyle {
  open: (cell: GridCell) => string;
  close: string;
  words: (cell: GridCell) => string;
}

const spans = ({ colspan, rowspan }: GridCell): string => `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;

/** Plain cells with the spans of the form. */
export const PLAIN: CellStyle = { open: (cell) => `<td${spans(cell)}>`, close: "</td>", words: ({ text }) => escapeHtml(text) };

/** Cells as a word processor writes them: paragraphs of its own classes, fonts around fonts, a no-break blank in empty cells. */
export const WORD: CellStyle = {
  open: (cell) => `<td width=79${spans(cell)} style='width:59.25pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt;height:21.0pt'>
  <p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan;text-indent:-21.0pt;mso-char-indent-count:0'><span lang=EN-US style='font-size:10.5pt;font-family:宋体;mso-bidi-font-family:宋体;color:black;mso-font-kerning:0pt'>`,
  close: "<o:p></o:p></span></p>\n  </td>",
  words: ({ text }) => (text === "" ? "<o:p>&nbsp;</o:p>" : escapeHtml(text)),
};

const BROKEN: Readonly<Record<string, string>> = {
  商业企业: "商业<br>企业", 科研机构: "<p>科研</p><p>机构</p>", 社会公益组织: "社会公<br/>益组织", 法律服务机构: "法律服 务机构", 本年新制作数量: "本年新<br />制作数量", 本年新公开数量: "本年新<br />公开数量",
  "三、本年度办理结果": Array.from("三、本年度办理结果").join("<br>"), "（三）不予公开": "（三）不<br>予公开", "（五）不予处理": "<p>（五）</p>\n<p>不予处理</p>", 尚未审结: "尚未<br>审结", 结果维持: "结果&nbsp;维持",
};

/** Labels broken over lines and paragraphs, figures with blanks around them. */
export const BROKEN_LABELS: CellStyle = {
  open: (cell) => `<td${spans(cell)} valign=center>`,
  close: "\n",
  words: ({ cell, text }) => (cell === null ? (BROKEN[text] ?? escapeHtml(text)) : `<p>&nbsp;${escapeHtml(text)}&nbsp;</p>`),
};

/** Writes the rows of a table; a style without closing tags leaves them out for rows as well. */
export function writeRows(writer: TextWriter, table: TableKey, rows: readonly GridRow[], style: CellStyle): void {
  for (const row of rows) {
    writer.write("<tr>");
    for (const cell of row.cells) {
      writer.write(style.open(cell));
      if (cell.cell === null) writer.write(style.words(cell));
      else writer.value(table, cell.cell, cell.text, style.words(cell));
      writer.write(style.close);
    }
    writer.write(style.close.includes("</td>") ? "</tr>\n" : "\n");
  }
}

/** Writes a table in one piece. */
export function writeTable(writer: TextWriter, table: TableKey, grid: Grid, style: CellStyle): void {
  writer.write('<table border="1" cellspacing="0" cellpadding="0"><tbody>\n');
  writeRows(writer, table, grid.rows, style);
  writer.write("</tbody></table>\n");
}
