import { createHash } from "node:crypto";
import { cleanText } from "../../text/clean";
import type { ReadOptions, SourceDocument } from "../document";
import { assertReport } from "../recognise";
import { decodePage } from "./decode-page";
import { DEFAULT_PAGE_LIMITS, tooComplex } from "./limits";
import { readPageMetadata } from "./page-metadata";
import { scanPage } from "./scan";
import { gridOf } from "./slots";
import { writePage } from "./write";

/**
 * Reads a web page, whole or a part saved from one, as a person sees it: its text with blocks and rows on their own lines,
 * its tables as grids, hidden words and media apart.
 * @throws UnreadableDocument when it cannot be decoded, goes beyond a limit, or is no annual report
 */
export function readHtml(bytes: Uint8Array, { path, manifest = {}, pageLimits = {} }: ReadOptions): SourceDocument {
  const limits = { ...DEFAULT_PAGE_LIMITS, ...pageLimits };
  const { text: html, encoding } = decodePage(bytes, path);
  const { pieces, head } = scanPage(html, path, limits);
  const { text, tables, media, hidden } = writePage(pieces);
  const clean = cleanText(text);
  assertReport(text, clean, path);
  let slots = 0;
  const spend = (count: number): void => {
    slots += count;
    if (slots > limits.maxSlots) throw tooComplex(path, "maxSlots", limits.maxSlots);
  };
  return {
    source: { path, mediaType: "text/html", sha256: createHash("sha256").update(bytes).digest("hex"), encoding, url: manifest.url ?? null },
    text,
    clean,
    metadata: readPageMetadata(clean, head),
    grids: tables.map(({ table, start, end }) => gridOf(table, start, end, spend)),
    hidden,
    media,
    manifest,
  };
}
