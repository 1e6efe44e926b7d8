import type { FilledLetterhead } from "../../lib/export/letterhead";
import { MEDIA_TYPES, PAPER_TITLES, safeFileName, type PaperFormat, type PaperName } from "../../lib/export/papers";
import { officeDay } from "../../lib/export/office-date";
import { writeCsv } from "../../lib/export/csv";
import { FINDING_COLUMNS } from "../../lib/export/findings-sheet";
import { writeJson } from "../../lib/export/json";
import { LEDGER_COLUMNS } from "../../lib/export/ledger-sheet";
import { SCORECARD_COLUMNS } from "../../lib/export/scorecards-sheet";
import type { Sheet, SheetNote } from "../../lib/export/sheet";
import { writeXlsx } from "../../lib/export/xlsx";
import { writeZip, type ZipEntry } from "../../lib/export/zip";
import type { Bilingual, Language } from "../../lib/rules/rule";
import { COUNTRY } from "../../lib/statistics/counting";
import type { Database } from "../client";
import { bulletinFacts } from "./bulletin";
import { countFindings, countLedger, findingRows, ledgerRows } from "./findings";
import { noticeFacts, noticesDue, type NoticeDue } from "./notices";
import { judgedBy } from "./judged-by";
import { filtersOf, type ExportScope } from "./scope";
import { countScorecards, scorecardRows } from "./scorecards";
import { statisticsFacts } from "./statistics";
import { writeStatistics } from "./statistics-paper";

export interface PaperRequest {
  name: PaperName;
  format: PaperFormat;
  scope: ExportScope;
  language: Language;
  letterhead: FilledLetterhead;
  /** Notices: what the reports prove as well, not only what a person confirmed. */
  allFailures: boolean;
  now: Date;
}
/** A paper about to be written: its bytes come while they are read, on the snapshot that it was prepared on. */
export interface PreparedPaper {
  /** With its ending. */
  fileName: string;
  ending: PaperFormat | "zip";
  mediaType: string;
  rowCount: number;
  chunks: AsyncIterable<Uint8Array>;
}
/** Why a paper cannot be written, in words. */
export class CannotWrite extends Error {
  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}

const NO_FAILURES: Bilingual = { zh: "所选范围内没有未排除的问题。", en: "no body of this scope has a failure that nobody dismissed" };
const NOTHING_CONFIRMED: Bilingual = { zh: "所选范围内没有已确认的问题；请先确认问题，或者选择全部问题。", en: "no body of this scope has a confirmed finding; confirm findings first, or write notices on all failures" };
/** A text document is made as a whole; more rows than these are no paper that anybody reads. */
const MAX_BULLETIN_BODIES = 10_000;
const SHEET_WRITERS = { xlsx: writeXlsx, csv: writeCsv, json: writeJson } as const;
type SheetFormat = keyof typeof SHEET_WRITERS;
const isSheetFormat = (format: PaperFormat): format is SheetFormat => format in SHEET_WRITERS;

const noteOf = async (db: Database, { name, scope, now, allFailures }: PaperRequest, rowCount: number): Promise<SheetNote> => ({
  title: PAPER_TITLES[name],
  ...(await judgedBy(db, scope)),
  filters: { ...filtersOf(scope), ...(name === "notices" ? { findings: allFailures ? "failures" : "confirmed" } : {}) },
  exportedAt: now,
  rowCount,
});

const fileStem = ({ name, scope, now }: PaperRequest): string => [PAPER_TITLES[name].zh, scope.year, scope.region, officeDay(now).replaceAll("-", "")].filter((part) => part !== undefined).join("-");

function finished(request: PaperRequest, ending: PaperFormat | "zip", rowCount: number, chunks: AsyncIterable<Uint8Array>, stem = fileStem(request)): PreparedPaper {
  return { fileName: `${safeFileName(stem)}.${ending}`, ending, mediaType: MEDIA_TYPES[ending], rowCount, chunks };
}

async function sheetPaper(db: Database, request: PaperRequest, format: SheetFormat): Promise<PreparedPaper> {
  const { scope } = request;
  // The office's papers are Chinese, whatever the reader's language.
  const language = request.name === "ledger" ? "zh" : request.language;
  const written = async <Row>(rowCount: number, columns: Sheet<Row>["columns"], rows: Sheet<Row>["rows"]): Promise<PreparedPaper> =>
    finished(request, format, rowCount, SHEET_WRITERS[format]({ note: await noteOf(db, request, rowCount), columns, rows }, language));
  if (request.name === "findings") return await written(await countFindings(db, scope), FINDING_COLUMNS, findingRows(db, scope));
  if (request.name === "ledger") return await written(await countLedger(db, scope), LEDGER_COLUMNS, ledgerRows(db, scope));
  return await written(await countScorecards(db, scope), SCORECARD_COLUMNS, scorecardRows(db, scope));
}

/** Writes one paper when it is asked for. */
async function* once(write: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await write();
}

interface IndexRow extends NoticeDue {
  agency: string;
  file: string;
}
const INDEX_COLUMNS: Sheet<IndexRow>["columns"] = [
  { key: "file", header: { zh: "文件", en: "File" }, width: 40, value: (row) => row.file },
  { key: "agency", header: { zh: "机关名称", en: "Agency" }, width: 28, value: (row) => row.agency },
  { key: "year", header: { zh: "报告年度", en: "Report year" }, width: 9, value: (row) => row.year },
  { key: "findings", header: { zh: "问题数", en: "Findings" }, width: 9, value: (row) => row.findings },
];

