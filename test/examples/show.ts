import { splitCell, TABLE_KEYS, type TableKey } from "../../lib/report/cells";
import type { ParsedReport, Span } from "../../lib/report/schema";
import { SECTION_KEYS } from "../../lib/report/sections";
import type { ExamplePart } from "../../lib/rules/examples";
import type { Evidence } from "../../lib/rules/finding";
import { buildReport, type ReportInput } from "../support/report-builder";
import { isParsed } from "../support/rule-tester";

type Place = Extract<ExamplePart, { kind: "text" }>["place"];

const MAX_TEXT_CHARS = 180;
const MAX_SENTENCE_CHARS = 60;
const PLAIN = buildReport();

const shortened = (text: string): string => (text.length > MAX_TEXT_CHARS ? `${text.slice(0, MAX_TEXT_CHARS)}…` : text);

/** The circumstances of a report that the plain one does not have: body, year, day of publication, address, shape. */
export function circumstances(report: ParsedReport): ExamplePart[] {
  const { agency, year, publishedOn, source, era, eraDue } = report;
  const { name, region, level, kind } = agency;
  const parts: ExamplePart[] = [];
  if ([name, region, level, kind].join("|") !== [PLAIN.agency.name, PLAIN.agency.region, PLAIN.agency.level, PLAIN.agency.kind].join("|")) parts.push({ kind: "body", name, region, level, bodyKind: kind });
  if (year !== PLAIN.year) parts.push({ kind: "year", year });
  if (publishedOn !== null) parts.push({ kind: "publishedOn", date: publishedOn });
  if (source.url !== null) parts.push({ kind: "address", url: source.url });
  if (eraDue !== null && era !== eraDue) parts.push({ kind: "shape", era });
  return parts;
}

/** Cells of a table with all others in the same rows and columns, so that sums can be followed. */
function cellsPart(report: ParsedReport, table: TableKey, chosen: readonly string[], marked: readonly string[]): ExamplePart {
  const found = report.tables[table]?.cells ?? {};
  const [rows, columns] = [new Set(chosen.map((cell) => splitCell(cell).row)), new Set(chosen.map((cell) => splitCell(cell).column))];
  const within = [...new Set([...Object.keys(found), ...chosen])].filter((cell) => rows.has(splitCell(cell).row) && columns.has(splitCell(cell).column));
  const order = Object.keys(PLAIN.tables[table]?.cells ?? {});
  const place = (cell: string): number => (order.includes(cell) ? order.indexOf(cell) : order.length + within.indexOf(cell));
  return { kind: "cells", table, cells: within.toSorted((a, b) => place(a) - place(b)).map((cell) => ({ cell, value: found[cell]?.raw ?? null, marked: marked.includes(cell) })) };
}

function placeOf(report: ParsedReport, [start, end]: Span): Place {
  if (report.title && report.title.span[0] <= start && end <= report.title.span[1]) return "title";
  if (report.sections.some(({ span }) => span[0] <= start && end <= span[1])) return "heading";
  const section = report.sections.find(({ body }) => body[0] <= start && end <= body[1])?.key;
  if (section) return section;
  return start < (report.sections[0]?.span[0] ?? report.text.length) ? "preface" : "tail";
}

/** The words of an evidence within their sentence. Where it stops inside a number, the rest of the number stays hidden. */
function quotePart(report: ParsedReport, { quote, span }: Evidence): ExamplePart {
  const before = (/[^。！？\n]*$/.exec(report.text.slice(Math.max(0, span[0] - MAX_SENTENCE_CHARS), span[0]))?.[0] ?? "").trimStart();
  const after = /^[^。！？\n]*[。！？]?/.exec(report.text.slice(span[1], span[1] + MAX_SENTENCE_CHARS))?.[0] ?? "";
  const open = /[。！？\n]/.test(quote.at(-1) ?? "") ? "" : /\d$/.test(quote) ? after.replace(/^[\dXx]+/, (rest) => "*".repeat(rest.length)) : after;
  return { kind: "quote", place: placeOf(report, [span[0], span[1]]), before, quote: shortened(quote), after: open.trimEnd() };
}

/** What a finding rests on, as its reader sees it. */
export function shownEvidence(report: ParsedReport, evidence: readonly Evidence[]): ExamplePart[] {
  const parts: ExamplePart[] = [];
  for (const entry of evidence) if (entry.cell === null || entry.table === null) parts.push(quotePart(report, entry));
  for (const table of TABLE_KEYS) {
    const cells = evidence.flatMap((entry) => (entry.table === table && entry.cell !== null ? [entry.cell] : []));
    if (cells.length > 0) parts.push(cellsPart(report, table, cells, evidence[0]?.cell === cells[0] ? cells.slice(0, 1) : cells));
  }
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

function changedHeadings(input: ReportInput, report: ParsedReport): ExamplePart[] {
  const changed = input.order ?? SECTION_KEYS.filter((key) => input.headings?.[key] !== undefined || input.ordinals?.[key] !== undefined);
  const lines = report.sections.filter(({ key }) => key !== null && changed.includes(key)).map(({ span }) => report.text.slice(span[0], span[1]));
  return lines.length === 0 ? [] : [{ kind: "text", place: "heading", text: lines.join("\n") }];
}

/** What a case changes against the plain report. */
export function shownChanges(input: ReportInput | ParsedReport, report: ParsedReport): ExamplePart[] {
  const parts: ExamplePart[] = [];
  const text = (place: Place, words: string | null | undefined): void => {
    if (words !== undefined && words !== null) parts.push({ kind: "text", place, text: shortened(words.trim()) });
  };
  if (isParsed(input)) {
    if (input.title?.value !== PLAIN.title?.value) text("title", input.title?.value);
  } else {
    text("title", input.title);
    text("preface", input.preface);
    parts.push(...changedHeadings(input, report));
    for (const key of SECTION_KEYS) {
      if (input.sections?.[key] === null) parts.push({ kind: "absentSection", section: key });
      else text(key, input.sections?.[key]);
    }
    for (const table of TABLE_KEYS) {
      if (input.tables?.[table] === null) parts.push({ kind: "absentTable", table });
      const label = input.labels?.[table];
      if (label !== undefined) text(table, label);
    }
    text("tail", input.tail);
  }
  for (const table of TABLE_KEYS) {
    const cells = isParsed(input) ? Object.entries(report.tables[table]?.cells ?? {}).flatMap(([cell, { raw }]) => (raw === "0" ? [] : [cell])) : Object.keys(input.tables?.[table] ?? {});
    if (cells.length > 0) parts.push(cellsPart(report, table, cells, []));
  }
  return parts;
}
