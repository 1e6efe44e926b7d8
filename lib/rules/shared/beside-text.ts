import type { Diagnostic } from "../../report/schema";
import type { SectionKey } from "../../report/sections";
import type { ReportFacts } from "../facts";

/** How something that is no text stands in a page. */
export type MediaKind = "image" | "frame" | "attachment";
const KINDS: Readonly<Record<string, MediaKind>> = { "media-image": "image", "media-frame": "frame", "media-attachment": "attachment" };

/** The pictures, other pages and files for download in the bodies of a section. */
export function mediaIn(facts: ReportFacts, section: SectionKey): { kind: MediaKind; target: string }[] {
  const bodies = facts.report.sections.filter(({ key }) => key === section).map(({ body }) => body);
  if (bodies.length === 0) return [];
  return facts.report.diagnostics.flatMap(({ code, message, span: [at] }) => {
    const kind = KINDS[code];
    return kind && bodies.some(([start, end]) => at >= start && at <= end) ? [{ kind, target: message }] : [];
  });
}

/** Whether the reader kept words apart that the page does not show, or links to them. */
export const hiddenParts = (facts: ReportFacts, code: "hidden-text" | "hidden-link"): Diagnostic[] => facts.report.diagnostics.filter((diagnostic) => diagnostic.code === code);
