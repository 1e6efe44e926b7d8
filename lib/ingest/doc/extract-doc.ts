import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor from "word-extractor/lib/word-ole-extractor.js";
import { TextCollector, type Extraction } from "../extraction";
import type { Limits } from "../limits";
import { UnreadableDocument } from "../unreadable";
import { markRowEnds } from "./row-ends";

const AS_WRITTEN = { filterUnicode: false };
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/** The library's extractor, which also sees the ends of rows that have many columns. */
class Extractor extends WordOleExtractor {
  #data: Buffer = Buffer.alloc(0);

  override async extractWordDocument(file: OleFile, word: Buffer): Promise<WordDocument> {
    this.#data = await this.#longProperties(file);
    return super.extractWordDocument(file, word);
  }

  async #longProperties(file: OleFile): Promise<Buffer> {
    try {
      return await this.streamBuffer(await this.documentStream(file, "Data"));
    } catch {
      return Buffer.alloc(0);
    }
  }

  override writeParagraphProperties(word: Buffer, table: Buffer): void {
    markRowEnds(word, table, this.#data);
    super.writeParagraphProperties(word, table);
  }
}

/**
 * Reads an old Word file: its text line by line, a table's row as one line with tabs between the cells. What Word numbers
 * by itself has no numerals here, and no grids are given: this format is read as far as its words go.
 * @throws UnreadableDocument when it cannot be opened
 */
export async function extractDoc(bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  const document = await new Extractor().extract(new BufferReader(Buffer.from(bytes))).catch(() => {
    throw new UnreadableDocument("damaged", path, {
      zh: "旧版 Word 文件（.doc）无法打开。请用 Word 或 WPS 另存为 .docx 后导入。",
      en: "the old Word file (.doc) cannot be opened. Save it as .docx in Word or WPS and load that.",
    });
  });
  const collector = new TextCollector(path, limits);
  const boxes = document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false });
  for (const part of [document.getBody(AS_WRITTEN), boxes, document.getFootnotes(AS_WRITTEN), document.getEndnotes(AS_WRITTEN)]) {
    for (const line of part.replace(CONTROLS, "").split("\n")) collector.paragraph(line);
  }
  return collector.finish();
}
