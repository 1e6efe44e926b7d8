import { pairStanding } from "../../db/queries/report-pair";
import { findReport } from "../../db/queries/report-detail";
import type { SharedTextRow } from "../../db/queries/shared-text";
import type { ParsedReport } from "../../lib/report/schema";
import { comparePair } from "../../lib/similarity/pair";
import { database } from "./database";
import { comparedText } from "./compared-text";

/** A passage of a report that stands in another one too. */
export interface CopiedPassage {
  /** Its number where the two are shown side by side. */
  number: number;
  words: string;
  han: number;
}

const PASSAGES_SHOWN = 3;

/**
 * The longest passages that a report shares with another.
 * @param own the current version of the report with the number `ownId`
 */
export async function longestPassages(ownId: number, own: ParsedReport, { other }: SharedTextRow): Promise<CopiedPassage[]> {
  const db = await database();
  const [detail, standing] = await Promise.all([findReport(db, other.reportId), pairStanding(db, ownId, other.reportId)]);
  if (!detail) return [];
  const sections = comparePair(own, await comparedText(detail), (hash) => !standing.isMassShared && standing.common.has(hash)) ?? [];
  return sections
    .flatMap(({ overlap, passages }) => overlap.passages.map(({ span, han }, at): CopiedPassage => ({ number: passages[at]!, words: own.text.slice(span[0], span[1]), han })))
    .toSorted((a, b) => b.han - a.han)
    .slice(0, PASSAGES_SHOWN);
}
