import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FiringExample, RuleExamples, SilentExample } from "../../lib/rules/examples";
import { renderMessage } from "../../lib/rules/messages";
import { RULES } from "../../lib/rules/registry";
import type { Rule } from "../../lib/rules/rule";
import { collectRuleCases, runCase, type RuleCases } from "../support/rule-tester";
import { circumstances, shownBeside, shownChanges, shownEvidence } from "./show";

/** Where the product reads them. */
export const EXAMPLES_PATH = join(import.meta.dirname, "..", "..", "lib", "rules", "examples.json");
const TESTS = join(import.meta.dirname, "..", "rules");

/** The test file of every rule, by the rule's name. */
export function ruleTestFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".test.ts"));
  return new Map(RULES.flatMap(({ name }) => files.filter((path) => path.endsWith(`/${name}.test.ts`)).map((path): [string, string] => [name, join(TESTS, path)])));
}

function firing(rule: Rule, cases: RuleCases): FiringExample[] {
  return cases.fires.flatMap((test) => {
    if (!test.example) return [];
    const { findings, report } = runCase(rule, test);
    const [finding] = findings;
    if (!finding) throw new Error(`${rule.id}: the case “${test.title}” does not fire`);
    const message = { zh: renderMessage(rule, finding.messageId, finding.params, "zh"), en: renderMessage(rule, finding.messageId, finding.params, "en") };
    const evidence = shownEvidence(report, finding.evidence);
    return [{ title: test.example, shown: [...circumstances(report), ...evidence, ...shownBeside(test.report, report, evidence)], message, outcome: finding.outcome, severity: finding.severity }];
  });
}

function silent(rule: Rule, cases: RuleCases): SilentExample[] {
  return cases.silent.flatMap((test) => {
    if (!test.example) return [];
    const { report } = runCase(rule, test);
    return [{ title: test.example, shown: [...circumstances(report), ...shownChanges(test.report, report)] }];
  });
}

/** The marked cases of all rules, run through their rules; sorted by rule id, in the order of the tests. */
export async function gatherExamples(): Promise<RuleExamples[]> {
  const cases = await collectRuleCases(() => Promise.all([...ruleTestFiles().values()].map((path) => import(path))));
  return [...cases]
    .map(([rule, own]) => ({ ruleId: rule.id, fires: firing(rule, own), silent: silent(rule, own) }))
    .toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/** `examples.json` as it is written. */
export const printExamples = (examples: readonly RuleExamples[]): string => `${JSON.stringify(examples, null, 1)}\n`;
