import { createHash } from "node:crypto";
import { z } from "zod";
import { isoDateSchema, type Source, type Span } from "../report/schema";
import { cleanText, type CleanText } from "../text/clean";
import { decodeText } from "./decode";
import { readHtml } from "./html";
import type { PageLimits } from "./html/limits";
import { type DocumentMetadata, readMetadata } from "./metadata";
import { assertReport } from "./recognise";
import { formatOfSignature } from "./signature";
import { UnreadableDocument } from "./unreadable";

/** What is known of a file from elsewhere (`--manifest`); it goes before what the file says. */
export const manifestEntrySchema = z.strictObject({
  url: z.url().optional(),
  publishedOn: isoDateSchema.optional(),
  agency: z.string().min(1).optional(),
  year: z.int().min(2008).max(2100).optional(),
});
export type ManifestEntry = z.infer<typeof manifestEntrySchema>;

/** A cell of a table that the format itself marks as one (HTML, DOCX): merged cells keep their extent. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** Its text in `SourceDocument.text`; an empty cell has an empty span at its place. */
  span: Span;
}
export interface TableGrid {
  span: Span;
  rows: number;
  columns: number;
  cells: readonly GridCell[];
}

/** Words that the format holds at a place of the text and does not show, with the links among them. */
export interface HiddenPart {
  at: number;
  text: string;
  links: readonly { href: string; text: string }[];
}
/** A picture, another page or a file for download at a place of the text; `target` is its address. */
export interface Media {
  kind: "image" | "frame" | "attachment";
  at: number;
  target: string | null;
}

/** A document between reading its format and reading its content: every format ends here, every span counts in `text`. */
export interface SourceDocument {
  source: Source;
  /** The text exactly as decoded or extracted. */
  text: string;
  /** The same for matching, made once. */
  clean: CleanText;
  metadata: DocumentMetadata;
  /** The tables in the order of the text; none for plain text, whose tables are read from the text itself. */
  grids: readonly TableGrid[];
  /** What is not in the text because nobody sees it; absent where the format cannot hide anything. */
  hidden?: readonly HiddenPart[];
  /** What stands in the text's place, or beside it; absent where the format knows only text. */
  media?: readonly Media[];
  manifest: ManifestEntry;
}

export interface ReadOptions {
  /** The file's path or name, as reported. */
  path: string;
  manifest?: ManifestEntry;
  /** The largest file that is read, in bytes. */
  maxBytes?: number;
  /** The limits of web pages, where they differ from the usual ones. */
  pageLimits?: Partial<PageLimits>;
}

/** Real reports in plain text are 5 to 300 KB. */
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;

const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(1);

/**
 * Reads a file into the form that the parser takes.
 * @throws UnreadableDocument with a code and a sentence when it is not a report that can be read
 */
export function readDocument(bytes: Uint8Array, options: ReadOptions): SourceDocument {
  const { path, manifest = {}, maxBytes = DEFAULT_MAX_BYTES } = options;
  if (bytes.length > maxBytes) {
    throw new UnreadableDocument("too-large", path, {
      zh: `文件有 ${megabytes(bytes.length)} MB，超过上限 ${megabytes(maxBytes)} MB。请确认选对了文件，或调高上限设置。`,
      en: `the file has ${megabytes(bytes.length)} MB, over the limit of ${megabytes(maxBytes)} MB. Check that it is the right file, or raise the limit.`,
    });
  }
  if (formatOfSignature(bytes) === "HTML") return readHtml(bytes, options);
  const { text, encoding } = decodeText(bytes, path);
  const clean = cleanText(text);
  assertReport(text, clean, path);
  return {
    source: { path, mediaType: "text/plain", sha256: createHash("sha256").update(bytes).digest("hex"), encoding, url: manifest.url ?? null },
    text,
    clean,
    metadata: readMetadata(clean),
    grids: [],
    manifest,
  };
}
