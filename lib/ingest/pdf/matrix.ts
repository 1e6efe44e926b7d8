/** How points become others: `x′ = ax + cy + e`, `y′ = bx + dy + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that does `inner` first. */
export const combined = ([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix => [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];

/**
 * Reads a matrix that a library gave.
 * @throws Error when there are not six numbers
 */
export function matrixOf(value: unknown): Matrix {
  const numbers = Array.isArray(value) ? value.map(Number) : [];
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined || numbers.some(Number.isNaN)) throw new Error("a matrix has six numbers");
  return [a, b, c, d, e, f];
}
