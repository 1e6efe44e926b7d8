import { describe, expect, it } from "vitest";
import type { Need, Rule, Unassessed } from "../../../lib/rules/rule";
import { buildReport, type ReportInput } from "../../support/report-builder";
import { ReportFacts } from "../../../lib/rules/facts";
import { runRules } from "../../../lib/rules/runner";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import { cellChecker, runOver, speaking, wordFinder } from "./sample-rules";

const verdictOf = (input: ReportInput, rule: Rule): string | undefined => runOver(input, [rule]).verdicts.get(rule.id);
const observing = (...observations: readonly (Unassessed | "fail" | "review")[]): Rule => ({
  ...speaking,
  *check(facts) {
    for (const observation of observations) {
      if (observation === "fail" || observation === "review") yield { outcome: observation, message: "spoken", params: {}, evidence: [facts.absenceEvidence()] };
      else yield observation;
    }
  },
});

const of = (id: string, severity: Rule["severity"], kind: Rule["kind"] = "deterministic"): Rule => ({ ...speaking, id, severity, kind });
const profile = (change: object) => ({ version: "local-1", rules: { [cellChecker.id]: change } });

describe("what the runner asks before a rule speaks", () => {
  const lacking: readonly [Need, ReportInput, string, string | null][] = [
    ["title", { title: null }, "title-absent", null],
    ["year", { year: null }, "year-unknown", null],
    ["agency", { agency: { name: "" } }, "agency-unknown", null],
    ["agencyLevel", { agency: { level: null } }, "level-unknown", null],
    ["sections", { order: [] }, "sections-unread", null],
    ["disclosureTable", { tables: { disclosure: null } }, "table-absent", "disclosure"],
    ["requestsTable", { tables: { requests: null } }, "table-absent", "requests"],
    ["disputesTable", { tables: { disputes: null } }, "table-absent", "disputes"],
  ];
  it.each(lacking)("a rule that needs %s is not assessed when it was not read, and the reason is told", (need, input, reason, where) => {
    const rule: Rule = { ...speaking, needs: [need] };
    expect(verdictOf({}, rule)).toBe("fail");
    const { findings, notAssessed, verdicts } = runOver(input, [rule]);
    expect(findings).toEqual([]);
    expect(notAssessed).toEqual([{ ruleId: rule.id, reason, where }]);
    expect(verdicts.get(rule.id)).toBe("notAssessed");
  });

  it.each([
    [2018, ["pre2019"], "fail"],
    [2018, ["2019", "2021"], "inapplicable"],
    [2019, ["2019"], "fail"],
    [2020, ["2019"], "fail"],
    [2020, ["2021"], "inapplicable"],
    [2021, ["2021"], "fail"],
    [2023, ["pre2019", "2019"], "inapplicable"],
  ] as const)("a report for %i under a rule for %j is %s", (year, eras, verdict) => {
    expect(verdictOf({ year }, { ...speaking, eras })).toBe(verdict);
  });

  it("the format due by the year counts, not the shape that was found", () => {
    expect(verdictOf({ year: 2023, era: "2019" }, { ...speaking, eras: ["2021"] })).toBe("fail");
    expect(verdictOf({ year: 2023, era: "unknown" }, { ...speaking, eras: ["2021"] })).toBe("fail");
  });

  it("a rule for some formats cannot be assessed when the year is unknown; a rule for all can", () => {
    expect(verdictOf({ year: null }, { ...speaking, eras: ["2021"] })).toBe("notAssessed");
    expect(verdictOf({ year: null }, speaking)).toBe("fail");
    expect(verdictOf({ year: null }, { ...speaking, fromYear: 2021 })).toBe("notAssessed");
  });

  it("a rule speaks from its first year on", () => {
    expect(verdictOf({ year: 2022 }, { ...speaking, fromYear: 2023 })).toBe("inapplicable");
    expect(verdictOf({ year: 2023 }, { ...speaking, fromYear: 2023 })).toBe("fail");
  });

  it("a rule for some bodies leaves the others alone, and is not assessed when the body is unknown", () => {
    const towns: Rule = { ...speaking, bodies: { levels: ["township"], kinds: ["government"] } };
    const town = { name: "清溪镇人民政府", level: "township", kind: "government" } as const;
    expect(verdictOf({ agency: town }, towns)).toBe("fail");
    expect(verdictOf({ agency: { ...town, level: "county" } }, towns)).toBe("inapplicable");
    expect(verdictOf({ agency: { ...town, kind: "agencyOffice" } }, towns)).toBe("inapplicable");
    expect(runOver({ agency: { ...town, level: null } }, [towns]).notAssessed).toEqual([{ ruleId: towns.id, reason: "level-unknown", where: null }]);
    expect(runOver({ agency: { ...town, kind: "unknown" } }, [towns]).notAssessed).toEqual([{ ruleId: towns.id, reason: "agency-unknown", where: null }]);
  });
});

