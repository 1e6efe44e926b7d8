import type { HiddenPart, Media, SourceDocument } from "../ingest/document";
import type { Diagnostic, Section, Span } from "../report/schema";

/** What is said of a page is held to this; a page with more is not told apart by the rest. */
const MAX_PARTS = 50;
const MAX_WORDS = 1000;
const WEB_ADDRESS = /^(?:https?:)?\/\//i;

function ofHidden({ at, text, links }: HiddenPart): Diagnostic[] {
  const span: Span = [at, at];
  const words: Diagnostic[] = text === "" ? [] : [{ code: "hidden-text", message: text.slice(0, MAX_WORDS), span }];
  const outward = links.filter(({ href }) => WEB_ADDRESS.test(href)).slice(0, MAX_PARTS);
  return [...words, ...outward.map(({ href, text: label }): Diagnostic => ({ code: "hidden-link", message: href.slice(0, MAX_WORDS), span, where: label.trim().slice(0, MAX_WORDS) }))];
}

const ofMedia = ({ kind, at, target }: Media): Diagnostic => ({ code: `media-${kind}`, message: (target ?? "").slice(0, MAX_WORDS), span: [at, at] });

/**
 * What a page holds beside its text: `hidden-text` with the words as message, `hidden-link` with the address as message
 * and the words as `where`, and within the parts of the report `media-image`, `media-frame` and `media-attachment`
 * with the address as message. Each has an empty span at its place.
 */
export function besideText({ hidden = [], media = [] }: SourceDocument, sections: readonly Section[]): Diagnostic[] {
  const inReport = media.filter(({ at }) => sections.some(({ span, body }) => at >= span[0] && at <= body[1]));
  return [...hidden.flatMap(ofHidden).slice(0, MAX_PARTS), ...inReport.slice(0, MAX_PARTS).map(ofMedia)];
}
