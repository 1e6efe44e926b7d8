import { notFound } from "next/navigation";
import { pairStanding } from "../../db/queries/report-pair";
import type { ParsedReport } from "../../lib/report/schema";
import { comparePair, type PairedSection } from "../../lib/similarity/pair";
import { summarisePair, type PairSummary, type Side } from "../_components/pair/pair-view";
import { database } from "./database";
import { comparedText } from "./compared-text";
import { reachableReport } from "./reachable";

/** Two reports side by side, with their texts; `sections` is null when the body or year of one could not be read. */
export interface ReportPair {
  summary: PairSummary;
  texts: Record<Side, ParsedReport["text"]>;
  sections: readonly PairedSection[] | null;
}

/** Compares the current versions of two reports that the account may both look at; the page for what is not there or not allowed otherwise. */
export async function reportPair(ownId: number, otherId: number): Promise<ReportPair> {
  if (ownId === otherId) notFound();
  const [own, other] = await Promise.all([reachableReport(ownId), reachableReport(otherId)]);
  const [ownText, otherText, standing] = await Promise.all([comparedText(own.report), comparedText(other.report), pairStanding(await database(), ownId, otherId)]);
  const sections = comparePair(ownText, otherText, (hash) => !standing.isMassShared && standing.common.has(hash));
  return { summary: summarisePair(own.report, other.report, sections ?? [], standing.isMassShared), texts: { own: ownText.text, other: otherText.text }, sections };
}
