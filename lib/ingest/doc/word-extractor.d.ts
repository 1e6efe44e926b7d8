declare module "word-extractor" {
  interface TextOptions {
    /** False keeps quotation marks and dashes as they are; otherwise they become ASCII. */
    filterUnicode?: boolean;
  }
  /** The text of an old Word file by its parts. */
  interface WordDocument {
    getBody(options?: TextOptions): string;
    getFootnotes(options?: TextOptions): string;
    getEndnotes(options?: TextOptions): string;
    getTextboxes(options?: TextOptions & { includeHeadersAndFooters?: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
