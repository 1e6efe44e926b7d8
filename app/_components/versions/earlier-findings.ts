import type { ParsedReport } from "../../../lib/report/schema";
import type { Evidence } from "../../../lib/rules/finding";
import type { VersionFinding } from "../../../db/queries/report-versions";

/** Where the quotation stands in a text, the place nearest to `near`; null when it does not stand there. */
function placeOf(text: string, quote: string, near: number): number | null {
  if (quote === "") return null;
  const [behind, before] = [text.indexOf(quote, near), text.lastIndexOf(quote, near)];
  if (behind === -1 || before === -1) return behind === -1 ? (before === -1 ? null : before) : behind;
  return near - before <= behind - near ? before : behind;
}

const had = ({ first, last }: VersionFinding, version: number): boolean => first <= version && version <= last;

function inText(evidence: Evidence, { text }: Pick<ParsedReport, "text">): Evidence {
  if (evidence.from) return evidence;
  const start = placeOf(text, evidence.quote, evidence.span[0]);
  return { ...evidence, span: start === null ? [0, 0] : [start, start + evidence.quote.length] };
}

/**
 * The findings that a version had. The places of those that a later version still has belong to that one's text: they are
 * looked up by their words, and a finding whose words do not stand here is shown without a mark.
 */
export function findingsOfVersion(findings: readonly VersionFinding[], version: number, report: ParsedReport): VersionFinding[] {
  return findings
    .filter((finding) => had(finding, version))
    .map((finding) => {
      if (finding.last === version) return finding;
      const [one, ...others] = finding.evidence;
      return { ...finding, evidence: [inText(one, report), ...others.map((evidence) => inText(evidence, report))] };
    });
}

/** What became of findings from one version to a later one. */
export interface FindingChanges {
  gone: VersionFinding[];
  added: VersionFinding[];
  /** Still there, in another section. */
  moved: VersionFinding[];
  kept: VersionFinding[];
}

const sectionAt = ({ sections }: ParsedReport, at: number): string | null => sections.find(({ body }) => body[0] <= at && at < body[1])?.heading ?? null;

/** Sorts the findings of two versions by what became of them. */
export function changesOfFindings(findings: readonly VersionFinding[], before: { number: number; report: ParsedReport }, after: { number: number; report: ParsedReport }): FindingChanges {
  const both = findings.filter((finding) => had(finding, before.number) && had(finding, after.number));
  const isMoved = ({ evidence: [one] }: VersionFinding): boolean => {
    if (one.from || one.table) return false;
    const [earlier, later] = [placeOf(before.report.text, one.quote, one.span[0]), placeOf(after.report.text, one.quote, one.span[0])];
    return earlier !== null && later !== null && sectionAt(before.report, earlier) !== sectionAt(after.report, later);
  };
  return {
    gone: findings.filter((finding) => had(finding, before.number) && !had(finding, after.number)),
    added: findings.filter((finding) => !had(finding, before.number) && had(finding, after.number)),
    moved: both.filter(isMoved),
    kept: both.filter((finding) => !isMoved(finding)),
  };
}
