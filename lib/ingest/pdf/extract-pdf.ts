import { getDocumentProxy } from "unpdf";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { TextCollector, type Extraction } from "../extraction";
import { overLimit, type Limits } from "../limits";
import { damagedFile, encryptedFile, UnreadableDocument } from "../unreadable";
import { provideTransfer } from "./array-buffer";
import { CharacterMaps } from "./character-maps";
import { losesWords } from "./lost-words";
import { tablesAndLines, type ReadPage } from "./page-blocks";
import { readPage } from "./page-content";
import { writePages } from "./write-pages";

/** Fonts of such encodings name their characters by a table that nobody published; their words would be missing. */
const unknownEncoding = (path: string): UnreadableDocument =>
  new UnreadableDocument("undecodable", path, {
    zh: "PDF 使用了未嵌入的中文字体编码，文字无法完整读出。请导入 Word 原文件，或重新导出 PDF（嵌入字体）。",
    en: "the PDF uses Chinese font encodings that it does not embed, so that its text cannot be read in full. Load the Word file, or export the PDF again with its fonts embedded.",
  });
const withoutText = (path: string): UnreadableDocument =>
  new UnreadableDocument("no-text-layer", path, {
    zh: "PDF 是扫描件，没有文字层，无法读取。请导入 Word 原文件或网页，或先做文字识别（OCR）并人工校对。",
    en: "the PDF is a scan without a text layer and cannot be read. Load the Word file or the web page, or have its text recognised (OCR) and proofread first.",
  });

/** A page with nothing but its number has no text of its own. */
const WORDS = /[^\d\s\-‐–—－]/u;

/** Silent: what pdf.js would print is of no use to anybody here. */
const SILENT = 0;

/**
 * Reads a PDF that has a text layer: prose and tables rebuilt from the places of words and rules.
 * @throws UnreadableDocument when it is damaged, encrypted, over a limit, or has no text that can be read
 */
export async function extractPdf(bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  provideTransfer();
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: SILENT, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, cMapPacked: true, BinaryDataFactory: CharacterMaps }).catch((error: unknown) => {
    throw error instanceof Error && error.name === "PasswordException" ? encryptedFile(path) : damagedFile(path);
  });
  try {
    if (document.numPages > limits.pages) throw overLimit(path, "pages", limits);
    const pages: ReadPage[] = [];
    const bare: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const content = await readPage(await document.getPage(number));
      if (!content.pieces.some(({ text }) => WORDS.test(text))) bare.push(number);
      if (content.losesWords) throw unknownEncoding(path);
      pages.push(tablesAndLines(content));
    }
    if (bare.length === pages.length) throw (await drawsLostWords(document)) ? unknownEncoding(path) : withoutText(path);
    const collector = new TextCollector(path, limits);
    writePages(pages, collector);
    if (bare.length > 0) collector.loss("page-without-text", `第 ${bare.join("、")} 页没有文字层（可能是图片或扫描页），未能读取`);
    return collector.finish();
  } finally {
    await document.destroy();
  }
}

/** Whether a document without a word draws some all the same; its pictures are not looked at for it beyond the first page. */
async function drawsLostWords(document: PDFDocumentProxy): Promise<boolean> {
  const page = await document.getPage(1);
  return losesWords(page, await page.getOperatorList());
}
