import { DISPUTE_GROUPS, disputeCell, type TableKey } from "../../report/cells";
import type { ReportFacts } from "../facts";
import type { Observation } from "../rule";
import { countFigure } from "./counts";
import { previousCount, type PreviousCount } from "./previous-year";
import { ownFirst, previousEvidence } from "./year-on-year";
import { sentencesOf } from "./narrative-sentences";

type MessageId = "jump" | "disputes-without-requests";
type Before = Extract<PreviousCount, { value: number }>;

/** Figures that both shapes have, with the words by which the text speaks of them. */
const WATCHED: readonly (readonly [table: TableKey, cell: string, words: RegExp])[] = [
  ["requests", "newReceived.total", /申请/],
  ["disclosure", "licensing.decisions", /许可|审批/],
  ["disclosure", "penalties.decisions", /处罚|执法/],
  ["disclosure", "coercion.decisions", /强制|执法/],
];
const EXPLAINS = /原因|主要(?:是|系|为|因)|由于|因[^。]{0,20}(?:增|减|划|改革|调整)|机构改革|划[转入出]|移交|口径|[增减](?:加|长|少|幅)|上升|下降|较(?:上|去)年|同比|集中/;

/** Figures more than so many times last year's, or less than that part of it, where the text does not explain it. The smaller of both must reach the base. */
export function* unexplainedJumps(facts: ReportFacts, maxFactor: number, minBase: number): Generator<Observation<MessageId>> {
  for (const [table, cell, words] of WATCHED) {
    const [own, before] = [countFigure(facts.report, table, cell), previousCount(facts, table, cell)];
    if ("missing" in own || "missing" in before) continue;
    const [small, great] = [Math.min(own.value, before.value), Math.max(own.value, before.value)];
    if (small < minBase || great <= maxFactor * small) continue;
    if (sentencesOf(facts).some(({ text }) => words.test(text) && EXPLAINS.test(text))) continue;
    yield {
      outcome: "review",
      message: "jump",
      params: { table, cell, value: own.value, previous: before.value, previousYear: facts.report.year! - 1 },
      evidence: ownFirst(facts, table, [cell], previousEvidence(table, cell, before)),
      place: `jump/${cell}`,
    };
  }
}

/** Cases about disclosure where nobody applied, neither this year nor the last. */
export function* disputesWithoutRequests(facts: ReportFacts): Generator<Observation<MessageId>> {
  const totals = DISPUTE_GROUPS.map((group) => disputeCell(group, "total"));
  const cases = totals.map((cell) => countFigure(facts.report, "disputes", cell));
  const positive = totals.filter((_, index) => isPositive(cases[index]!));
  const [first, ...rest] = positive;
  if (!first) return;
  const requests = ["newReceived.total", "carriedOver.total"];
  if (!requests.every((cell) => isZero(countFigure(facts.report, "requests", cell)))) return;
  const before = requests.map((cell) => previousCount(facts, "requests", cell));
  if (!before.every((count): count is Before => isZero(count))) return;
  yield {
    outcome: "review",
    message: "disputes-without-requests",
    params: { cells: positive, values: cases.flatMap((count) => ("value" in count && count.value > 0 ? [count.value] : [])), previousYear: facts.report.year! - 1 },
    evidence: [...ownFirst(facts, "disputes", [first, ...rest], []), ...ownFirst(facts, "requests", ["newReceived.total"], previousEvidence("requests", "newReceived.total", before[0]!))],
    place: "disputes-without-requests",
  };
}

type Counted = { value: number } | { missing: string };
const isPositive = (count: Counted): boolean => "value" in count && count.value > 0;
const isZero = (count: Counted): boolean => "value" in count && count.value === 0;
