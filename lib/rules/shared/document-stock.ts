import type { ReportFacts } from "../facts";
import type { Evidence, Params } from "../finding";
import type { NonEmpty, Observed, Unassessed } from "../rule";
import { countsOf } from "./counts";
import { previousCount, previousReports } from "./previous-year";
import { isMoreThanChance, repeatedFigures } from "./repeated-figures";
import { isMerged, isRegional, mentionsReorganisation, ownFirst, previousEvidence } from "./year-on-year";
import { sentencesOf } from "./narrative-sentences";

type StockRow = "regulations" | "normativeDocuments";
export type StockMessage = "broken" | "slight" | "unclear";
export interface StockLimits {
  /** Differences up to this many documents are minor. */
  slightGap: number;
  /** The stock of a regional report grew or shrank by this factor: it may count other bodies than last year. */
  scopeFactor: number;
}

const OF_DOCUMENTS: Record<StockRow, RegExp> = { normativeDocuments: /文件/, regulations: /规章/ };
/** Documents leave the stock without being repealed … */
const LEFT = /(?:失效|过期|划出|移交|移出|调出)(?!链接|内容|网址|信息)/;
/** … or enter it without being issued. */
const ENTERED = /划入|转入|承接|调入|纳入(?:统计|管理|目录)|补录|补登|重新(?:登记|发布|公布|备案)/;
const COUNTED = /(\d+)[件个份部]/g;

/** The documents that the text says have left or entered the stock in other ways, number by number. */
function otherMoves(facts: ReportFacts, row: StockRow): { left: number[]; entered: number[]; isMentioned: boolean } {
  const moves = { left: [] as number[], entered: [] as number[], isMentioned: false };
  for (const { text, context } of sentencesOf(facts)) {
    const [leaves, enters] = [LEFT.test(text), ENTERED.test(text)];
    if ((!leaves && !enters) || !OF_DOCUMENTS[row].test(text + context)) continue;
    moves.isMentioned = true;
    for (const [, number] of text.matchAll(COUNTED)) {
      if (leaves) moves.left.push(Number(number));
      if (enters) moves.entered.push(Number(number));
    }
  }
  return moves;
}

/** Whether numbers in the text, taken as moves of documents, make up the difference. */
const isAccountedFor = (delta: number, { left, entered }: ReturnType<typeof otherMoves>): boolean =>
  left.includes(-delta) || entered.includes(delta) || left.some((out) => entered.includes(delta + out));

/**
 * Whether last year's report is the odd one: its own opening stock is below zero, or the stock follows from that of the year
 * before it when what it states itself is left out.
 */
function isPreviousSuspect(facts: ReportFacts, row: StockRow, opening: number): boolean {
  const [previous, ...more] = previousReports(facts);
  if (!previous || more.length > 0) return false;
  const [issued, repealed, inForce] = (["issued", "repealed", "inForce"] as const).map((column) => previous.count("disclosure", `${row}.${column}`));
  if (!issued || !repealed || !inForce || "missing" in issued || "missing" in repealed || "missing" in inForce) return false;
  if (inForce.value - issued.value + repealed.value < 0) return true;
  const beforeIt = facts.context.series?.find((report) => report.year === previous.year - 1 && report.shape === "2021" && !report.isPredecessor)?.count("disclosure", `${row}.inForce`);
  return beforeIt !== undefined && "value" in beforeIt && beforeIt.value + issued.value - repealed.value === opening;
}

/**
 * Holds 现行有效 of a row against last year's: it is last year's stock with what was issued and without what was repealed.
 * @returns what is to be said; nothing when it holds, when the opening stock is below zero (BAL-006) and when the tables were taken over whole (XYR-006)
 */
