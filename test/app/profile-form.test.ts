import { describe, expect, it } from "vitest";
import { bandsForm, readRuleForm, regionForm } from "../../app/_server/profile-form";
import { checkProfile } from "../../lib/rules/profile-check";

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ region: "220284", revision: "3", rule: "TIM-003", enabled: "", severity: "", ...fields })) form.append(name, value);
  return form;
}

describe("the form of a rule", () => {
  it("sets nothing when every field is left empty", () => {
    expect(readRuleForm(formOf({ "threshold.dueDay": "", "threshold.isDaySet": " " }))).toEqual({ region: "220284", revision: 3, rule: "TIM-003", change: {} });
  });
  it("sets what is filled in, zero too", () => {
    expect(readRuleForm(formOf({ enabled: "off", severity: "catalogue", "threshold.dueDay": "20", "threshold.isDaySet": "0" })).change).toEqual({ enabled: false, severity: "catalogue", thresholds: { dueDay: 20, isDaySet: 0 } });
  });
  it("takes no word for a number: the check names the parameter", () => {
    const { rule, change } = readRuleForm(formOf({ "threshold.dueDay": "二十" }));
    const result = checkProfile({ rules: { [rule]: change } });
    expect("problems" in result && result.problems[0]!.zh).toContain("dueDay");
  });
  it.each([{ region: "22 or 1=1" }, { region: "2" }, { enabled: "maybe" }, { severity: "huge" }, { revision: "-1" }, { revision: "x" }])("refuses %j, which the page never sends", (fields) => {
    expect(() => readRuleForm(formOf(fields))).toThrow();
  });
});

describe("the other forms", () => {
  it("take a region with its zeros as the region", () => {
    expect(regionForm.parse({ region: "220000", revision: "0" })).toEqual({ region: "22", revision: 0 });
  });
  it.each([
    ["90 70 60", { excellent: 90, good: 70, fair: 60 }],
    ["", undefined],
  ])("read the grade bands “%s”", (gradeBands, read) => {
    expect(bandsForm.parse({ region: "", revision: "0", gradeBands }).gradeBands).toEqual(read);
  });
});
