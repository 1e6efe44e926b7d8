import { OPS } from "unpdf/pdfjs";
import { combined, matrixOf, type Matrix } from "./matrix";

/** A rule drawn on a page: across at a height, or down at a distance from the left. */
export interface Rule {
  direction: "across" | "down";
  at: number;
  from: number;
  to: number;
}

/** A rule is thinner than this, and longer. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 4;
/** A page of drawings has no table to be told from them. */
const MAX_RULES = 6000;

type Point = readonly [number, number];

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= MAX_THICKNESS && width >= MIN_LENGTH) return { direction: "across", at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (width <= MAX_THICKNESS && height >= MIN_LENGTH) return { direction: "down", at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return null;
}

/** How many numbers follow each code of a path: to move, a line, two kinds of curve, to close. */
const POINTS_OF: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

/** The straight parts of a path, each a list of points; a curve ends its part. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let open: Point[] = [];
  const close = (): void => {
    if (open.length > 1) parts.push(open);
    open = [];
  };
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? CLOSE;
    const [, , , , x, y] = combined(matrix, [1, 0, 0, 1, path[at + 1] ?? 0, path[at + 2] ?? 0]);
    if (code === MOVE) {
      close();
      open = [[x, y]];
    } else if (code === LINE) open.push([x, y]);
    else if (code === CLOSE && open[0]) open.push(open[0]);
    else close();
    at += 1 + (POINTS_OF[code] ?? 0);
  }
  close();
  return parts;
}

const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

function rulesOfPath(operation: number, path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const parts = partsOf(path, matrix);
  if (STROKES.has(operation)) return parts.flatMap((points) => points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point) ?? []));
  if (!FILLS.has(operation)) return [];
  // What is filled is a rule only when it is thin: a shaded cell is none.
  return parts.flatMap((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return ruleBetween([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]) ?? [];
  });
}

const PICTURES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]);
/** A picture that may hold a table takes this share of its page. */
const MIN_PICTURE = 0.06;

/**
 * The rules that a page draws, and where pictures begin that are large enough to hold a table.
 * A page that draws more rules than any table has is taken to have none.
 * @param page the matrix from the page's own points to points from its top left corner
 */
export function readDrawing({ fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] }, page: Matrix, { width, height }: { width: number; height: number }): { rules: Rule[]; pictures: number[] } {
  const rules: Rule[] = [];
  const pictures: number[] = [];
  const kept: Matrix[] = [];
  let matrix = page;
  for (let index = 0; index < fnArray.length && rules.length <= MAX_RULES; index++) {
    const operation = fnArray[index] ?? -1;
    const args: unknown = argsArray[index];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? page;
    if (operation === OPS.transform) matrix = combined(matrix, matrixOf(args));
    if (PICTURES.has(operation)) {
      const [a, b, c, d, , f] = matrix;
      if (Math.abs(a * d - b * c) >= width * height * MIN_PICTURE) pictures.push(Math.min(f, f + b, f + d, f + b + d));
    }
    if (!Array.isArray(args)) continue;
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(args[0])) matrix = combined(matrix, matrixOf(args[0]));
    const path: unknown = operation === OPS.constructPath && Array.isArray(args[1]) ? args[1][0] : null;
    if (path instanceof Float32Array) rules.push(...rulesOfPath(Number(args[0]), path, matrix));
  }
  return { rules: rules.length > MAX_RULES ? [] : rules, pictures };
}
