import { editDistance } from "../../text/edit-distance";
import { LABELS, type Label } from "./labels";

/** How far a found wording may be from a label of that length. Short labels differ from each other by as little. */
const toleranceFor = (chars: number): number => (chars < 4 ? 0 : chars < 7 ? 1 : Math.max(2, Math.floor(chars * 0.15)));
/** A shorter beginning of a label does not tell which label it is. */
const MIN_TRUNCATED_CHARS = 5;
const OFFICIAL = LABELS.filter(({ status }) => status === "official").map((label) => ({ label, text: label.text, tolerance: toleranceFor(label.text.length) }));
const MAX_TOLERANCE = Math.max(...LABELS.map(({ text }) => toleranceFor(text.length)));

/** The longest piece of text that can be a label with faults. */
export const MAX_FUZZY_CHARS = Math.max(...LABELS.map(({ text }) => text.length)) + MAX_TOLERANCE;

/** The labels that a wording can be by its length, for each length. */
const OFFICIAL_BY_LENGTH = Array.from({ length: MAX_FUZZY_CHARS + 1 }, (_, chars) => OFFICIAL.filter(({ text, tolerance }) => Math.abs(text.length - chars) <= tolerance));

/**
 * The one label that a faulty wording can stand for.
 * @param wording in the form of the stream, of at most `MAX_FUZZY_CHARS`
 * @param isPossible whether the label may stand in this place
 * @returns null when none is near enough, or when two are equally near
 */
export function matchFaulty(wording: string, isPossible: (label: Label) => boolean): { label: Label; how: "fuzzy" | "truncated" } | null {
  let best: Label | null = null;
  let bestDistance = Infinity;
  let isTie = false;
  for (const { label, text, tolerance } of OFFICIAL_BY_LENGTH[wording.length]!) {
    const distance = editDistance(text, wording, Math.min(tolerance, bestDistance));
    if (distance > tolerance || distance > bestDistance || distance === 0 || !isPossible(label)) continue;
    isTie = distance === bestDistance;
    best = label;
    bestDistance = distance;
  }
  if (best) return isTie ? null : { label: best, how: "fuzzy" };
  return matchTruncated(wording, isPossible);
}

function matchTruncated(wording: string, isPossible: (label: Label) => boolean): { label: Label; how: "truncated" } | null {
  if (wording.length < MIN_TRUNCATED_CHARS) return null;
  const [only, second] = OFFICIAL.filter(({ label, text }) => text.length > wording.length && text.startsWith(wording) && isPossible(label));
  return only && !second ? { label: only.label, how: "truncated" } : null;
}
