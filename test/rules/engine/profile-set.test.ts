import { describe, expect, it } from "vitest";
import { DEFAULT_PROFILE } from "../../../lib/rules/profile";
import type { ProfileContent } from "../../../lib/rules/profile-content";
import { changedBy, ruleOrigins } from "../../../lib/rules/profile-origin";
import { ProfileSet, regionKey, regionKeys, type RegionProfile } from "../../../lib/rules/profile-set";
import { ruleById } from "../../../lib/rules/registry";
import { profileSummary } from "../../../lib/score/profile-summary";

const county = "220284";
const region = (code: string, content: Partial<ProfileContent>, edition = 1): RegionProfile => ({ region: code, revision: edition, edition, content: { rules: {}, ...content } });
const word = (wrong: string, right: string) => ({ wrong, right });
const due = (day: number) => ({ "TIM-003": { thresholds: { dueDay: day } } });

describe("the region of a profile", () => {
  it.each([
    ["220284", ["", "22", "2202", "220284"]],
    ["220200", ["", "22", "2202"]],
    ["220000", ["", "22"]],
    ["000000", [""]],
    ["", [""]],
  ])("%s takes over from %j", (code, keys) => {
    expect(regionKeys(code)).toEqual(keys);
    expect(regionKey(code)).toBe(keys.at(-1));
  });
});

describe("what is in force for a report", () => {
  it.each<{ title: string; profiles: RegionProfile[]; rules: unknown }>([
    { title: "nothing set: the catalogue", profiles: [], rules: {} },
    { title: "what is set everywhere", profiles: [region("", { rules: due(20) })], rules: due(20) },
    { title: "the county before the city before the province", profiles: [region("22", { rules: due(10) }), region("2202", { rules: due(15) }), region(county, { rules: due(18) })], rules: due(18) },
    { title: "not what another county sets", profiles: [region("220283", { rules: due(18) })], rules: {} },
    {
      title: "field by field: each from the lowest region that sets it",
      profiles: [region("22", { rules: { "TIM-003": { severity: "major", thresholds: { isDaySet: 1, dueDay: 10 } } } }), region(county, { rules: { "TIM-003": { thresholds: { dueDay: 18 } } } })],
      rules: { "TIM-003": { severity: "major", thresholds: { isDaySet: 1, dueDay: 18 } } },
    },
    { title: "a rule switched on again below", profiles: [region("22", { rules: { "BAL-001": { enabled: false } } }), region(county, { rules: { "BAL-001": { enabled: true } } })], rules: {} },
    { title: "the catalogue's severity again below", profiles: [region("22", { rules: { "BAL-001": { severity: "info" } } }), region(county, { rules: { "BAL-001": { severity: "catalogue" } } })], rules: {} },
    { title: "a parameter back at its default", profiles: [region("22", { rules: due(10) }), region(county, { rules: due(31) })], rules: {} },
  ])("$title", ({ profiles, rules }) => {
    expect(new ProfileSet(profiles).for(county).rules).toEqual(rules);
  });

  it("takes grade bands whole from the lowest region that sets them", () => {
    const legacy = { excellent: 90, good: 70, fair: 60 };
    const set = new ProfileSet([region("22", { gradeBands: legacy }), region(county, { gradeBands: { excellent: 90, good: 80, fair: 60 } })]);
    expect(set.for("220200").gradeBands).toEqual(legacy);
    expect(set.for(county)).toBe(DEFAULT_PROFILE);
  });
});

describe("the word list", () => {
  it("is joined with that of the region above, and the region's own entry stands", () => {
    const set = new ProfileSet([region("22", { wordList: [word("甲", "乙"), word("丙", "丁")] }), region(county, { wordList: [word("丙", "戊")] })]);
    expect(set.for(county).wordList).toEqual([word("甲", "乙"), word("丙", "戊")]);
    expect(set.for("22").wordList).toHaveLength(2);
    expect(set.for(county).version).not.toBe(set.for("22").version);
  });
});

describe("the version of a profile", () => {
  const set = new ProfileSet([region("22", { rules: due(10) }, 3), region("220283", { rules: due(10) })]);
  it("names the region that made the difference, its edition and the content", () => {
    expect(set.for(county).version).toMatch(/^22#3-[0-9a-f]{6}$/);
    expect(new ProfileSet([region("", { rules: due(10) })]).for("").version).toMatch(/^all#1-[0-9a-f]{6}$/);
  });
  it("is the same for all bodies with the same profile, also where a region below repeats what stands above", () => {
    expect(set.for("220381").version).toBe(set.for(county).version);
    expect(set.for("220283").version).toBe(set.for(county).version);
  });
  it("changes with what a region above changes, and back", () => {
    const own = region(county, { rules: { "BAL-001": { severity: "info" } } });
    const version = (...above: RegionProfile[]): string => new ProfileSet([...above, own]).for(county).version;
    expect(version(region("22", { rules: due(10) }))).not.toBe(version());
    expect(version(region("22", {}, 2))).toBe(version());
  });
  it("does not depend on the order in which things are set", () => {
    const [first, second] = [{ "BAL-001": { enabled: false }, "BAL-002": { enabled: false } }, { "BAL-002": { enabled: false }, "BAL-001": { enabled: false } }].map((rules) => new ProfileSet([region("22", { rules })]));
    expect(first!.for("22").version).toBe(second!.for("22").version);
    expect(first!.version).toBe(second!.version);
  });
  it("is the default's where nothing differs from the catalogue", () => {
    expect(new ProfileSet([region("22", { rules: { "BAL-001": { enabled: true } } })]).for("22")).toBe(DEFAULT_PROFILE);
    expect(new ProfileSet([region("22", {})]).version).toBe(DEFAULT_PROFILE.version);
  });
});

describe("where a setting comes from", () => {
  const rule = ruleById("TIM-003")!;
  it("is told for each of them", () => {
    const set = new ProfileSet([region("22", { rules: { "TIM-003": { severity: "major", thresholds: { isDaySet: 1 } } } }), region(county, { rules: due(18) })]);
    const origins = ruleOrigins(set, county, rule);
    expect(origins).toMatchObject({ enabled: { value: true, from: null }, severity: { value: "major", from: "22" } });
    expect(Object.fromEntries(origins.thresholds.map(({ id, origin }) => [id, origin]))).toEqual({ isDaySet: { value: 1, from: "22" }, dueMonth: { value: 1, from: null }, dueDay: { value: 18, from: county } });
    expect(changedBy(origins)).toBe(county);
    expect(changedBy(ruleOrigins(set, "11", rule))).toBeNull();
  });
  it("names the vetoes that a region has switched off", () => {
    const set = new ProfileSet([region("22", { rules: { "SEC-001": { enabled: false }, "BAL-001": { enabled: false } } })]);
    const { off, vetoesOff } = profileSummary(set, county);
    expect(off.map(({ id }) => id)).toEqual(["BAL-001", "SEC-001"]);
    expect(vetoesOff.map(({ id }) => id)).toEqual(["SEC-001"]);
  });
});
