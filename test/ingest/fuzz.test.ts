import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync, inflateSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import type { ReportModel } from "../../lib/demo/model";
import { renderDocx } from "../../lib/demo/render/docx";
import { gridOf } from "../../lib/demo/render/grid";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { renderXlsx } from "../../lib/demo/render/xlsx";
import { archiveEntries } from "../../lib/ingest/archive";
import { BINARY, documentOf } from "../../lib/ingest/document";
import { extractDocx } from "../../lib/ingest/docx/extract-docx";
import type { Extraction } from "../../lib/ingest/extraction";
import { DEFAULT_LIMITS, type Limits } from "../../lib/ingest/limits";
import { extractPdf } from "../../lib/ingest/pdf/extract-pdf";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { extractXlsx } from "../../lib/ingest/xlsx/extract-xlsx";
import { parseTextReport } from "../../lib/parse";
import { parseDocument } from "../../lib/parse/parse-document";
import { TABLE_KEYS, type TableKey } from "../../lib/report/cells";
import type { ParsedReport } from "../../lib/report/schema";
import { damage, random } from "../parse/tables/documents";
import { expectedSchema } from "../golden/expected";

/** More rounds for a long run: FUZZ=50 makes a hundred thousand of them. */
const TIMES = Number(process.env["FUZZ"] ?? 1);
const MINUTES = 60_000;

type Truth = Partial<Record<TableKey, Readonly<Record<string, number | string | null>>>>;

/** Cells that were read as a number which does not stand there. */
function wrongCells(report: ParsedReport, truth: Truth): string[] {
  return TABLE_KEYS.flatMap((key) =>
    Object.entries(report.tables[key]?.cells ?? {}).flatMap(([cell, { value, raw }]) => (value === null || String(value) === String(truth[key]?.[cell]).replace(/(?:万元|次|元)$/u, "") ? [] : [`${key} ${cell}: ${raw} instead of ${truth[key]?.[cell]}`])),
  );
}

const truthOf = (model: ReportModel): Truth =>
  Object.fromEntries(model.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [[block.table.key, Object.fromEntries(gridOf(block.table).rows.flatMap(({ cells }) => cells.flatMap(({ cell, text }) => (cell === null ? [] : [[cell, text]]))))]] : []))));

/** What a reading gives; null when it is refused. */
function attempt(reading: () => ParsedReport): ParsedReport | null {
  try {
    return reading();
  } catch (error) {
    if (error instanceof UnreadableDocument) return null;
    throw error;
  }
}

type Extractor = (bytes: Uint8Array, path: string, limits: Limits) => Promise<Extraction>;
/** Reads as the product does, without the thread. @returns null when it is refused as unreadable or damaged */
async function read(extract: Extractor, bytes: Uint8Array): Promise<ParsedReport | null> {
  const extraction = await extract(bytes, "a", DEFAULT_LIMITS).catch(() => null);
  if (extraction === null) return null;
  return attempt(() => parseDocument(documentOf(bytes, { path: "a" }, { ...extraction, mediaType: "x", encoding: BINARY })));
}

const models = [...countyReports(DEMONSTRATION_REGION, [2020, 2023], "fuzz")].filter((_, index) => index % 23 === 0);
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!;

function brokenBytes(bytes: Uint8Array, next: () => number): Uint8Array {
  const kind = next();
  if (kind < 0.2) return bytes.slice(0, Math.floor(next() * bytes.length));
  const broken = Uint8Array.from(bytes);
  for (let change = Math.floor(next() * 6); change >= 0; change--) broken[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return broken;
}

describe("damaged golden documents in plain text", () => {
  const folder = fileURLToPath(new URL("../golden/", import.meta.url));
  const golden = readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => ({ bytes: readFileSync(folder + name), ...expectedSchema.parse(JSON.parse(readFileSync(folder + name.replace(".txt", ".json"), "utf8"))) }));
  // A row that lost a cell and then has another doubled looks like a whole row: nobody could tell.
  const whole = golden.filter(({ complete, bytes }) => complete && Buffer.from(bytes.toString("utf8")).equals(bytes));
  it("never get another cell's number", { timeout: MINUTES * TIMES }, () => {
    for (let seed = 1; seed <= 1000 * TIMES; seed++) {
      const next = random(seed);
      const { bytes, tables } = pick(whole, next);
      const report = attempt(() => parseTextReport(Buffer.from(damage(bytes.toString("utf8"), next)), { path: "a.txt" }));
      if (report !== null) expect(wrongCells(report, tables), `seed ${seed}`).toEqual([]);
    }
  });
});