describe("what the runner makes of observations", () => {
  it("a rule that says nothing passes", () => {
    expect(verdictOf({}, observing())).toBe("pass");
  });

  it("the gravest observation gives the verdict, in whatever order they come", () => {
    const unassessed = { outcome: "notAssessed", reason: "cell-blank", where: "granted" } as const;
    expect(verdictOf({}, observing(unassessed))).toBe("notAssessed");
    expect(verdictOf({}, observing(unassessed, "review"))).toBe("review");
    expect(verdictOf({}, observing("review", unassessed))).toBe("review");
    expect(verdictOf({}, observing("fail", "review", unassessed))).toBe("fail");
    expect(verdictOf({}, observing("review", "fail"))).toBe("fail");
  });

  it("a failure and what could not be judged are both told", () => {
    const { findings, notAssessed } = runOver({}, [observing("fail", { outcome: "notAssessed", reason: "row-short", where: "granted" })]);
    expect(findings).toHaveLength(1);
    expect(notAssessed).toEqual([{ ruleId: speaking.id, reason: "row-short", where: "granted" }]);
  });

  it("a review rule only asks", () => {
    const { findings, verdicts } = runOver({}, [{ ...speaking, kind: "review" }]);
    expect(findings[0]?.outcome).toBe("review");
    expect(verdicts.get(speaking.id)).toBe("review");
  });

  it("a deviation from the format is a remark for 2019, when the format was only encouraged, and a fault from 2020 on", () => {
    const deviation: Rule = { ...speaking, formatDeviation: true };
    expect(runOver({ year: 2019 }, [deviation]).findings[0]?.severity).toBe("info");
    expect(runOver({ year: 2020 }, [deviation]).findings[0]?.severity).toBe("major");
    expect(runOver({ year: 2019 }, [speaking]).findings[0]?.severity).toBe("major");
  });

  it("an observation's own severity stands over the rule's", () => {
    const rule: Rule = { ...speaking, *check(facts) { yield { outcome: "fail", message: "spoken", params: {}, severity: "critical", evidence: [facts.absenceEvidence()] }; } };
    expect(runOver({}, [rule]).findings[0]?.severity).toBe("critical");
  });

  it("findings come worst first, failures before questions, then by place", () => {
    const { findings } = runOver({ sections: { overview: "甲乙丙，再甲乙丙。" } }, [
      { ...wordFinder, severity: "minor" }, of("TST-010", "info"), of("TST-011", "minor"), of("TST-012", "critical", "review"), of("TST-013", "critical"), of("TST-014", "major"),
    ]);
    expect(findings.map((finding) => finding.ruleId)).toEqual(["TST-013", "TST-012", "TST-014", "TST-011", "TST-002", "TST-002", "TST-010"]);
    expect(findings[4]!.evidence[0].span[0]).toBeLessThan(findings[5]!.evidence[0].span[0]);
  });

  it("the same report and rules give the same result", () => {
    const facts = new ReportFacts(buildReport({ tables: { disclosure: { "licensing.decisions": 11 } } }));
    const run = () => runRules(facts, [speaking, cellChecker], DEFAULT_PROFILE);
    expect(run()).toEqual(run());
  });
});

describe("profile", () => {
  const licensing = { tables: { disclosure: { "licensing.decisions": 11 } } } as const;

  it("a rule that is switched off says nothing and its verdict is off", () => {
    const { findings, notAssessed, verdicts } = runOver(licensing, [cellChecker], profile({ enabled: false }));
    expect([findings, notAssessed, verdicts.get(cellChecker.id)]).toEqual([[], [], "off"]);
  });

  it("a threshold of the profile stands over the default", () => {
    expect(runOver(licensing, [cellChecker]).findings).toHaveLength(1);
    expect(runOver(licensing, [cellChecker], profile({ thresholds: { most: 11 } })).findings).toEqual([]);
  });

  it("a severity of the profile stands over the rule's, but makes no fault of a 2019 format remark", () => {
    expect(runOver(licensing, [cellChecker], profile({ severity: "minor" })).findings[0]?.severity).toBe("minor");
    const deviation: Rule = { ...speaking, formatDeviation: true };
    expect(runOver({ year: 2019 }, [deviation], { version: "local-1", rules: { [deviation.id]: { severity: "critical" } } }).findings[0]?.severity).toBe("info");
  });

  it("what the profile does not name stays as the catalogue has it", () => {
    expect(runOver(licensing, [cellChecker, speaking], profile({ severity: "minor" })).findings.map(({ severity }) => severity)).toEqual(["major", "minor"]);
  });
});
