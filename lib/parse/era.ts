import type { EraFound, Section } from "../report/schema";
import { SECTION_KEYS } from "../report/sections";
import { matchStandardHeading } from "./heading-words";

/** So many official headings show the six-part shape even where its tables are missing. */
const SIX_PART_FROM = 4;
const MIN_CHAPTERS = 3;

/**
 * The shape of a report: what its tables show; without tables free chapters are the shape of before 2019,
 * and official headings do not tell which of the later ones it is.
 * @param tables the shape that the tables' labels show, null without tables
 */
export function eraOfReport(tables: EraFound | null, sections: readonly Section[], year: number | null): EraFound {
  if (tables !== null) return tables;
  if (year !== null && year < 2019) return "pre2019";
  const standard = SECTION_KEYS.filter((key) => sections.some((section) => section.key === key && matchStandardHeading(section.heading) !== null)).length;
  if (standard >= SIX_PART_FROM) return "unknown";
  return sections.length >= MIN_CHAPTERS ? "pre2019" : "unknown";
}
