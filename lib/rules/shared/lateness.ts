import type { ReportFacts } from "../facts";
import type { Evidence, Severity } from "../finding";
import type { NonEmpty } from "../rule";

export { dayAfterYear } from "../../report/deadlines";

const DAY_MS = 86_400_000;
const SHORT_DELAY_DAYS = 7;
const LONG_DELAY_DAYS = 60;

/** Days by which a date lies behind another; negative when it lies before. Dates are `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/**
 * How grave a delay is against the statutory days: within a week minor, under sixty days major, longer critical.
 * @param days behind the due date, positive
 */
export function delaySeverity(days: number): Severity {
  if (days <= SHORT_DELAY_DAYS) return "minor";
  return days < LONG_DELAY_DAYS ? "major" : "critical";
}

/** Where the document states its day of publication; its title or first line when the day is known from elsewhere. */
export function publicationEvidence(facts: ReportFacts, publishedOn: string): NonEmpty<Evidence> {
  const [year, month, day] = publishedOn.split("-").map(Number);
  const stated = new RegExp(`${year}(?:-|/|\\.|年)0?${month}(?:-|/|\\.|月)0?${day}(?!\\d)`);
  const line = facts.chrome.find(({ start, end }) => stated.test(facts.clean.text.slice(start, end)));
  return [line ? facts.evidence(line.start, line.end) : facts.absenceEvidence()];
}
