import type { Severity } from "../finding";
import type { SharedText } from "./copied-text";

/** Bodies of one prefecture that share a text: so many make it a template. */
export const TEMPLATE_SHARERS = 8;

/** Limits in per cent, and in characters for a run. */
export interface CopyLimits {
  high: number;
  highOfBoth: number;
  low: number;
  run: number;
}
/** The limits of ORI-001 and ORI-002 unless a profile changes them: what these rules tell, ORI-003 does not tell again. */
export const OTHER_BODY_LIMITS: CopyLimits = { high: 80, highOfBoth: 60, low: 60, run: 120 };
export const OWN_PAST_LIMITS = { high: 85, highOfBoth: 75, lowOfBoth: 60, section: 60 };

/** How grave it is to share so much with another body; null when it is nothing. */
export function graded({ containment, jaccard, longestRunHan }: SharedText, { high, highOfBoth, low, run }: CopyLimits): Severity | null {
  if (containment * 100 >= high || jaccard * 100 >= highOfBoth) return "major";
  return containment * 100 >= low || longestRunHan >= run ? "minor" : null;
}

/** The same for the body's own earlier report. */
export function gradedOwnPast({ containment, jaccard }: SharedText, { high, highOfBoth, lowOfBoth }: { high: number; highOfBoth: number; lowOfBoth: number }): Severity | null {
  if (containment * 100 >= high || jaccard * 100 >= highOfBoth) return "major";
  return jaccard * 100 >= lowOfBoth ? "minor" : null;
}
