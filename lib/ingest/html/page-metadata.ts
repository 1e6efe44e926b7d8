import type { Span } from "../../report/schema";
import { type CleanText, cleanText } from "../../text/clean";
import { excise } from "../../text/excise";
import { findPollution } from "../../text/pollution";
import { type DocumentMetadata, readMetadata, type Stated } from "../metadata";
import type { PageHead } from "./pieces";

/** The names under which 政府网站 state these facts in the head of a page, the official ones first. */
const NAMES = {
  title: ["articletitle"],
  publishedOn: ["pubdate", "publishdate", "article:published_time"],
  publisher: ["contentsource", "source", "infosource"],
  indexNumber: ["indexnumber", "index", "infono"],
} as const satisfies Partial<Record<keyof DocumentMetadata, readonly string[]>>;

/** What parts the title of a page from the site's name in its window. */
const PARTS = /\s*[_|\-–—>»]\s*/u;
const MAX_VALUE = 200;
/** What the head says is nowhere in the text. */
const NOWHERE: Span = [0, 0];

/**
 * The labelled facts of a page: those that can be seen on it before those that its head states, which have an empty place.
 */
export function readPageMetadata(clean: CleanText, { meta, title }: PageHead): DocumentMetadata {
  const seen = readMetadata(clean);
  const all = (kind: keyof typeof NAMES): Stated[] => NAMES[kind].flatMap((name) => meta.get(name) ?? []).filter((value) => value !== "" && value.length <= MAX_VALUE).map(stated);
  const ofWindow = title.split(PARTS).find((part) => /报告|年报/u.test(part) && part.length <= MAX_VALUE);
  return {
    title: seen.title ?? all("title")[0] ?? (ofWindow === undefined ? null : stated(ofWindow)),
    publishedOn: [...seen.publishedOn, ...all("publishedOn")],
    issuedOn: seen.issuedOn,
    publisher: seen.publisher ?? all("publisher")[0] ?? null,
    indexNumber: seen.indexNumber ?? all("indexNumber")[0] ?? null,
  };
}

/** A fact of the head; what was planted into a page is planted into its head as well. */
function stated(value: string): Stated {
  const clean = cleanText(value);
  return { value: excise(clean, findPollution(clean)).text, span: NOWHERE };
}
