import { describe, expect, it } from "vitest";
import { UnreadableDocument } from "../../../lib/ingest/unreadable";
import { TABLE_KEYS } from "../../../lib/report/cells";
import { parsedReportSchema, type ParsedReport } from "../../../lib/report/schema";
import { random } from "./documents";
import { cellsRead, pageOf, readPage, type Printed } from "./pages";

const said = (report: ParsedReport): string[] => report.diagnostics.filter(({ table }) => table !== undefined).map(({ code, where, found }) => `${code} ${where ?? ""}${found === undefined ? "" : ` ${found}`}`);
const cellOf = (report: ParsedReport, cell: string) => report.tables.requests?.cells[cell] ?? report.tables.disclosure?.cells[cell] ?? report.tables.disputes?.cells[cell];

describe("the tables of a page", () => {
  it.each(["H1-site", "H2-word", "H3-empty-heads", "H4-pieces", "H5-fragment", "H6-nested"].flatMap((layout) => (["2019", "2021"] as const).map((era) => [layout, era] as const)))(
    "%s gives every cell of the shape of %s its own number, blank ones their place, and their words in the text",
    (layout, era) => {
      const { html, printed } = pageOf(era, layout, (count) => count % 7 === 3);
      const report = readPage(html);
      expect(cellsRead(report)).toEqual(printed);
      for (const key of TABLE_KEYS) for (const { raw, span } of Object.values(report.tables[key]!.cells)) expect(report.text.slice(...span)).toBe(raw);
    },
  );

  it("leaves a row out that lost a cell, and says so", () => {
    const { html, printed } = pageOf("2021", "H1-site");
    const report = readPage(html.replace(`<td>${printed.requests!["granted.research"]}</td>`, ""));
    expect(said(report)).toEqual(["row-short granted 6"]);
    expect(cellOf(report, "granted.naturalPerson")).toBeUndefined();
    expect(cellOf(report, "partial.total")?.raw).toBe(printed.requests!["partial.total"]);
  });

  it("leaves a row out that has a cell too many, and says so", () => {
    const { html, printed } = pageOf("2021", "H1-site");
    const report = readPage(html.replace(`<td>${printed.requests!["granted.research"]}</td>`, (cell) => cell + cell));
    expect(said(report)).toEqual(["row-long granted 8"]);
    expect(cellOf(report, "granted.naturalPerson")).toBeUndefined();
  });

  it("does not take a blank cell too many for a blank figure", () => {
    const { html, printed } = pageOf("2021", "H1-site", (count) => count % 7 === 3);
    const row = Object.entries(printed.requests!).filter(([cell]) => cell.startsWith("denied.internal."));
    expect(row.some(([, raw]) => raw === "")).toBe(true);
    const first = row.find(([, raw]) => raw !== "")![1];
    const report = readPage(html.replace(`<td>${first}</td>`, (cell) => `<td></td>${cell}`));
    expect(cellOf(report, "denied.internal.total")).toBeUndefined();
    expect(said(report)).toEqual([expect.stringMatching(/^row-(?:short|long) denied\.internal \d$/)]);
  });

  it("does not read columns under heads in another order", () => {
    const report = readPage(pageOf("2021", "H1-site").html.replace("<td>商业企业</td><td>科研机构</td>", "<td>科研机构</td><td>商业企业</td>"));
    expect(report.tables.requests?.cells).toEqual({});
    expect(said(report).filter((words) => !words.startsWith("columns-unknown"))).toEqual([]);
  });

  it.each([
    ["a note", "22（其中修订16件）", { value: 22, unit: null, note: "其中修订16件" }],
    ["a unit", "335件", { value: 335, unit: "件", note: null }],
    ["a mark", "/", { value: null, kind: "mark" }],
    ["words", "见附件一", { value: null, kind: "text", raw: "见附件一" }],
    ["two numbers", "<b>12</b> <b>3</b>", { value: null, kind: "text", raw: "12 3" }],
  ])("reads a cell with %s as it stands", (_, words, cell) => {
    const { html, printed } = pageOf("2021", "H1-site");
    const report = readPage(html.replace(`<td>${printed.disclosure!["normativeDocuments.issued"]}</td>`, `<td>${words}</td>`));
    expect(cellOf(report, "normativeDocuments.issued")).toMatchObject(cell);
    expect(cellOf(report, "normativeDocuments.repealed")?.raw).toBe(printed.disclosure!["normativeDocuments.repealed"]);
  });

  it("reads on where a page break printed a group's label again and broke another in two", () => {
    const { html, printed } = pageOf("2021", "H1-site");
    const broken = html
      .replace("<tr><td>4.保护第三方合法权益</td>", '</tbody></table><p>- 3 -</p><table><tr><td rowspan="16"></td><td rowspan="5">（三）不予公开</td><td>4.保护第三方合法权益</td>')
      .replace("<td rowspan=\"3\">（四）无法提供</td><td>1.本机关不掌握相关政府信息</td>", "<td>（四）无</td><td>1.本机关不掌握相关政府信息</td>")
      .replace("<tr><td>2.没有现成信息需要另行制作</td>", '<tr><td rowspan="2">法提供</td><td>2.没有现成信息需要另行制作</td>');
    expect(cellsRead(readPage(broken))).toEqual(printed);
  });

  it("passes over a note below table four", () => {
    const { html, printed } = pageOf("2021", "H1-site");
    const last = printed.disputes!["litigationAfterReview.total"]!;
    const report = readPage(html.replace(`<td>${last}</td></tr>`, (row) => `${row}<tr><td colspan="15">注：以上数据含上年结转案件3件。</td></tr>`));
    expect(cellsRead(report)).toEqual(printed);
  });

  it("names what departs from the form as it does in a text", () => {
    const { html } = pageOf("2021", "H1-site");
    const extra = `<tr><td colspan="3">本单位自行统计事项</td>${"<td>1</td>".repeat(7)}</tr>`;
    const report = readPage(html.replace(/(<tr><td colspan="3">四、结转下年度继续办理<\/td>)/, `${extra}$1`).replace("2.重复申请", "2.重复申清信息").replace("7.属于行政执法案卷", "7.属于行政执法案券"));
    expect(said(report)).toEqual(expect.arrayContaining(["row-extra 本单位自行统计事项 7", "label-deviates denied.enforcementFile"]));
  });

  it("falls back on the text where a table is glued into one cell", () => {
    const { html, printed } = pageOf("2021", "H7-one-cell");
    expect(cellsRead(readPage(html)).disputes).toEqual(printed.disputes);
  });
});

