import { createHash } from "node:crypto";
import { z } from "zod";
import { isoDateSchema, type Diagnostic, type Source, type Span } from "../report/schema";
import { cleanText, type CleanText } from "../text/clean";
import { decodeText } from "./decode";
import type { PageLimits } from "./html/limits";
import { bytesOf, DEFAULT_LIMITS, overLimit, type Limits } from "./limits";
import { type DocumentMetadata, readMetadata } from "./metadata";
import { assertReport } from "./recognise";

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
  /** What of the file could not be read, as a page without text. */
  losses?: readonly Diagnostic[];
  manifest: ManifestEntry;
}

export interface ReadOptions {
  /** The file's path or name, as reported. */
  path: string;
  manifest?: ManifestEntry;
  /** How much is read before a file is refused; the defaults when not given. */
  limits?: Limits;
  /** The limits of web pages, where they differ from the usual ones. */
  pageLimits?: Partial<PageLimits>;
}

/** What `Source.encoding` says of a format that is more than encoded text. */
export const BINARY = "binary";

/**
 * Makes the document of what its format gave.
 * @param read the text, its tables, and how the bytes were told to be encoded
 * @throws UnreadableDocument when the text is no report
 */
export function documentOf(bytes: Uint8Array, { path, manifest = {} }: ReadOptions, read: Pick<SourceDocument, "text" | "grids" | "losses"> & Pick<Source, "mediaType" | "encoding">): SourceDocument {
  const { text, grids, losses = [], mediaType, encoding } = read;
  const clean = cleanText(text);
  assertReport(text, clean, path);
  return {
    source: { path, mediaType, sha256: createHash("sha256").update(bytes).digest("hex"), encoding, url: manifest.url ?? null },
    text,
    clean,
    metadata: readMetadata(clean),
    grids,
    losses,
    manifest,
  };
}

/** @throws UnreadableDocument when a file is larger than documents may be */
export function assertSize(bytes: Uint8Array, { path, limits = DEFAULT_LIMITS }: ReadOptions, limit: "fileMegabytes" | "textMegabytes"): void {
  if (bytes.length > bytesOf(limits[limit])) throw overLimit(path, limit, limits);
}

/**
 * Reads a plain text file into the form that the parser takes.
 * @throws UnreadableDocument with a code and a sentence when it is not a report that can be read
 */
export function readTextDocument(bytes: Uint8Array, options: ReadOptions): SourceDocument {
  assertSize(bytes, options, "textMegabytes");
  const { text, encoding } = decodeText(bytes, options.path);
  return documentOf(bytes, options, { text, grids: [], mediaType: "text/plain", encoding });
}
