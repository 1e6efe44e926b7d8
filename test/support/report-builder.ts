import { createHash } from "node:crypto";
import type { TableKey } from "../../lib/report/cells";
import { disclosureCells, disputesCells, eraDueFor, requestsCells, type TabularEra } from "../../lib/report/formats";
import type { Agency, Cell, Diagnostic, EraFound, ParsedReport, Section, Span } from "../../lib/report/schema";
import { SECTION_KEYS, standardSection, type SectionKey } from "../../lib/report/sections";

/** A cell of the test's report: a number, or the cell's own words; null leaves the cell unread. */
export type CellInput = number | string | null;

export interface ReportInput {
  year?: number | null;
  era?: EraFound;
  title?: string | null;
  preface?: string;
  agency?: Partial<Agency>;
  url?: string | null;
  publishedOn?: string | null;
  /** Body per section; null leaves the whole section out. Sections not named get a plausible body. */
  sections?: Partial<Record<SectionKey, string | null>>;
  /** Heading per section, without numeral. */
  headings?: Partial<Record<SectionKey, string>>;
  /** Numeral per section as printed, for example "四"; null for none. */
  ordinals?: Partial<Record<SectionKey, string | null>>;
  /** Order of the sections in the text. */
  order?: readonly SectionKey[];
  /** Changed cells per table over a table of zeros; null leaves the table out. */
  tables?: Partial<Record<TableKey, Readonly<Record<string, CellInput>> | null>>;
  /** Text that stands above the title. */
  head?: string;
  /** Text that stands behind the last section. */
  tail?: string;
  /** Words that a table carries besides its cells, printed at its head. */
  labels?: Partial<Record<TableKey, string>>;
  /** Diagnostics; `quote` names the place by its words, the message is the code unless given. */
  diagnostics?: readonly (Omit<Diagnostic, "span" | "message"> & { message?: string; quote?: string })[];
}

const PLAIN_BODIES: Record<SectionKey, string> = {
  overview:
    "2023年，我局认真落实政府信息公开条例。（一）主动公开。全年主动公开政府信息86条。（二）依申请公开。严格登记、审核、办理、答复各环节。（三）政府信息管理。定期清理文件并动态调整公开目录。（四）平台建设。维护门户网站专栏。（五）监督保障。开展业务培训两次，纳入年度考核。",
  disclosure: "",
  requests: "",
  disputes: "",
  problems: "存在的问题：一是公开时效有待加强；二是解读形式较为单一。改进措施：一是完善内部流转时限；二是增加图表解读。",
  other: "2023年度未发出收费通知，未收取信息处理费。",
};
const TABLE_OF_SECTION: Partial<Record<SectionKey, TableKey>> = { disclosure: "disclosure", requests: "requests", disputes: "disputes" };

function toCell(input: Exclude<CellInput, null>, span: Span): Cell {
  const raw = String(input);
  if (typeof input === "number") return { value: input, kind: "number", raw, unit: null, note: null, span };
  const kind = raw.trim() === "" ? "blank" : /^[/\-—]+$/.test(raw) ? "mark" : "text";
  return { value: null, kind, raw, unit: null, note: null, span };
}

/**
 * Builds a parsed report whose spans are exact, without the parser: one change at a time against a report that is in order.
 * The plain report is a county department's for 2023 with tables of zeros in the shape of its year.
 */
export function buildReport(input: ReportInput = {}): ParsedReport {
  const year = input.year === undefined ? 2023 : input.year;
  const eraDue = year === null ? null : eraDueFor(year);
  const era: EraFound = input.era ?? eraDue ?? "2021";
  const agency: Agency = { name: "青禾县水务局", region: "青禾县", regionCode: "999901", level: "county", kind: "department", creditCode: null, ...input.agency };
  let text = "";
  const add = (piece: string): Span => {
    const start = text.length;
    text += piece;
    return [start, text.length];
  };
  if (input.head) add(input.head);
  const titleText = input.title === undefined ? `${agency.name}${year}年政府信息公开工作年度报告` : input.title;
  const title = titleText === null ? null : { value: titleText, span: add(titleText) };
  add(`\n${input.preface ?? `本报告统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与${agency.name}联系，电话：0999-1234567。`}\n`);

  const sections: Section[] = [];
  const tables: ParsedReport["tables"] = { disclosure: null, requests: null, disputes: null };
  for (const key of input.order ?? SECTION_KEYS) {
    const body = input.sections?.[key];
    if (body === null) continue;
    const ordinal = input.ordinals?.[key] === undefined ? standardSection(key).ordinal : input.ordinals[key];
    const heading = input.headings?.[key] ?? standardSection(key).heading;
    const span = add(ordinal === null ? heading : `${ordinal}、${heading}`);
    const bodyStart = text.length;
    add(`\n${body ?? PLAIN_BODIES[key].replaceAll("2023", String(year))}\n`);
    const tableKey = TABLE_OF_SECTION[key];
    if (tableKey && era !== "pre2019") tables[tableKey] = addTable(tableKey, era, input.tables?.[tableKey], input.labels?.[tableKey] ?? "", add);
    sections.push({ key, ordinal, heading, span, body: [bodyStart, text.length] });
  }
  if (input.tail) add(input.tail);
  return {
    schemaVersion: 1,
    source: { path: "test.txt", mediaType: "text/plain", sha256: createHash("sha256").update(text).digest("hex"), encoding: "utf-8", url: input.url ?? null },
    text,
    title,
    agency,
    year,
    publishedOn: input.publishedOn ?? null,
    era,
    eraDue,
    script: "simplified",
    sections,
    tables,
    diagnostics: (input.diagnostics ?? []).map(({ quote, message, ...diagnostic }): Diagnostic => {
      const start = quote === undefined ? 0 : text.indexOf(quote);
      const span: Span = quote === undefined ? linesOf(text, diagnostic.where) : [start, start + quote.length];
      return { ...diagnostic, message: message ?? diagnostic.code, span };
    }),
  };
}

/** The lines of the row or cell that a diagnostic is about; the first line when it names none. */
function linesOf(text: string, where = ""): Span {
  const start = where === "" ? 0 : Math.max(text.indexOf(`\n${where}.`), text.indexOf(`\n${where}\t`)) + 1;
  if (start <= 0) return [0, Math.max(0, text.indexOf("\n"))];
  let end = start;
  while (text.startsWith(where, end)) end = text.indexOf("\n", end) + 1;
  return [start, end - 1];
}

function addTable(key: TableKey, era: EraFound, changes: Readonly<Record<string, CellInput>> | null | undefined, labels: string, add: (piece: string) => Span): ParsedReport["tables"]["requests"] {
  if (changes === null) return null;
  const shape: TabularEra = era === "2019" ? "2019" : "2021";
  const keys = key === "disclosure" ? disclosureCells(shape) : key === "requests" ? requestsCells(shape) : disputesCells();
  const cells: Record<string, Cell> = {};
  const start = add(labels === "" ? "" : `${labels}\n`)[0];
  for (const cell of new Set([...keys, ...Object.keys(changes ?? {})])) {
    add(`${cell}\t`);
    const value = changes?.[cell] === undefined ? 0 : changes[cell];
    if (value !== null) cells[cell] = toCell(value, add(String(value)));
    add("\n");
  }
  return { span: [start, add("")[1]], cells };
}
