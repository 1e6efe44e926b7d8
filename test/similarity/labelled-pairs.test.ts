import { beforeAll, describe, expect, it } from "vitest";
import type { ParsedReport } from "../../lib/report/schema";
import type { Finding } from "../../lib/rules/finding";
import { findingsAmong } from "./findings-among";
import { HONEST_KINDS, labelledCorpus, type CopyKind, type LabelledCorpus, type LabelledPair } from "./labelled-corpus";

/** The half that the parameters were not chosen on. */
let corpus: LabelledCorpus;
let findings: Map<ParsedReport, Finding[]>;
beforeAll(() => {
  corpus = labelledCorpus("report");
  findings = findingsAmong(corpus.reports);
}, 60_000);

const saidOf = (report: ParsedReport): Finding[] => findings.get(report) ?? [];
const namesSource = ({ report, source }: LabelledPair): boolean => saidOf(report).some(({ params }) => params["other"] === source.agency.name);
const recall = (kind: CopyKind): number => {
  const pairs = corpus.pairs.filter((pair) => pair.kind === kind);
  return pairs.filter(namesSource).length / pairs.length;
};

describe("copied text on labelled pairs", () => {
  it.each<[CopyKind, number]>([["renamed", 1], ["edited-5", 1], ["edited-10", 0.97], ["edited-20", 0.9], ["reordered", 0.97], ["problems-only", 0.97], ["half", 0.97]])("finds copies and their source: %s, at least %d", (kind, floor) => {
    expect(recall(kind)).toBeGreaterThanOrEqual(floor);
  });

  it.each(HONEST_KINDS)("says nothing of honest look-alikes: %s", (kind) => {
    const pairs = corpus.pairs.filter((pair) => pair.kind === kind);
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.flatMap(({ report, source }) => [...saidOf(report), ...saidOf(source)])).toEqual([]);
  });

  it("accuses nobody else: of what is said at least 98 % names a source that it was taken from, the source itself is not accused", () => {
    const copies = new Map(corpus.pairs.filter(({ isCopy }) => isCopy).map((pair) => [pair.report, pair]));
    const said = [...findings].flatMap(([report, of]) => of.map((finding) => ({ report, finding })));
    const right = said.filter(({ report, finding }) => copies.get(report)?.source.agency.name === finding.params["other"]);
    expect(right.length / said.length).toBeGreaterThanOrEqual(0.98);
    for (const { source } of copies.values()) expect(saidOf(source)).toEqual([]);
  });

  it("names one cause once", () => {
    for (const { report } of corpus.pairs) expect(saidOf(report).length).toBeLessThanOrEqual(1);
  });

  it("quotes the very words of both reports", () => {
    for (const pair of corpus.pairs.filter(({ kind }) => kind === "renamed")) {
      for (const { quote, span, from } of saidOf(pair.report).flatMap(({ evidence }) => evidence)) expect(quote).toBe((from ? pair.source : pair.report).text.slice(span[0], span[1]));
    }
  });
});
