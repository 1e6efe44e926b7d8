import type { ReportFacts } from "../facts";

/** The reader's words for a part of the file that it could not read. */
const LOST_PART = "page-without-text";

/**
 * Whether our copy may have lost or changed characters by itself: it shows foreign hands, comes from a host that is
 * known and not official, or has pages that could not be read. What is merely missing in such a copy is a question, not a fault of the body.
 */
export const isCopyDoubtful = (facts: ReportFacts): boolean => facts.source.polluted || facts.source.official === false || facts.report.diagnostics.some(({ code }) => code === LOST_PART);
