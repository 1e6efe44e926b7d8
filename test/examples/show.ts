import { splitCell, TABLE_KEYS, type TableKey } from "../../lib/report/cells";
import { disclosureCells, disputesCells, requestsCells, type TabularEra } from "../../lib/report/formats";
import type { ParsedReport, Span } from "../../lib/report/schema";
import { SECTION_KEYS } from "../../lib/report/sections";
import type { ExamplePart, ExamplePlace } from "../../lib/rules/examples";
import type { Evidence } from "../../lib/rules/finding";
import { buildReport, type ReportInput } from "../support/report-builder";
import { isParsed } from "../support/rule-tester";

type QuotePart = Extract<ExamplePart, { kind: "quote" }>;

const OFFICIAL_CELLS: Readonly<Record<TableKey, (era: TabularEra) => readonly string[]>> = { disclosure: disclosureCells, requests: requestsCells, disputes: disputesCells };
const TABLE_PLACES = { disclosure: "disclosureTable", requests: "requestsTable", disputes: "disputesTable" } as const satisfies Record<TableKey, ExamplePlace>;
const MAX_ROWS = 6;
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

/** Cells of a table with all others in the same rows and columns, so that sums can be followed. Of many rows those that hold only zeros are left out. */
function cellsPart(report: ParsedReport, table: TableKey, chosen: readonly string[], marked: readonly string[]): ExamplePart {
  const found = report.tables[table]?.cells ?? {};
  const [rows, columns] = [new Set(chosen.map((cell) => splitCell(cell).row)), new Set(chosen.map((cell) => splitCell(cell).column))];
  const within = OFFICIAL_CELLS[table](report.era === "2019" ? "2019" : "2021").filter((cell) => (cell in found || chosen.includes(cell)) && rows.has(splitCell(cell).row) && columns.has(splitCell(cell).column));
  const cells = [...within, ...chosen.filter((cell) => !within.includes(cell))].map((cell) => ({ cell, value: found[cell]?.raw ?? null, marked: marked.includes(cell) }));
  const told = new Set(cells.filter(({ value, marked: isMarked }) => value !== "0" || isMarked).map(({ cell }) => splitCell(cell).row));
  const isLong = rows.size > MAX_ROWS && told.size > 0;
  return { kind: "cells", table, isOther: false, cells: isLong ? cells.filter(({ cell }) => told.has(splitCell(cell).row)) : cells, zeroRows: isLong ? rows.size - told.size : 0 };
}

function placeOf(report: ParsedReport, [start, end]: Span, table: TableKey | null): ExamplePlace {
  if (table) return TABLE_PLACES[table];
  if (report.title && report.title.span[0] <= start && end <= report.title.span[1]) return "title";
  if (report.sections.some(({ span }) => span[0] <= start && end <= span[1])) return "heading";
  const section = report.sections.find(({ body }) => body[0] <= start && end <= body[1])?.key;
  if (section) return section;
  return start < (report.sections[0]?.span[0] ?? report.text.length) ? "preface" : "tail";
}

/** The sentence around a span, within reach. */
function sentenceAround(text: string, [start, end]: Span): Span {
  const before = /[^。！？\n]*$/.exec(text.slice(Math.max(0, start - MAX_SENTENCE_CHARS), start))?.[0].length ?? 0;
  const isClosed = /[。！？\n]/.test(text.charAt(end - 1));
  const after = isClosed ? 0 : (/^[^。！？\n]*[。！？]?/.exec(text.slice(end, end + MAX_SENTENCE_CHARS))?.[0].length ?? 0);
  return [start - before, end + after];
}

/** The runs of a sentence, marked where evidence covers it. Where a mark stops inside a number, the rest of the number stays hidden. */
function runsOf(text: string, [start, end]: Span, marks: readonly Span[]): QuotePart["runs"] {
  const isInside = (cut: number): boolean => marks.some((mark) => mark[0] < cut && cut < mark[1]) || (marks.some((mark) => mark[0] === cut) && marks.some((mark) => mark[1] === cut));
  const cuts = [...new Set([start, end, ...marks.flat()])].filter((cut) => cut >= start && cut <= end && !isInside(cut)).toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const words = text.slice(from, cuts[index + 1]);
    const marked = marks.some((mark) => mark[0] <= from && from < mark[1]);
    const isCutNumber = !marked && /\d/.test(text.charAt(from - 1));
    return { text: isCutNumber ? words.replace(/^[\dXx]+/, (rest) => "*".repeat(rest.length)) : shortened(words), marked };
  });
}

