import { cellEvidence } from "../evidence";
import type { ReportFacts } from "../facts";
import type { Evidence, Params } from "../finding";
import type { NonEmpty, Observed, Unassessed } from "../rule";
import { quoted, sentenceEvidence } from "./narrative-sentences";
import { fitsSize, isAgainst, requestTrends, type TrendClaim, type TrendReading } from "./narrative-trend";
import { previousCount } from "./previous-year";
import { previousEvidence } from "./year-on-year";

const words = (facts: ReportFacts, { sentence, from, to }: TrendClaim): Evidence => sentenceEvidence(facts, sentence, Math.max(0, sentence.text.lastIndexOf(",", from - 2)), to);

/** The words, then the cells of both years. */
function trendEvidence(facts: ReportFacts, claim: TrendClaim, { cells }: TrendReading): NonEmpty<Evidence> {
  const before = cells.flatMap((cell) => {
    const count = previousCount(facts, "requests", cell);
    return "missing" in count ? [] : previousEvidence("requests", cell, count);
  });
  return [words(facts, claim), ...cells.map((cell) => cellEvidence(facts.report, "requests", cell)), ...before];
}

/** What is said of a claim and the reading nearest to its words. */
function trendParams(facts: ReportFacts, claim: TrendClaim, { cells, now, before }: TrendReading): Params {
  return { quote: quoted(facts, words(facts, claim)), cells: [...cells], stated: now, previous: before, previousYear: facts.report.year! - 1, equation: `${before} → ${now}` };
}

const unassessed = (reason: string): Unassessed => ({ outcome: "notAssessed", reason, where: "newReceived.total" });

/** Statements that the requests rose or fell against last year, where every way of taking them goes the other way. */
export function* contradictedTrends(facts: ReportFacts): Generator<Observed<"trend-contradicted" | "trend-unclear"> | Unassessed> {
  for (const trend of requestTrends(facts)) {
    if ("missing" in trend) yield unassessed(trend.missing);
    else if (isAgainst(trend, trend.readings)) {
      const [nearest] = trend.readings;
      yield {
        outcome: trend.isDoubtful ? "review" : "fail",
        message: trend.isDoubtful ? "trend-unclear" : "trend-contradicted",
        params: trendParams(facts, trend, nearest!),
        evidence: trendEvidence(facts, trend, nearest!),
        place: "trend",
      };
    }
  }
}

/**
 * Statements of how much the requests changed that no way of taking them gives; the wrong direction is for `contradictedTrends`.
 * @param tolerance percentage points
 */
export function* wrongTrends(facts: ReportFacts, tolerance: number): Generator<Observed<"trend-wrong"> | Unassessed> {
  for (const trend of requestTrends(facts)) {
    if ("missing" in trend) yield unassessed(trend.missing);
    else if (trend.isExact && !isAgainst(trend, trend.readings) && !fitsSize(trend, trend.readings, tolerance)) {
      const [nearest] = trend.readings;
      const params = { ...trendParams(facts, trend, nearest!), exp: `${Number(nearest!.change.toFixed(2))}%` };
      yield { outcome: trend.isDoubtful ? "review" : "fail", message: "trend-wrong", params, evidence: trendEvidence(facts, trend, nearest!), place: "trend" };
    }
  }
}
