/** The number of characters that have to be added, removed or replaced to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** The entry of a list that is nearest to a text, with its edit distance. */
export function nearest(text: string, candidates: readonly string[]): { wording: string; distance: number } {
  let best = { wording: "", distance: Number.POSITIVE_INFINITY };
  for (const wording of candidates) {
    const distance = editDistance(text, wording);
    if (distance < best.distance) best = { wording, distance };
  }
  return best;
}

/** Whether a text is the other with some characters left out, and nothing added or replaced. */
export function lacksOnly(found: string, expected: string): boolean {
  if (found.length >= expected.length) return false;
  let at = 0;
  for (const char of expected) if (char === found[at]) at++;
  return at === found.length;
}

/** The part in which two texts differ: what stands between their common beginning and their common end. */
export function differingPart(found: string, expected: string): { from: number; found: string; expected: string } {
  const shorter = Math.min(found.length, expected.length);
  let from = 0;
  while (from < shorter && found[from] === expected[from]) from++;
  let tail = 0;
  while (tail < shorter - from && found[found.length - 1 - tail] === expected[expected.length - 1 - tail]) tail++;
  return { from, found: found.slice(from, found.length - tail), expected: expected.slice(from, expected.length - tail) };
}