function quoteParts(report: ParsedReport, evidence: readonly Evidence[]): ExamplePart[] {
  const places = new Map<ExamplePlace, { sentence: Span; marks: Span[] }[]>();
  for (const { span, table, quote } of evidence) {
    const lead = quote.length - quote.trimStart().length;
    const mark: Span = [span[0] + lead, span[0] + quote.trimEnd().length];
    const place = placeOf(report, mark, table);
    const sentences = places.get(place) ?? [];
    const around = sentenceAround(report.text, mark);
    const joined = sentences.find(({ sentence }) => sentence[0] <= around[1] && around[0] <= sentence[1]);
    if (joined) {
      joined.sentence = [Math.min(joined.sentence[0], around[0]), Math.max(joined.sentence[1], around[1])];
      joined.marks.push(mark);
    } else places.set(place, [...sentences, { sentence: around, marks: [mark] }]);
  }
  return [...places].map(([place, sentences]): ExamplePart => ({ kind: "quote", place, runs: sentences.flatMap(({ sentence, marks }, index) => [...(index > 0 ? [{ text: "\n", marked: false }] : []), ...runsOf(report.text, sentence, marks)]) }));
}

/** Evidence from another report: its words or cells as they were cited, since that report is not at hand. */
function otherParts(evidence: readonly Evidence[]): ExamplePart[] {
  const quotes = evidence.filter(({ cell }) => cell === null).map(({ quote }): ExamplePart => ({ kind: "quote", place: "otherReport", runs: [{ text: shortened(quote.trim()), marked: true }] }));
  const tables = TABLE_KEYS.flatMap((table): ExamplePart[] => {
    const cells = evidence.flatMap(({ quote, cell, table: own }) => (own === table && cell !== null ? [{ cell, value: quote, marked: true }] : []));
    return cells.length === 0 ? [] : [{ kind: "cells", table, isOther: true, cells, zeroRows: 0 }];
  });
  return [...quotes, ...tables];
}

/** What a finding rests on, as its reader sees it. */
export function shownEvidence(report: ParsedReport, evidence: readonly Evidence[]): ExamplePart[] {
  const own = evidence.filter(({ quote, span }) => quote === report.text.slice(span[0], span[1]));
  const tables = TABLE_KEYS.flatMap((table) => {
    const cells = own.flatMap((entry) => (entry.table === table && entry.cell !== null ? [entry.cell] : []));
    return cells.length === 0 ? [] : [cellsPart(report, table, cells, own[0]?.cell === cells[0] ? cells.slice(0, 1) : cells)];
  });
  return [...quoteParts(report, own.filter(({ cell }) => cell === null)), ...tables, ...otherParts(evidence.filter((entry) => !own.includes(entry)))];
}

function changedHeadings(input: ReportInput, report: ParsedReport): ExamplePart[] {
  const changed = input.order ?? SECTION_KEYS.filter((key) => input.headings?.[key] !== undefined || input.ordinals?.[key] !== undefined);
  const lines = report.sections.filter(({ key }) => key !== null && changed.includes(key)).map(({ span }) => report.text.slice(span[0], span[1]));
  return lines.length === 0 ? [] : [{ kind: "text", place: "heading", text: lines.join("\n") }];
}

/** What a case changes against the plain report. */
export function shownChanges(input: ReportInput | ParsedReport, report: ParsedReport): ExamplePart[] {
  const parts: ExamplePart[] = [];
  const text = (place: ExamplePlace, words: string | null | undefined): void => {
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
      if (label !== undefined) text(TABLE_PLACES[table], label);
    }
    text("tail", input.tail);
  }
  for (const table of TABLE_KEYS) {
    const cells = isParsed(input) ? Object.entries(report.tables[table]?.cells ?? {}).flatMap(([cell, { raw }]) => (raw === "0" ? [] : [cell])) : Object.keys(input.tables?.[table] ?? {});
    if (cells.length > 0) parts.push(cellsPart(report, table, cells, []));
  }
  return parts;
}

/** What a firing case changes where its finding shows nothing: a fault of absence rests on a heading, and the reader asks what stood below it. */
export function shownBeside(input: ReportInput | ParsedReport, report: ParsedReport, evidence: readonly ExamplePart[]): ExamplePart[] {
  if (evidence.some((part) => part.kind === "cells" || (part.kind === "quote" && part.place !== "title" && part.place !== "heading"))) return [];
  return shownChanges(input, report).filter((part) => (part.kind === "text" ? part.place !== "title" && part.place !== "heading" : part.kind === "cells"));
}
