import { assertSize, BINARY, documentOf, readTextDocument, type ReadOptions, type SourceDocument } from "./document";
import { formatOf, MEDIA_TYPES, type DocumentFormat } from "./format";
import { readHtml } from "./html";
import { DEFAULT_LIMITS } from "./limits";
import { emptyFile, encryptedFile, unsupported, UnreadableDocument } from "./unreadable";
import { extractApart, type HeavyFormat } from "./worker/pool";

type Reader = (bytes: Uint8Array, options: ReadOptions) => SourceDocument | Promise<SourceDocument>;

/** Formats that take time or memory are read in a thread of their own that can be stopped. */
const apart = (format: HeavyFormat): Reader => async (bytes, options) => {
  const extraction = await extractApart(format, bytes, options.path, options.limits ?? DEFAULT_LIMITS);
  return documentOf(bytes, options, { ...extraction, mediaType: MEDIA_TYPES[format], encoding: BINARY });
};

/** How each format is read. */
const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  text: readTextDocument,
  html: readHtml,
  docx: apart("docx"),
  doc: apart("doc"),
  pdf: apart("pdf"),
  xlsx: apart("xlsx"),
};

const archiveInstead = (path: string): UnreadableDocument =>
  new UnreadableDocument("unsupported-format", path, {
    zh: "文件是压缩包，不是一份报告。请解压后逐份导入。",
    en: "the file is an archive, not a report. Unpack it and load its files.",
  });

/**
 * Reads a plain text or a web page, which take no thread of their own.
 * @throws UnreadableDocument when it is another format, or not a report that can be read
 */
export function readLightDocument(bytes: Uint8Array, options: ReadOptions): SourceDocument {
  const { path } = options;
  if (bytes.length === 0) throw emptyFile(path);
  const found = formatOf(bytes, path);
  if (found.kind === "document" && found.format === "html") {
    assertSize(bytes, options, "fileMegabytes");
    return readHtml(bytes, options);
  }
  return readTextDocument(bytes, options);
}

/**
 * Reads a file of any format into the form that the parser takes.
 * @throws UnreadableDocument with a code and a sentence when it is not a report that can be read
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> {
  const { path } = options;
  if (bytes.length === 0) throw emptyFile(path);
  assertSize(bytes, options, "fileMegabytes");
  const found = formatOf(bytes, path);
  if (found.kind === "archive") throw archiveInstead(path);
  if (found.kind === "encrypted") throw encryptedFile(path);
  if (found.kind === "other") throw unsupported(found.name, path);
  const read = READERS[found.format];
  return await read(bytes, options);
}
