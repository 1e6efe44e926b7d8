import type { Severity } from "../finding";
import type { Overlap } from "../../similarity/overlap";
import { sharedText, type SharedText } from "./copied-text";

/** Bodies of one prefecture that share a text: so many make it a template. */
export const TEMPLATE_SHARERS = 8;

/** Limits in per cent, and in characters for a run. */
export interface CopyLimits {
  high: number;
  highOfBoth: number;
  low: number;
  run: number;
}
/** The limits of the three rules unless a profile changes them; by these one rule knows what another tells, so that a pair is told once. */
export const OTHER_BODY_LIMITS: CopyLimits = { high: 80, highOfBoth: 60, low: 60, run: 120 };
export const OWN_PAST_LIMITS = { high: 85, highOfBoth: 75, lowOfBoth: 60, section: 60 };
export const SECTION_LIMITS = { share: 85, fewestHan: 100 };

/** Whether section 五 is another body's, and no more of the report: this is told of the section, not of the report. */
export function isSectionOnly({ sections }: Overlap): boolean {
  const whole = sharedText(sections);
  const section = sharedText(sections.filter((one) => one.section === "problems"));
  if (!section || section.containment * 100 < SECTION_LIMITS.share || section.sharedHan < SECTION_LIMITS.fewestHan) return false;
  return whole === null || graded(whole, { ...OTHER_BODY_LIMITS, run: Infinity }) === null;
}

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
