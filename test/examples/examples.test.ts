import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleFileSchema, examplesOf, type RuleExamples } from "../../lib/rules/examples";
import { RULES } from "../../lib/rules/registry";
import { EXAMPLES_PATH, gatherExamples, printExamples, ruleTestFiles } from "./gather";

const MAX_EXAMPLES = 3;
let gathered: RuleExamples[];

beforeAll(async () => {
  gathered = await gatherExamples();
});

describe("the examples of the rules", () => {
  it("are what the tests' cases give", () => {
    expect(readFileSync(EXAMPLES_PATH, "utf8") === printExamples(gathered), "lib/rules/examples.json is not what the marked cases give: run npm run examples").toBe(true);
  });

  for (const rule of RULES) {
    it(`${rule.id} is explained by one to three cases that fire and one to three that do not, in both languages`, () => {
      const { fires, silent } = gathered.find(({ ruleId }) => ruleId === rule.id) ?? examplesOf(rule.id);
      const file = relative(process.cwd(), ruleTestFiles().get(rule.name) ?? `test/rules/**/${rule.name}.test.ts`);
      for (const [kind, examples] of Object.entries({ fires, silent })) {
        const advice = `mark ${kind} cases in ${file} with example: { zh: "…", en: "…" }, then run npm run examples`;
        expect(examples.length, `${rule.id} has no example under “${kind}”: ${advice}`).toBeGreaterThan(0);
        expect(examples.length, `${rule.id} has too many examples under “${kind}”: ${advice}`).toBeLessThanOrEqual(MAX_EXAMPLES);
      }
      for (const { title } of [...fires, ...silent]) {
        expect(title.zh, `${rule.id}: the Chinese title`).toMatch(/\p{Script=Han}/u);
        expect(title.en, `${rule.id}: the English title of “${title.zh}”`).toMatch(/[A-Za-z]{2}/);
      }
      for (const { shown } of fires) expect(shown, `${rule.id}: a firing example shows what it rests on`).not.toEqual([]);
    });
  }

  it("can be read by the product, which gives nothing for a rule it does not know", () => {
    expect(exampleFileSchema.parse(gathered)).toEqual(gathered);
    expect(examplesOf("XXX-999")).toEqual({ ruleId: "XXX-999", fires: [], silent: [] });
    expect(examplesOf("BAL-001").fires[0]?.shown.some((part) => part.kind === "cells")).toBe(true);
  });

  it("never show a whole identity or telephone number behind the quoted beginning", () => {
    const text = JSON.stringify(gathered.filter(({ ruleId }) => ["SEC-003", "SEC-004"].includes(ruleId)).flatMap(({ fires }) => fires.map(({ shown }) => shown)));
    expect(text).not.toMatch(/\d{11}/);
  });
});
