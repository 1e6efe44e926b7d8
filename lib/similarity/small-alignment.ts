/** The widest gap between two runs that is still looked into, in units of either text. */
export const WIDEST_GAP = 24;
const WIDTH = WIDEST_GAP + 1;
const table = new Uint8Array(WIDTH * WIDTH);

/**
 * Pairs what two short stretches have in common, in the same order (their longest common subsequence).
 * @param partners set to the place in the other text for every unit of the own that recurs; the same for the other
 * @returns how many units recur
 */
export function pairCommon(own: Uint16Array, from: number, to: number, other: Uint16Array, otherFrom: number, otherTo: number, partners: Int32Array, otherPartners: Int32Array): number {
  const [rows, columns] = [to - from, otherTo - otherFrom];
  if (rows <= 0 || columns <= 0) return 0;
  for (let row = rows; row >= 0; row--) {
    for (let column = columns; column >= 0; column--) {
      const at = row * WIDTH + column;
      if (row === rows || column === columns) table[at] = 0;
      else if (own[from + row] === other[otherFrom + column]) table[at] = table[at + WIDTH + 1]! + 1;
      else table[at] = Math.max(table[at + WIDTH]!, table[at + 1]!);
    }
  }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (own[from + row] === other[otherFrom + column]) {
      partners[from + row] = otherFrom + column;
      otherPartners[otherFrom + column++] = from + row++;
    } else if (table[(row + 1) * WIDTH + column]! >= table[row * WIDTH + column + 1]!) row++;
    else column++;
  }
  return table[0]!;
}
