import type { SourceDocument } from "../ingest/document";
import { eraDueFor } from "../report/formats";
import type { Diagnostic, ParsedReport, Section } from "../report/schema";
import { findChrome } from "../text/chrome";
import type { CleanText } from "../text/clean";
import { rememberClean } from "../text/clean-of";
import { excise } from "../text/excise";
import { findPollution } from "../text/pollution";
import { besideText } from "./beside-text";
import { doubt } from "./doubt";
import { eraOfReport } from "./era";
import { readAgency } from "./identity";
import { type Line, reportLines } from "./lines";
import { readPublishedOn } from "./published-on";
import { scriptOf } from "./script";
import { findSections } from "./sections";
import { readTables } from "./tables";
import { findTitle, type FoundTitle, regularTitles, titleBesideText } from "./title";
import { readYear } from "./year";

/** Two titles that differ, each with a first chapter behind it, are two reports in one file. */
function severalReports(clean: CleanText, lines: readonly Line[], sections: readonly Section[]): Diagnostic | null {
  const openings = sections.filter((section) => section.key === "overview");
  if (openings.length < 2) return null;
  const titles = regularTitles(clean, lines);
  const [first] = titles;
  const other = titles.find((title) => title.subject !== first?.subject || title.year !== first.year);
  if (!first || !other || !openings.some((section) => section.span[0] >= other.span[1])) return null;
  return doubt("several-reports", `文件里有不止一份报告：“${first.value}”和“${other.value}”。请拆分后分别导入`, other.span);
}

/** Menus may stand before the report; without a title the preface is looked for right before the first chapter. */
const MAX_PREFACE_CHARS = 1500;
function prefaceStartOf(clean: CleanText, title: FoundTitle | null, bodyStart: number): number {
  const limit = bodyStart < clean.text.length ? Math.max(0, bodyStart - MAX_PREFACE_CHARS) : 0;
  const titleStart = title ? clean.fromOriginal(title.span[0]) : 0;
  return titleStart < bodyStart ? Math.max(limit, titleStart) : limit;
}

/**
 * Reads a document into the parsed report: chapters, tables, whose it is, of which year and shape.
 * Hijack strings are left out of account; what cannot be told is null and named in the diagnostics.
 */
export function parseDocument(document: SourceDocument): ParsedReport {
  const { source, text, manifest } = document;
  const pollution = findPollution(document.clean);
  const clean = excise(document.clean, pollution);
  const chrome = findChrome(clean);
  const lines = reportLines(clean, chrome);
  const sections = findSections(clean, lines, chrome);
  const bodyStart = sections[0] ? clean.fromOriginal(sections[0].span[0]) : clean.text.length;
  const title = findTitle(clean, lines, document.metadata, bodyStart);
  const prefaceStart = prefaceStartOf(clean, title, bodyStart);
  const named = title ?? titleBesideText(document.metadata);
  const { tables, era, diagnostics } = readTables({ text, clean, sections, grids: document.grids });
  const several = severalReports(clean, lines, sections);
  const identity = readAgency(document, clean, named, prefaceStart);
  const dated = readYear(document, clean, named, sections, prefaceStart);
  const published = readPublishedOn(document);
  const year = several && manifest.year === undefined ? null : dated.year;
  const unknown = { name: "", region: null, regionCode: null, level: null, kind: "unknown", creditCode: null } as const;
  const doubts = [...identity.doubts, ...dated.doubts, ...published.doubts, ...(several ? [several] : [])];
  if (pollution[0]) doubts.push(doubt("hijack-removed", `文中 ${pollution.length} 处被植入“${pollution[0].words}”，认定机关和章节时未计入`, pollution[0].span));
  const report: ParsedReport = {
    schemaVersion: 1,
    source,
    text,
    title: title && { value: title.value, span: title.span },
    agency: several && manifest.agency === undefined ? unknown : identity.agency,
    year,
    publishedOn: published.publishedOn,
    era: eraOfReport(era, sections, year),
    eraDue: year === null ? null : eraDueFor(year),
    script: scriptOf(clean.traces),
    sections,
    tables,
    diagnostics: [...doubts, ...besideText(document, sections), ...diagnostics],
  };
  rememberClean(report, document.clean);
  return report;
}