/** One thing goes wrong in the source of a page: a tag or cell is lost, doubled or misplaced, or spans too far. */
function damaged(html: string, next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const tags = [...html.matchAll(/<\/?(?:td|tr|table|tbody|th|p|div|span)\b[^>]*>/g)];
  const tag = pick(tags);
  const opening = pick(tags.filter(([words]) => words.startsWith("<td")));
  const insert = (at: number, words: string): string => html.slice(0, at) + words + html.slice(at);
  switch (Math.floor(next() * 6)) {
    case 0: return html.slice(0, tag.index) + html.slice(tag.index + tag[0].length);
    case 1: return insert(tag.index, tag[0]);
    case 2: return insert(tag.index, pick(["<tr>", "</tr>", "<td>", "</td>", "<table>", "</div>", "<br>", "<p>", "<!-- "]));
    case 3: return insert(tag.index, "</table><table>");
    case 4: return html.slice(0, opening.index) + html.slice(html.indexOf("<t", opening.index + 3));
    default: return html.slice(0, opening.index) + opening[0].replace(/ (?:row|col)span="?\d+"?/, "").replace(/>$/, ` ${pick(["row", "col"])}span=${Math.floor(next() * 6)}>`) + html.slice(opening.index + opening[0].length);
  }
}

const LAYOUTS = ["H1-site", "H2-word", "H3-empty-heads", "H4-pieces", "H5-fragment", "H6-nested", "H7-one-cell"];

describe("a page with damage", () => {
  it.each([["without blank cells", () => false], ["with blank cells", (count: number) => count % 5 === 2]] as const)("never gives a cell another cell's number, %s", (_, isBlank) => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 150; seed++) {
      const next = random(seed);
      const layout = LAYOUTS[seed % LAYOUTS.length]!;
      const { html, printed } = pageOf(seed % 2 === 0 ? "2019" : "2021", layout, isBlank);
      try {
        const report = readPage(damaged(html, next));
        expect(parsedReportSchema.safeParse(report).error, `seed ${seed}`).toBeUndefined();
        wrong.push(...differences(cellsRead(report), printed).map((words) => `seed ${seed}, ${layout}: ${words}`));
      } catch (error) {
        expect(error, `seed ${seed}`).toBeInstanceOf(UnreadableDocument);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

function differences(read: Printed, printed: Printed): string[] {
  return TABLE_KEYS.flatMap((key) => Object.entries(read[key] ?? {}).flatMap(([cell, raw]) => (printed[key]?.[cell] === raw ? [] : [`${cell} is ${JSON.stringify(raw)} for ${JSON.stringify(printed[key]?.[cell])}`])));
}
