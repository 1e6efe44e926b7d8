import { describe, expect, it } from "vitest";
import { countFindings } from "../../lib/findings/counts";
import { reconcile, type FoundFinding, type StoredFinding } from "../../lib/findings/reconcile";

const found = (change: Partial<FoundFinding> = {}): FoundFinding => ({
  ruleId: "BAL-001", ruleName: "intake-outcome-imbalance", severity: "critical", outcome: "fail", category: "balance", messageId: "unequal", params: { delta: 1 },
  evidence: [{ quote: "9", span: [10, 11], section: "requests", table: "requests", cell: "newReceived.total" }], fingerprint: "f1", placeKey: "p1", ...change,
});
const stored = (change: Partial<StoredFinding> = {}): StoredFinding => {
  const { ruleId, messageId, params, evidence, fingerprint, placeKey } = found();
  return { id: 1, ruleId, messageId, params, evidence, fingerprint, placeKey, state: "open", decision: null, reopened: null, ...change };
};
const elsewhere = (quote: string): FoundFinding["evidence"] => [{ quote, span: [0, quote.length], section: "overview", table: null, cell: null }];

describe("matching an audit's findings with the stored ones", () => {
  it("adds what is not known", () => {
    expect(reconcile([], [found()])).toMatchObject({ added: [{ fingerprint: "f1" }], continued: [], fixed: [] });
  });

  it.each([
    ["open", null],
    ["confirmed", "confirmed"],
    ["dismissed", "dismissed"],
  ] as const)("leaves the same fault %s", (state, decision) => {
    expect(reconcile([stored({ state, decision })], [found()])).toMatchObject({ added: [], continued: [{ id: 1, state, decision, event: null }], fixed: [] });
  });

  it("opens a decided fault again when another value stands at its place, and says so", () => {
    const { continued } = reconcile([stored({ state: "dismissed", decision: "dismissed" })], [found({ fingerprint: "f2", params: { delta: 2 } })]);
    expect(continued).toMatchObject([{ state: "open", decision: null, reopened: "value-changed", event: { from: "dismissed", to: "open", reason: "value-changed", before: { decision: "dismissed", params: { delta: 1 } } } }]);
  });

  it("keeps an undecided fault open in silence when its value changes", () => {
    expect(reconcile([stored()], [found({ fingerprint: "f2", params: { delta: 2 } })]).continued).toMatchObject([{ id: 1, state: "open", reopened: null, event: null }]);
  });

  it("closes what is gone, once", () => {
    expect(reconcile([stored({ state: "confirmed", decision: "confirmed" })], []).fixed).toMatchObject([{ findingId: 1, from: "confirmed", to: "fixed", reason: "gone" }]);
    expect(reconcile([stored({ state: "fixed" })], []).fixed).toEqual([]);
  });

  it("does not ask again about a dismissed fault that returns unchanged", () => {
    expect(reconcile([stored({ state: "fixed", decision: "dismissed" })], [found()]).continued).toMatchObject([{ state: "dismissed", decision: "dismissed", reopened: null, event: { from: "fixed", to: "dismissed" } }]);
  });

  it("opens an undecided fault that returns, and says so", () => {
    expect(reconcile([stored({ state: "fixed" })], [found()]).continued).toMatchObject([{ state: "open", reopened: "returned", event: { reason: "returned" } }]);
  });

  it("keeps the decision when the same words are found under another name of the body", () => {
    const decided = stored({ state: "confirmed", decision: "confirmed", evidence: elsewhere("预期 不补正") });
    expect(reconcile([decided], [found({ fingerprint: "other", placeKey: "other", evidence: elsewhere("预期不补正") })]).continued).toMatchObject([{ id: 1, state: "confirmed", event: null }]);
  });

  it("follows the second of two faults of a place when the first is gone and the second takes its number", () => {
    const first = stored({ id: 1, fingerprint: "p=a", placeKey: "p", params: { text: "a" }, state: "dismissed", decision: "dismissed" });
    const second = stored({ id: 2, fingerprint: "p#2=b", placeKey: "p#2", params: { text: "b" }, state: "confirmed", decision: "confirmed" });
    const result = reconcile([first, second], [found({ fingerprint: "p=b", placeKey: "p", params: { text: "b" } })]);
    expect(result).toMatchObject({ added: [], continued: [{ id: 2, state: "confirmed" }], fixed: [{ findingId: 1 }] });
  });

  it("matches each stored finding once", () => {
    const twice = [found({ fingerprint: "x" }), found({ fingerprint: "y" })];
    expect(reconcile([stored()], twice)).toMatchObject({ added: [{ fingerprint: "y" }], continued: [{ found: { fingerprint: "x" } }] });
  });
});

describe("counting findings", () => {
  it("counts faults by severity and open questions apart, without what was dismissed or fixed", () => {
    const counts = countFindings([
      { ruleId: "BAL-001", severity: "critical", outcome: "fail", state: "open" },
      { ruleId: "BAL-001", severity: "minor", outcome: "fail", state: "confirmed" },
      { ruleId: "BAL-001", severity: "minor", outcome: "fail", state: "dismissed" },
      { ruleId: "BAL-001", severity: "major", outcome: "fail", state: "fixed" },
      { ruleId: "BAL-001", severity: "major", outcome: "review", state: "open" },
    ]);
    expect(counts).toEqual({ critical: 1, major: 0, minor: 1, info: 0, inReview: 1 });
  });

  it("counts a question that was confirmed as a fault", () => {
    expect(countFindings([{ ruleId: "BAL-001", severity: "major", outcome: "review", state: "confirmed" }])).toMatchObject({ major: 1, inReview: 0 });
  });
});

describe("what speaks of our copy", () => {
  it("is never counted against the body", () => {
    const counts = countFindings([
      { ruleId: "SEC-002", severity: "critical", outcome: "fail", state: "open" },
      { ruleId: "SEC-002", severity: "critical", outcome: "review", state: "open" },
      { ruleId: "SEC-006", severity: "info", outcome: "fail", state: "open" },
      { ruleId: "CON-011", severity: "info", outcome: "fail", state: "confirmed" },
    ]);
    expect(counts).toEqual({ critical: 0, major: 0, minor: 0, info: 0, inReview: 0 });
  });
});
