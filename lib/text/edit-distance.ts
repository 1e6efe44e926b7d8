/** One row of the table, used again by every call. */
let row = new Uint16Array(256);

/**
 * Levenshtein's distance of two texts of a few lines at most, in UTF-16 units.
 * @param limit where counting stops
 * @returns the distance, or some number above `limit` when it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (row.length <= b.length) row = new Uint16Array(b.length * 2);
  for (let column = 0; column <= b.length; column++) row[column] = column;
  for (let at = 1; at <= a.length; at++) {
    const unit = a.charCodeAt(at - 1);
    let diagonal = at - 1;
    let left = at;
    let least = at;
    row[0] = at;
    for (let column = 1; column <= b.length; column++) {
      const above = row[column]!;
      const substituted = unit === b.charCodeAt(column - 1) ? diagonal : diagonal + 1;
      const shifted = left < above ? left + 1 : above + 1;
      left = substituted < shifted ? substituted : shifted;
      row[column] = left;
      diagonal = above;
      if (left < least) least = left;
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length]!;
}