/** One change to the build of a Word file: a cell or row gone or doubled, merging lost, a paragraph emptied. */
function rebuilt(xml: string, next: () => number): string {
  const gone = (tag: string): string => {
    const parts = [...xml.matchAll(new RegExp(`<w:${tag}>(?:(?!<w:${tag}>)[^])*?</w:${tag}>`, "g"))];
    const { 0: part, index } = pick(parts, next);
    return xml.slice(0, index) + (next() < 0.5 ? "" : part + part) + xml.slice(index + part.length);
  };
  const choice = next();
  if (choice < 0.4) return gone("tc");
  if (choice < 0.6) return gone("tr");
  if (choice < 0.7) return gone("p");
  if (choice < 0.8) return xml.replace(/<w:vMerge[^>]*>/g, "");
  if (choice < 0.9) return xml.replace(/<w:gridSpan[^>]*>/g, "");
  const cells = [...xml.matchAll(/<w:t [^>]*>[^<]*<\/w:t>/g)];
  const { 0: part, index } = pick(cells, next);
  return xml.slice(0, index) + `<w:del>${part}</w:del>` + xml.slice(index + part.length);
}

describe("damaged Word files", () => {
  it("never get another cell's number, however their tables are rebuilt", { timeout: MINUTES * TIMES }, async () => {
    const files = await Promise.all(models.map(async (model) => ({ parts: unzipSync(await renderDocx(model)), truth: truthOf(model) })));
    let wasRead = 0;
    for (let seed = 1; seed <= 110 * TIMES; seed++) {
      const next = random(seed);
      const { parts, truth } = pick(files, next);
      const report = await read(extractDocx, zipSync({ ...parts, "word/document.xml": strToU8(rebuilt(strFromU8(parts["word/document.xml"]!), next)) }, { level: 1 }));
      if (report === null) continue;
      wasRead += 1;
      expect(wrongCells(report, truth), `seed ${seed}`).toEqual([]);
    }
    expect(wasRead).toBeGreaterThan(70);
  });
});

/** One change to what a page of a PDF draws: words or a rule gone, words moved aside. */
function redrawn(bytes: Uint8Array, next: () => number): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const streams = [...text.matchAll(/<< \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)].slice(1);
  const { 0: head, 1: length, index } = pick(streams, next);
  const start = index + head.length;
  const lines = inflateSync(bytes.subarray(start, start + Number(length))).toString("latin1").split("\n");
  for (let change = Math.floor(next() * 3); change >= 0; change--) {
    const at = Math.floor(next() * lines.length);
    const shift = (next() - 0.5) * 120;
    const words = lines[at]!;
    if (next() < 0.5) lines.splice(at, 1);
    else lines[at] = words.replace(/1 0 0 1 ([\d.]+) /, (_, x: string) => `1 0 0 1 ${(Number(x) + shift).toFixed(2)} `);
  }
  const packed = deflateSync(lines.join("\n"));
  return new Uint8Array(Buffer.concat([bytes.subarray(0, index), Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, bytes.subarray(start + Number(length))]));
}

describe("damaged PDFs", () => {
  it("never get another cell's number, whatever is missing or moved on their pages", { timeout: MINUTES * TIMES }, async () => {
    let wasRead = 0;
    for (let seed = 1; seed <= 45 * TIMES; seed++) {
      const next = random(seed);
      const model = pick(models, next);
      const report = await read(extractPdf, redrawn(renderPdf(model), next));
      if (report === null) continue;
      wasRead += 1;
      expect(wrongCells(report, truthOf(model)), `seed ${seed}`).toEqual([]);
    }
    expect(wasRead).toBeGreaterThan(30);
  });
});

describe("files with broken bytes", () => {
  it("are read as they were or refused", { timeout: MINUTES * TIMES }, async () => {
    const model = models[0]!;
    const [docx, xlsx, pdf] = [await renderDocx(model), await renderXlsx(model), renderPdf(model)];
    for (let seed = 1; seed <= 110 * TIMES; seed++) {
      const next = random(seed);
      for (const [extract, bytes] of [[extractDocx, docx], [extractXlsx, xlsx]] as const) {
        const report = await read(extract, brokenBytes(bytes, next));
        if (report !== null) expect(wrongCells(report, truthOf(model)), `seed ${seed}`).toEqual([]);
      }
      if (seed % 5 === 0) await read(extractPdf, brokenBytes(pdf, next));
      for (const entry of archiveEntries(brokenBytes(zipSync({ "a.docx": docx, "b/c.pdf": pdf }, { level: 1 }), next), "a.zip", DEFAULT_LIMITS)) {
        if ("refusal" in entry) expect(entry.refusal).toBeInstanceOf(UnreadableDocument);
        else expect([docx.length, pdf.length]).toContain(entry.bytes.length);
      }
    }
  });
});
