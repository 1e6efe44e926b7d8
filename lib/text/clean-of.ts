import { type CleanText, cleanText } from "./clean";

type Cleaned = { text: string; clean: CleanText };
/** Reading and auditing follow each other: what is audited need not be cleaned again. */
const cleaned = new WeakMap<object, Cleaned>();

/**
 * Keeps the clean text of a report as long as the report itself is kept.
 * @param clean what `cleanText` makes of the report's text
 */
export function rememberClean(report: { readonly text: string }, clean: CleanText): void {
  cleaned.set(report, { text: report.text, clean });
}

/** The clean text of a report, made anew when none was remembered or when the report's text is not what it was. */
export function cleanTextOf(report: { readonly text: string }): CleanText {
  const known = cleaned.get(report);
  if (known?.text === report.text) return known.clean;
  const clean = cleanText(report.text);
  rememberClean(report, clean);
  return clean;
}
