import { describe, expect, it } from "vitest";
import { FINDING_STATES } from "../../lib/findings/reconcile";
import { decide, VERBS } from "../../lib/findings/transitions";

describe("a decision on a finding", () => {
  it.each([
    ["open", "confirm", { state: "confirmed", decision: "confirmed" }],
    ["open", "dismiss", { state: "dismissed", decision: "dismissed" }],
    ["open", "reopen", "unchanged"],
    ["confirmed", "confirm", "unchanged"],
    ["confirmed", "dismiss", { state: "dismissed", decision: "dismissed" }],
    ["confirmed", "reopen", { state: "open", decision: null }],
    ["dismissed", "confirm", { state: "confirmed", decision: "confirmed" }],
    ["dismissed", "dismiss", "unchanged"],
    ["dismissed", "reopen", { state: "open", decision: null }],
    ["fixed", "confirm", null],
    ["fixed", "dismiss", null],
    ["fixed", "reopen", null],
  ] as const)("%s, %s", (state, verb, expected) => {
    expect(decide(state, { verb, reason: "falsePositive" })).toEqual(expected);
  });
  it("covers every state and verb", () => {
    expect(FINDING_STATES.length * VERBS.length).toBe(12);
  });
  it("to dismiss needs a reason", () => {
    expect(decide("open", { verb: "dismiss", reason: null })).toBeNull();
    expect(decide("open", { verb: "confirm", reason: null })).not.toBeNull();
  });
});
