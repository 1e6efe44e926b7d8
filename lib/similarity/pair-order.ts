/** When a report came out, and what year it is on. */
export interface Dated {
  year: number;
  /** `YYYY-MM-DD`; null when the document does not tell. */
  publishedOn: string | null;
}

/**
 * Which of two reports was there first, and by what that is told: the days of publication when both are known, the years
 * reported on otherwise. The first is the likely origin of shared words, never a proven one.
 * @returns null when neither tells
 */
export function earlierOf(own: Dated, other: Dated): { side: "own" | "other"; by: "publishedOn" | "year" } | null {
  if (own.publishedOn !== null && other.publishedOn !== null) {
    if (own.publishedOn === other.publishedOn) return null;
    return { side: own.publishedOn < other.publishedOn ? "own" : "other", by: "publishedOn" };
  }
  if (own.year === other.year) return null;
  return { side: own.year < other.year ? "own" : "other", by: "year" };
}
