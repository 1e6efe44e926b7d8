interface WordTextOptions {
  /** False keeps quotation marks and dashes as they are; otherwise they become ASCII. */
  filterUnicode?: boolean;
}
/** The text of an old Word file by its parts. */
interface WordDocument {
  getBody(options?: WordTextOptions): string;
  getFootnotes(options?: WordTextOptions): string;
  getEndnotes(options?: WordTextOptions): string;
  getTextboxes(options?: WordTextOptions & { includeHeadersAndFooters?: boolean }): string;
}
/** A file of named streams. */
interface OleFile {
  stream(name: string): NodeJS.ReadableStream;
}

declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(bytes: Buffer);
    open(): Promise<void>;
  }
}

declare module "word-extractor/lib/word-ole-extractor.js" {
  import type BufferReader from "word-extractor/lib/buffer-reader.js";

  export default class WordOleExtractor {
    extract(reader: BufferReader): Promise<WordDocument>;
    extractWordDocument(file: OleFile, word: Buffer): Promise<WordDocument>;
    writeParagraphProperties(word: Buffer, table: Buffer): void;
    documentStream(file: OleFile, name: string): Promise<NodeJS.ReadableStream>;
    streamBuffer(stream: NodeJS.ReadableStream): Promise<Buffer>;
  }
}
