import { LABELS, type Label } from "./labels";

/** How far a found wording may be from a label of that length. Short labels differ from each other by as little. */
const toleranceFor = (chars: number): number => (chars < 4 ? 0 : chars < 7 ? 1 : Math.max(2, Math.floor(chars * 0.15)));
/** A shorter beginning of a label does not tell which label it is. */
const MIN_TRUNCATED_CHARS = 5;
const MAX_TOLERANCE = Math.max(...LABELS.map(({ text }) => toleranceFor(text.length)));

/** The longest piece of text that can be a label with faults. */
export const MAX_FUZZY_CHARS = Math.max(...LABELS.map(({ text }) => text.length)) + MAX_TOLERANCE;

/**
 * The one label that a faulty wording can stand for.
 * @param wording in the form of the stream
 * @param isPossible whether the label may stand in this place
 * @returns null when none is near enough, or when two are equally near
 */
export function matchFaulty(wording: string, isPossible: (label: Label) => boolean): { label: Label; how: "fuzzy" | "truncated" } | null {
  let best: Label | null = null;
  let bestDistance = Infinity;
  let isTie = false;
  for (const label of LABELS) {
    if (label.status !== "official") continue;
    const tolerance = toleranceFor(label.text.length);
    if (Math.abs(label.text.length - wording.length) > tolerance) continue;
    const distance = editDistance(label.text, wording, Math.min(tolerance, bestDistance));
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
  const candidates = LABELS.filter((label) => label.status === "official" && label.text.length > wording.length && label.text.startsWith(wording) && isPossible(label));
  const [only, second] = candidates;
  return only && !second ? { label: only, how: "truncated" } : null;
}

/**
 * Levenshtein's distance of two short texts.
 * @param limit where counting stops
 * @returns the distance, or some number above `limit` when it is larger
 */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const distance = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost);
      current.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}
