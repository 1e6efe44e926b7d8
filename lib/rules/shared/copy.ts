import type { ReportFacts } from "../facts";

/**
 * Whether our copy may have lost or changed characters by itself: it shows foreign hands, or comes from a host that is
 * known and not official. What is merely missing in such a copy is a question, not a fault of the body.
 */
export const isCopyDoubtful = (facts: ReportFacts): boolean => facts.source.polluted || facts.source.official === false;
