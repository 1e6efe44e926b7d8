import type { Overlap, SectionOverlap } from "../../lib/similarity/overlap";
import type { SharedSection } from "../overlap-schema";

/** What is stored of an overlap with another stored report. */
export interface OverlapRow extends Pick<Overlap, "relation" | "sharers" | "massShared"> {
  otherReportId: number;
  sections: readonly SharedSection[];
}

function withoutPassages(section: SectionOverlap): SharedSection {
  const { passages: _, ...figures } = section;
  return figures;
}

export const overlapRows = (overlaps: readonly Overlap[]): OverlapRow[] =>
  overlaps.flatMap(({ other: { reportId }, relation, sharers, massShared, sections }) => (reportId === null ? [] : [{ otherReportId: reportId, relation, sharers, massShared, sections: sections.map(withoutPassages) }]));

/** The columns of the table from `other_report_id` on, a list each. */
export function overlapValues(rows: readonly OverlapRow[]): unknown[][] {
  const sum = (of: (section: SharedSection) => number): number[] => rows.map(({ sections }) => sections.reduce((total, section) => total + of(section), 0));
  const [own, shared] = [sum((section) => section.ownHan), sum((section) => section.sharedHan)];
  return [
    rows.map(({ otherReportId }) => otherReportId), rows.map(({ relation }) => relation), own, shared, sum((section) => section.otherHan), sum((section) => section.otherSharedHan), sum((section) => section.exactHan),
    rows.map(({ sections }) => Math.max(...sections.map(({ longestRunHan }) => longestRunHan))), own.map((han, at) => (han === 0 ? 0 : shared[at]! / han)),
    rows.map(({ sharers }) => sharers), rows.map(({ massShared }) => massShared), rows.map(({ sections }) => JSON.stringify(sections)),
  ];
}