async function* noticeEntries(db: Database, request: PaperRequest, due: readonly NoticeDue[]): AsyncGenerator<ZipEntry> {
  const { writeNotice } = await import("../../lib/export/notice-docx");
  const note = await noteOf(db, request, 0);
  const index: IndexRow[] = [];
  for (const notice of due) {
    const facts = await noticeFacts(db, notice, request.allFailures);
    const file = `${safeFileName(`${String(index.length + 1).padStart(3, "0")} ${facts.agency.name} ${facts.year}`)}.docx`;
    yield { name: file, stored: true, chunks: [await writeNotice(facts, request.letterhead, { ...note, rowCount: facts.findings.length }, index.length)] };
    index.push({ ...notice, agency: facts.agency.name, file });
  }
  yield { name: "目录.csv", chunks: writeCsv({ note: { ...note, rowCount: index.length }, columns: INDEX_COLUMNS, rows: index }, "zh") };
}

async function noticesPaper(db: Database, request: PaperRequest): Promise<PreparedPaper> {
  const due = await noticesDue(db, request.scope, request.allFailures);
  const findings = due.reduce((sum, notice) => sum + notice.findings, 0);
  const [only] = due;
  if (!only) throw new CannotWrite(request.allFailures ? NO_FAILURES : NOTHING_CONFIRMED);
  if (due.length > 1 || request.scope.agency === undefined) return finished(request, "zip", findings, writeZip(noticeEntries(db, request, due), request.now));
  const facts = await noticeFacts(db, only, request.allFailures);
  const write = async (): Promise<Uint8Array> => (await import("../../lib/export/notice-docx")).writeNotice(facts, request.letterhead, await noteOf(db, request, findings), 0);
  return finished(request, "docx", findings, once(write), `${PAPER_TITLES.notices.zh}-${facts.agency.name}-${facts.year}`);
}

async function bulletinPaper(db: Database, request: PaperRequest): Promise<PreparedPaper> {
  const { year } = request.scope;
  if (year === undefined) throw new CannotWrite({ zh: "通报针对一个年度，请选择年度。", en: "a circular speaks of one year: name it" });
  const bodies = await countScorecards(db, request.scope);
  if (bodies > MAX_BULLETIN_BODIES) throw new CannotWrite({ zh: `通报列出全部机关，所选范围有${bodies}家，超过${MAX_BULLETIN_BODIES}家，请缩小地区范围。`, en: `a circular lists every body, and this scope has ${bodies}; narrow it to a region of at most ${MAX_BULLETIN_BODIES}` });
  const facts = await bulletinFacts(db, { ...request.scope, year });
  if (facts.now === null) throw new CannotWrite({ zh: `所选范围内没有${year}年度的报告，也没有应发布的机关。`, en: `there are no reports on ${year} in this scope, and no body had to report` });
  const { now } = facts;
  const write = async (): Promise<Uint8Array> => (await import("../../lib/export/bulletin-docx")).writeBulletin({ ...facts, now }, request.letterhead, await noteOf(db, request, facts.bodies.length));
  return finished(request, "docx", facts.bodies.length, once(write));
}

async function statisticsPaper(db: Database, request: PaperRequest, format: SheetFormat): Promise<PreparedPaper> {
  const { year } = request.scope;
  if (year === undefined) throw new CannotWrite({ zh: "数据按年度汇总，请选择年度。", en: "figures are added up for one year: name it" });
  const facts = await statisticsFacts(db, { ...request.scope, year });
  if (facts === null) throw new CannotWrite({ zh: `${year}年度没有统一表格，统一格式的表格自2019年度起使用。`, en: `there are no prescribed tables for ${year}; they begin with 2019` });
  if (facts.coverage.counted === 0) throw new CannotWrite({ zh: `所选范围内没有可以计入的${year}年度报告。`, en: `there are no reports on ${year} in this scope that could be added up` });
  const { title: _, rowCount: __, filters, ...note } = await noteOf(db, request, 0);
  // Without a region asked for it is said which one the sums speak of.
  const [top] = facts.scope.tops.length === 1 && facts.scope.tops[0] !== COUNTRY ? facts.scope.tops : [];
  const said = request.scope.bounds.kind === "agencies" || top === undefined ? filters : { ...filters, region: top };
  const { rowCount, chunks } = writeStatistics(db, facts, { ...note, filters: said }, request.language, format);
  return finished(request, format, rowCount, chunks);
}

/**
 * Prepares a paper on a snapshot, which has to stay open until the bytes are read.
 * @throws CannotWrite saying why there would be nothing in it
 */
export async function preparePaper(db: Database, request: PaperRequest): Promise<PreparedPaper> {
  if (request.name === "notices") return await noticesPaper(db, request);
  if (request.name === "bulletin") return await bulletinPaper(db, request);
  if (!isSheetFormat(request.format)) throw new CannotWrite({ zh: `${PAPER_TITLES[request.name].zh}没有${request.format}格式。`, en: `${request.name} cannot be written as ${request.format}` });
  return request.name === "statistics" ? await statisticsPaper(db, request, request.format) : await sheetPaper(db, request, request.format);
}
