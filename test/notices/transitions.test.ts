import { describe, expect, it } from "vitest";
import { daysLeft, standingOf } from "../../lib/notices/standing";
import { followUp, NOTICE_EVENTS, NOTICE_STATES, nextState, type NoticeChange } from "../../lib/notices/transitions";

const CHANGES = NOTICE_EVENTS.filter((event): event is NoticeChange => event !== "issued");

describe("the course of a notice", () => {
  it.each([
    ["issued", "versionReceived", "rechecking"],
    ["issued", "deadlineMoved", "rectifying"],
    ["issued", "objectionRaised", "issued"],
    ["issued", "objectionRejected", "rectifying"],
    ["rectifying", "versionReceived", "rechecking"],
    ["rechecking", "sentBack", "rectifying"],
    ["rechecking", "closed", "closed"],
    ["closed", "reopened", "rechecking"],
    ["rectifying", "withdrawn", "withdrawn"],
  ] as const)("%s, then %s: %s", (state, event, to) => {
    expect(nextState(state, event)).toBe(to);
  });
  it("ends with the withdrawal, and a closed notice is only ever opened again", () => {
    expect(CHANGES.filter((event) => nextState("withdrawn", event) !== null)).toEqual([]);
    expect(CHANGES.filter((event) => nextState("closed", event) !== null)).toEqual(["reopened"]);
  });
  it("sends back only what was corrected and looked at", () => {
    expect(NOTICE_STATES.filter((state) => nextState(state, "sentBack") !== null)).toEqual(["rechecking"]);
  });
});

describe("what follows from the findings", () => {
  it.each([
    ["issued", true, 2, ["versionReceived"]],
    ["issued", true, 0, ["versionReceived", "closed"]],
    ["rectifying", false, 0, ["closed"]],
    ["rechecking", false, 3, []],
    ["closed", true, 0, []],
    ["closed", true, 1, ["reopened"]],
    ["withdrawn", true, 0, []],
  ] as const)("of a notice that is %s (new version: %s, %i remaining)", (state, isNewVersion, remaining, events) => {
    expect(followUp(state, { isNewVersion, remaining })).toEqual(events);
  });
  it("can always happen: no event follows that the course does not know", () => {
    for (const state of NOTICE_STATES) for (const isNewVersion of [true, false]) for (const remaining of [0, 1]) {
      let now = state;
      for (const event of followUp(state, { isNewVersion, remaining })) {
        const to = nextState(now, event);
        expect(to, `${now} → ${event}`).not.toBeNull();
        now = to!;
      }
    }
  });
});

describe("how far a fault has come", () => {
  it.each([
    ["open", null, "toVerify"],
    ["confirmed", null, "confirmed"],
    ["confirmed", "issued", "issued"],
    ["open", "rechecking", "rechecking"],
    ["confirmed", "rectifying", "rectifying"],
    ["confirmed", "withdrawn", "confirmed"],
    ["fixed", "rechecking", "closed"],
    ["fixed", null, "closed"],
    ["dismissed", "issued", "revoked"],
  ] as const)("a finding that is %s, in a notice that is %s: %s", (finding, notice, standing) => {
    expect(standingOf(finding, notice)).toBe(standing);
  });
});

describe("the days that are left", () => {
  it.each([
    ["issued", "2026-03-10", 7],
    ["rechecking", "2026-03-03", 0],
    ["rectifying", "2026-02-28", -3],
    ["closed", "2026-02-28", null],
    ["withdrawn", "2026-02-28", null],
  ] as const)("%s until %s: %s", (state, deadline, left) => {
    expect(daysLeft({ state, deadline }, "2026-03-03")).toBe(left);
  });
});
