import { formatOfSignature } from "./signature";
import { DEFAULT_LIMITS } from "./limits";
import { UnreadableDocument } from "./unreadable";
import { readZip } from "./zip/zip";

/** The formats that reports come in, as their media types. */
export const MEDIA_TYPES = {
  text: "text/plain",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  doc: "application/msword",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type DocumentFormat = keyof typeof MEDIA_TYPES;

/** What a file is: a document, an archive of documents, a document that asks for a password, or something else, by its name. */
export type FileFormat = { kind: "document"; format: DocumentFormat } | { kind: "archive" } | { kind: "encrypted" } | { kind: "other"; name: string };

const document = (format: DocumentFormat): FileFormat => ({ kind: "document", format });
const other = (name: string): FileFormat => ({ kind: "other", name });

/** The part that makes a ZIP archive a document of a kind. */
const PACKAGE_PARTS: readonly [RegExp, FileFormat][] = [
  [/^word\/document\d*\.xml$/u, document("docx")],
  [/^xl\/workbook\.xml$/u, document("xlsx")],
  [/^xl\/workbook\.bin$/u, other("XLSB")],
  [/^ppt\//u, other("PPTX")],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/u, other("ODT/ODS")],
  [/^(?:OFD\.xml|Doc_0\/)/u, other("OFD")],
];
const EXTENSION = /\.([a-z]+)$/iu;

function formatOfZip(bytes: Uint8Array, path: string): FileFormat {
  const extension = EXTENSION.exec(path)?.[1]?.toLowerCase();
  try {
    const names = readZip(bytes, path, DEFAULT_LIMITS).map(({ name }) => name);
    for (const [part, format] of PACKAGE_PARTS) if (names.some((name) => part.test(name))) return format;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
  }
  return extension === "docx" || extension === "xlsx" ? document(extension) : { kind: "archive" };
}

/** Names of streams in the old container of Microsoft, in its UTF-16. */
const OLE_STREAMS: readonly [string, FileFormat][] = [
  ["EncryptedPackage", { kind: "encrypted" }],
  ["WordDocument", document("doc")],
  ["Workbook", other("XLS")],
  ["PowerPoint Document", other("PPT")],
];

function formatOfOle(bytes: Uint8Array): FileFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OLE_STREAMS.find(([stream]) => content.includes(stream, 0, "utf16le"))?.[1] ?? other("DOC/XLS");
}

/** PDF readers bear some bytes before the mark. */
const PDF_WINDOW = 1024;
const HEAD_BYTES = 2048;

/** What a text that is not a report's own text announces. */
const TEXT_FORMATS: readonly [RegExp, FileFormat][] = [
  [/^\s*(?:From:[^\n]*\n|MIME-Version:)[^]*Content-Type: *multipart/iu, other("MHT")],
  [/^\s*<\?xml[^]*(?:progid="Word\.Document"|<pkg:package)/u, other("Word XML")],
];

/**
 * Tells what a file is by its content; the name is asked only where the content is damaged.
 * @param bytes at least one
 */
export function formatOf(bytes: Uint8Array, path: string): FileFormat {
  const signature = formatOfSignature(bytes);
  if (signature === "ZIP/DOCX/XLSX") return formatOfZip(bytes, path);
  if (signature === "DOC/XLS") return formatOfOle(bytes);
  if (signature === "HTML") return document("html");
  if (signature === "PDF") return document("pdf");
  if (signature !== null) return other(signature);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  if (head.slice(0, PDF_WINDOW).includes("%PDF-")) return document("pdf");
  return TEXT_FORMATS.find(([pattern]) => pattern.test(head))?.[1] ?? document("text");
}