export function* stockBreak(facts: ReportFacts, row: StockRow, { slightGap, scopeFactor }: StockLimits): Generator<Observed<StockMessage> | Unassessed> {
  const inForceCell = `${row}.inForce`;
  if (facts.tabularEra !== "2021" || previousReports(facts).some(({ shape }) => shape !== "2021")) {
    yield { outcome: "notAssessed", reason: "shape-differs", where: inForceCell };
    return;
  }
  const own = countsOf(facts.report, "disclosure", row, ["issued", "repealed", "inForce"]);
  const before = previousCount(facts, "disclosure", inForceCell);
  if ("missing" in own || "missing" in before) {
    yield { outcome: "notAssessed", reason: "missing" in own ? own.missing : "missing" in before ? before.missing : "cell-unread", where: inForceCell };
    return;
  }
  const [issued, repealed, inForce] = [own.of("issued"), own.of("repealed"), own.of("inForce")];
  const expected = before.value + issued - repealed;
  const delta = inForce - expected;
  if (delta === 0 || inForce - issued + repealed < 0 || isMoreThanChance(repeatedFigures(facts))) return;
  const moves = otherMoves(facts, row);
  if (isAccountedFor(delta, moves)) return;
  const isRescoped = isRegional(facts) && Math.max(inForce, expected) >= scopeFactor * Math.max(1, Math.min(inForce, expected));
  const isDoubtful = isMerged(facts) || moves.isMentioned || mentionsReorganisation(facts) || isRescoped || isPreviousSuspect(facts, row, inForce - issued + repealed) || own.inferred || before.inferred;
  const isSlight = Math.abs(delta) <= slightGap;
  const year = facts.report.year!;
  const params: Params = {
    year, previousYear: year - 1, row, issued, repealed, inForce, previous: before.value, expected, delta, gap: Math.abs(delta),
    equation: `${before.value} + ${issued} - ${repealed} = ${expected} ≠ ${inForce}`,
  };
  const evidence: NonEmpty<Evidence> = ownFirst(facts, "disclosure", [inForceCell, `${row}.issued`, `${row}.repealed`], previousEvidence("disclosure", inForceCell, before));
  yield {
    outcome: isDoubtful ? "review" : "fail",
    message: isDoubtful ? "unclear" : isSlight ? "slight" : "broken",
    severity: isSlight || moves.isMentioned ? "minor" : "major",
    params,
    evidence,
  };
}

/** What is said of a stock that does not roll forward. */
export const STOCK_MESSAGES = {
  broken: {
    zh: "表二“{row|row}”现行有效{inForce}件；按{previousYear}年度报告现行有效{previous}件，加本年制发{issued}件、减本年废止{repealed}件，应为{expected}件，相差{gap}件。",
    en: "Table 2, {row|row}: {inForce} in force. The report on {previousYear} had {previous}; with {issued} issued and {repealed} repealed there should be {expected}, {gap} apart.",
  },
  slight: {
    zh: "表二“{row|row}”现行有效{inForce}件；按{previousYear}年度报告现行有效{previous}件，加本年制发{issued}件、减本年废止{repealed}件，应为{expected}件，略有出入（{gap}件）。",
    en: "Table 2, {row|row}: {inForce} in force. The report on {previousYear} had {previous}; with {issued} issued and {repealed} repealed there should be {expected}, slightly different ({gap}).",
  },
  unclear: {
    zh: "表二“{row|row}”现行有效{inForce}件；按{previousYear}年度报告现行有效{previous}件，加本年制发{issued}件、减本年废止{repealed}件，应为{expected}件，相差{gap}件；可能与文件失效、划转、机构调整、统计范围变化或上年度报告自身有误有关，请核实。",
    en: "Table 2, {row|row}: {inForce} in force. The report on {previousYear} had {previous}; with {issued} issued and {repealed} repealed there should be {expected}, {gap} apart. Expiry, a transfer, a reorganisation, another scope or a slip in that report may explain it. Please verify.",
  },
} as const;

/** The thresholds of the rules on stocks. */
export const STOCK_THRESHOLDS = {
  slightGap: { default: 2, unit: "件", title: { zh: "相差不超过此数的按较轻问题处理", en: "Differences up to this are minor" } },
  scopeFactor: { default: 2, unit: "倍", title: { zh: "按区域汇总的报告，现行有效数变化达到此倍数的视为统计范围可能变化", en: "A regional report whose stock changes by this factor may have another scope" } },
} as const;
