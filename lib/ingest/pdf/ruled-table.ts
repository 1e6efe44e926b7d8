import type { LaidCell } from "../extraction";
import { isRuled, type Frame } from "./frames";
import { joinLines, linesOf } from "./lines";
import type { TextPiece } from "./page-content";

/** A table, or the part of one, on one page. */
export interface RuledTable {
  top: number;
  bottom: number;
  /** Where its columns begin and the last one ends. */
  xs: number[];
  rows: number;
  cells: LaidCell[];
  /** Rows whose figures cannot be given to their columns for certain. */
  doubtfulRows: Set<number>;
}

interface Region {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  pieces: TextPiece[];
}

/** Joins the slots between which no rule runs. @returns null when they make no rectangles, so that this is no table */
function regionsOf({ xs, ys, across, down }: Frame): Region[] | null {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const owner: (Region | undefined)[] = [];
  const isFree = (row: number, column: number): boolean => owner[row * columns + column] === undefined;
  const isOpenRight = (row: number, column: number): boolean => !isRuled(down, xs[column + 1]!, ys[row]!, ys[row + 1]!);
  const isOpenBelow = (row: number, column: number): boolean => !isRuled(across, ys[row + 1]!, xs[column]!, xs[column + 1]!);
  const regions: Region[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isFree(row, column)) continue;
      let [columnSpan, rowSpan] = [1, 1];
      while (column + columnSpan < columns && isOpenRight(row, column + columnSpan - 1)) columnSpan++;
      while (row + rowSpan < rows && isOpenBelow(row + rowSpan - 1, column)) rowSpan++;
      const region: Region = { row, column, rowSpan, columnSpan, pieces: [] };
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) {
          const isInner = (c + 1 < column + columnSpan && !isOpenRight(r, c)) || (r + 1 < row + rowSpan && !isOpenBelow(r, c));
          if (!isFree(r, c) || isInner) return null;
          owner[r * columns + c] = region;
        }
      }
      regions.push(region);
    }
  }
  return regions;
}

/** The slot between two lines that holds a place; -1 outside. */
const slotOf = (lines: readonly number[], at: number): number => lines.findIndex((line, index) => at >= line && at < (lines[index + 1] ?? -Infinity));

const units = (text: string): number => Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0);

/** A piece with blanks may hold the figures of several cells: it is cut at them, each part where its share of the width is. */
function cutAtBlanks(piece: TextPiece): TextPiece[] {
  const unit = (piece.right - piece.left) / Math.max(1, units(piece.text));
  return Array.from(piece.text.matchAll(/\S+/gu), (match) => {
    const left = piece.left + units(piece.text.slice(0, match.index)) * unit;
    return { ...piece, text: match[0], left, right: left + units(match[0]) * unit };
  });
}

/** How far words may reach over the rule of their cell, as a share of their size. */
const OVERHANG = 0.5;

/**
 * Reads the words between the rules of a frame.
 * @param pieces all words of the page
 * @returns the table with the pieces that stand in it; null when the rules make no table
 */
export function readRuledTable(frame: Frame, pieces: readonly TextPiece[]): { table: RuledTable; inside: Set<TextPiece> } | null {
  const { xs, ys } = frame;
  const regions = regionsOf(frame);
  if (!regions || regions.length < 2) return null;
  const inside = new Set<TextPiece>();
  const doubtfulRows = new Set<number>();
  const regionAt = (row: number, column: number): Region | undefined =>
    regions.find((region) => row >= region.row && row < region.row + region.rowSpan && column >= region.column && column < region.column + region.columnSpan);
  const place = (piece: TextPiece, isCut: boolean): void => {
    const middle = (piece.left + piece.right) / 2;
    const region = regionAt(slotOf(ys, piece.y - piece.size / 3), slotOf(xs, middle));
    if (!region) return;
    const isWithin = piece.left >= xs[region.column]! - piece.size * OVERHANG && piece.right <= xs[region.column + region.columnSpan]! + piece.size * OVERHANG;
    if (!isWithin && !isCut && /\s/u.test(piece.text)) {
      for (const part of cutAtBlanks(piece)) place(part, true);
      return;
    }
    if ((!isWithin || isCut) && region.rowSpan === 1) doubtfulRows.add(region.row);
    region.pieces.push(piece);
  };
  for (const piece of pieces) {
    const [x, y] = [(piece.left + piece.right) / 2, piece.y - piece.size / 3];
    if (x < xs[0]! || x > xs.at(-1)! || y < ys[0]! || y > ys.at(-1)!) continue;
    inside.add(piece);
    place(piece, false);
  }
  const cells = regions.map(({ pieces: own, ...region }): LaidCell => ({ ...region, text: joinLines(linesOf(own)) }));
  return { table: { top: ys[0]!, bottom: ys.at(-1)!, xs, rows: ys.length - 1, cells, doubtfulRows }, inside };
}
