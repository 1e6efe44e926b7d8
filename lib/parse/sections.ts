import type { Section } from "../report/schema";
import type { SectionKey } from "../report/sections";
import type { CleanText } from "../text/clean";
import type { ChromeLine } from "../text/chrome";
import { type HeadingCandidate, headingCandidates, type NumberingStyle } from "./heading-candidates";
import type { Line } from "./lines";

/** Of two ways of numbering the same part the first is the chapter's. */
const STYLES: readonly NumberingStyle[] = ["chinese", "none", "arabic", "bracketed"];
/** That many official headings make a report of the six-part shape; below it chapters are free. */
const SIX_PART_FROM = 4;
/** A style that is otherwise used for the second level makes chapters only when it names so many parts. */
const WEAK_STYLE_FROM = 3;
/** Listed headings with less than this between them are a table of contents. */
const MIN_BODY = 5;
const CONTENTS_FROM = 3;

const official = (candidate: HeadingCandidate): boolean => candidate.certainty === "exact" || candidate.certainty === "near";

/** Numbers without 一、 are taken only for parts that no better numbered heading names. */
function ofOneLevel(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const keysOf = (style: NumberingStyle): Set<SectionKey> => new Set(candidates.flatMap((candidate) => (candidate.style === style && candidate.key && official(candidate) ? [candidate.key] : [])));
  const taken = new Set<SectionKey>();
  const styles = new Set<NumberingStyle>(["chinese"]);
  for (const style of STYLES) {
    const keys = keysOf(style);
    const weak = style === "arabic" || style === "bracketed";
    if (weak && (taken.size > 0 || keys.size < WEAK_STYLE_FROM)) continue;
    styles.add(style);
    if (style !== "none") for (const key of keys) taken.add(key);
  }
  return candidates.filter((candidate) => {
    if (!styles.has(candidate.style)) return false;
    return candidate.style !== "none" || !(candidate.key && taken.has(candidate.key));
  });
}

/** A list of headings without bodies in front of the same headings with bodies. */
function withoutContents(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const first = candidates[0];
  if (!first) return [];
  const again = candidates.findIndex((candidate, index) => index > 0 && candidate.heading === first.heading);
  if (again < CONTENTS_FROM) return [...candidates];
  const bodies = candidates.slice(0, again - 1).map((candidate, index) => (candidates[index + 1]?.start ?? 0) - candidate.end);
  return bodies.every((length) => length <= MIN_BODY) ? candidates.slice(again) : [...candidates];
}

/** Drops lists inside chapters: they start again at 一 or break the count. */
function inSequence(candidates: readonly HeadingCandidate[]): HeadingCandidate[] {
  const sixParts = new Set(candidates.flatMap((candidate) => (official(candidate) && candidate.key ? [candidate.key] : []))).size >= SIX_PART_FROM;
  const kept: HeadingCandidate[] = [];
  let last = 0;
  candidates.forEach((candidate, index) => {
    const follows = candidate.number === last + 1;
    const next = candidates.slice(index + 1).find(official);
    const crowdsOut = sixParts && next?.number === candidate.number;
    const keep = official(candidate) || (follows && !crowdsOut) || (!sixParts && candidate.key !== null && (candidate.number ?? 0) === last + 2);
    if (!keep) return;
    kept.push(candidate);
    last = candidate.number ?? last + 1;
  });
  return kept;
}

/**
 * Finds the chapters of a report: the six parts in any spelling, and free chapters (key null) of older reports.
 * Rows of table three and lists inside chapters are not among them.
 * @param lines the lines of `clean` without page chrome
 * @param chrome the page chrome, of which what is behind the last chapter ends it
 */
export function findSections(clean: CleanText, lines: readonly Line[], chrome: readonly ChromeLine[]): Section[] {
  const headings = inSequence(withoutContents(ofOneLevel(headingCandidates(lines))));
  const lastHeading = headings.at(-1);
  const tail = lastHeading ? chrome.find((line) => line.start > lastHeading.end && line.kind !== "metadata")?.start : undefined;
  return headings.map((heading, index) => {
    const bodyEnd = headings[index + 1]?.start ?? tail ?? clean.text.length;
    const [start, end] = clean.toOriginal(heading.start, heading.end);
    const [, until] = clean.toOriginal(heading.end, bodyEnd);
    return { key: heading.key, ordinal: heading.ordinal, heading: heading.heading, span: [start, end], body: [end, Math.max(end, until)] };
  });
}
