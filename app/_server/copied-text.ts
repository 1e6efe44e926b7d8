import { isCompared } from "../../db/queries/comparison-state";
import { findReport } from "../../db/queries/report-detail";
import type { SharedTextRow } from "../../db/queries/shared-text";
import type { CopiedText } from "../_components/originality/copied-tab";
import { longestPassages } from "./copied-passages";
import { database } from "./database";
import { comparedText } from "./compared-text";

/** The passages of so many reports are shown at once; those of the others are one step away. */
const WITH_PASSAGES = 5;

/** What stands in a report's tab on copied text: of reports outside the account's bounds no passages. */
export async function copiedText(reportId: number, shared: readonly SharedTextRow[]): Promise<{ entries: CopiedText[]; isCompared: boolean }> {
  const db = await database();
  const [report, compared] = await Promise.all([findReport(db, reportId), isCompared(db, reportId)]);
  const own = report && shared.some(({ other }) => other.withinBounds) ? await comparedText(report) : null;
  const entries = await Promise.all(shared.map(async (row, at): Promise<CopiedText> => ({ shared: row, passages: own && at < WITH_PASSAGES && row.other.withinBounds ? await longestPassages(reportId, own, row) : [] })));
  return { entries, isCompared: compared };
}
