import type { Severity } from "../../../lib/rules/finding";

/** A stretch of the original text that shows a finding. */
export interface Mark {
  start: number;
  end: number;
  /** The finding's number in the panel, from 1. */
  finding: number;
  /** The address of the mark in the page. */
  id: string;
}
/** A run of text under the same marks; none for plain text. */
export interface Segment {
  start: number;
  end: number;
  marks: readonly Mark[];
  /** Findings whose mark ends here: their numbers are printed behind the run. */
  ends: readonly number[];
}
/** How a mark looks: the gravest of its findings, or a question. */
export type Tone = Severity | "review";

/**
 * Cuts the half-open range [start, end) of a text into runs under the same marks. Marks may overlap and may reach beyond the range.
 * The runs cover the range exactly.
 */
export function segmentText(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of touching) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    const covering = touching.filter((mark) => mark.start <= from && mark.end >= to);
    return { start: from, end: to, marks: covering, ends: covering.filter((mark) => mark.end === to).map((mark) => mark.finding) };
  });
}

const GRAVITY: readonly Tone[] = ["critical", "major", "minor", "review", "info"];

/** The gravest of several tones; proven faults come before questions, questions before remarks. */
export function gravest(tones: readonly Tone[]): Tone {
  return GRAVITY.find((tone) => tones.includes(tone)) ?? "info";
}
