import type { MainFigure } from "./figures";

/** A main figure added up over the reports of a group: of one year, or of one region. */
export interface FigureSum {
  sum: number;
  /** Reports in which one of the figure's cells could not be told, or is there without a number. */
  unknown: number;
}
/** The main figures of a group of reports. */
export interface FigureGroup {
  expected: number;
  /** Reports added up. */
  counted: number;
  figures: Readonly<Record<MainFigure, FigureSum>>;
}
export interface YearFigures extends FigureGroup {
  year: number;
}

/** A figure's change on the year before; null when there is no such year, no report, or the year before had nothing. */
export interface YearChange {
  difference: number;
  /** As a share of the year before; null when that was zero. */
  share: number | null;
  /** Whether other numbers of reports, or cells without a number, may be all there is to it. */
  isUneven: boolean;
}

/** The change of a figure between two years of a series; null when one of them has no report. */
export function yearChange(now: YearFigures, before: YearFigures | undefined, figure: MainFigure): YearChange | null {
  if (before === undefined || before.year !== now.year - 1 || before.counted === 0 || now.counted === 0) return null;
  const [value, base] = [now.figures[figure], before.figures[figure]];
  const difference = Number((value.sum - base.sum).toFixed(6));
  return { difference, share: base.sum === 0 ? null : difference / base.sum, isUneven: now.counted !== before.counted || value.unknown > 0 || base.unknown > 0 };
}
