import WordExtractor from "word-extractor";
import { TextCollector, type Extraction } from "../extraction";
import type { Limits } from "../limits";
import { UnreadableDocument } from "../unreadable";

const AS_WRITTEN = { filterUnicode: false };
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/**
 * Reads an old Word file: its text line by line, a table's row as one line with tabs between the cells. What Word numbers
 * by itself has no numerals here, and no grids are given: this format is read as far as its words go.
 * @throws UnreadableDocument when it cannot be opened
 */
export async function extractDoc(bytes: Uint8Array, path: string, limits: Limits): Promise<Extraction> {
  const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => {
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
