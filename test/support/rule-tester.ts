import { describe, expect, it } from "vitest";
import type { Bilingual } from "../../lib/report/language";
import { parsedReportSchema, type ParsedReport } from "../../lib/report/schema";
import { ReportFacts } from "../../lib/rules/facts";
import type { Finding, NotAssessed, ParamValue, Severity } from "../../lib/rules/finding";
import { renderMessage, renderRemedy } from "../../lib/rules/messages";
import { DEFAULT_PROFILE, type RuleProfile } from "../../lib/rules/profile";
import type { Rule } from "../../lib/rules/rule";
import { runRules } from "../../lib/rules/runner";
import { buildContext, type ContextInput } from "./context-builder";
import { buildReport, type ReportInput } from "./report-builder";

export interface ExpectedFinding {
  message: string;
  outcome?: "fail" | "review";
  severity?: Severity;
  /** Parameters that the finding must have, others may be there too. */
  params?: Readonly<Record<string, ParamValue>>;
  /** The quotation or the cell of the first evidence. */
  quote?: string;
  cell?: string;
}
interface Case {
  title: string;
  report: ReportInput | ParsedReport;
  profile?: RuleProfile;
  /** What is known beside the report; nothing unless given. */
  context?: ContextInput;
}
/** A case that may stand on the page of the rule: `example` is its title there, in both languages. */
interface ShownCase extends Case {
  example?: Bilingual;
}
export interface RuleCases {
  /** Reports in which the rule must speak: exactly these findings, in this order. */
  fires: readonly (ShownCase & { findings: readonly [ExpectedFinding, ...ExpectedFinding[]] })[];
  /** Reports, traps above all, in which it must stay silent. */
  silent: readonly ShownCase[];
  /** Reports that it cannot judge; a rule that can always judge says why instead. */
  notAssessed: readonly (Case & { reason: string; where?: string })[] | { never: string };
  /** Reports of which it does not speak at all. */
  inapplicable?: readonly Case[];
}

let collected: Map<Rule, RuleCases> | null = null;

/**
 * Loads test files without running them.
 * @param load imports the files; each must be imported here for the first time
 * @returns the cases that they declare, by rule
 */
export async function collectRuleCases(load: () => Promise<unknown>): Promise<ReadonlyMap<Rule, RuleCases>> {
  const cases = new Map<Rule, RuleCases>();
  collected = cases;
  try {
    await load();
  } finally {
    collected = null;
  }
  return cases;
}

/** Whether a case gives a report as the parser would, and not as changes to the plain one. */
export const isParsed = (report: ReportInput | ParsedReport): report is ParsedReport => "schemaVersion" in report;

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Runs one rule over the report of a case. */
export function runCase(rule: Rule, test: Case): { findings: Finding[]; notAssessed: NotAssessed[]; verdict: string | undefined; report: ParsedReport } {
  const report = deepFreeze(isParsed(test.report) ? test.report : buildReport(test.report));
  parsedReportSchema.parse(report);
  const result = runRules(new ReportFacts(report, buildContext(report, test.context)), [rule], test.profile ?? DEFAULT_PROFILE);
  for (const finding of result.findings) checkFinding(rule, finding, report);
  return { ...result, verdict: result.verdicts.get(rule.id), report };
}

function checkFinding(rule: Rule, finding: Finding, report: ParsedReport): void {
  for (const evidence of finding.evidence) {
    if (!evidence.from) expect(evidence.quote, `${rule.id}: the evidence must quote the original text`).toBe(report.text.slice(evidence.span[0], evidence.span[1]));
    expect(evidence.quote.trim(), `${rule.id}: the evidence must not be empty`).not.toBe("");
  }
  for (const language of ["zh", "en"] as const) {
    const message = renderMessage(rule, finding.messageId, finding.params, language);
    const remedy = renderRemedy(rule, finding.params, language);
    expect(message + remedy, `${rule.id}: every placeholder must be filled`).not.toMatch(/\{\w+(\|\w+)?\}|undefined|NaN|\[object/);
  }
}

/** Declares the tests of one rule: what must fire, what must not, what cannot be assessed. */
export function testRule(rule: Rule, cases: RuleCases): void {
  if (collected) {
    collected.set(rule, cases);
    return;
  }
  describe(`${rule.id} ${rule.name}`, () => {
    const all = [...cases.fires, ...cases.silent, ...("never" in cases.notAssessed ? [] : cases.notAssessed), ...(cases.inapplicable ?? [])];
    it("has at least one case of each kind, and no two alike", () => {
      expect(cases.fires.length).toBeGreaterThan(0);
      expect(cases.silent.length).toBeGreaterThan(0);
      if (!("never" in cases.notAssessed)) expect(cases.notAssessed.length).toBeGreaterThan(0);
      expect(new Set(all.map((test) => test.title)).size).toBe(all.length);
      expect(new Set(all.map((test) => JSON.stringify([test.report, test.profile, test.context]))).size).toBe(all.length);
    });
    it("uses each of its messages in a case", () => {
      const used = new Set(cases.fires.flatMap((test) => test.findings.map((finding) => finding.message)));
      expect([...used].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    });
    for (const test of cases.fires) {
      it(`fires: ${test.title}`, () => {
        const { findings } = runCase(rule, test);
        expect(findings.map((finding) => finding.messageId)).toEqual(test.findings.map((finding) => finding.message));
        test.findings.forEach((expected, index) => {
          const finding = findings[index]!;
          expect(finding.outcome).toBe(expected.outcome ?? (rule.kind === "review" ? "review" : "fail"));
          expect(finding.severity).toBe(expected.severity ?? rule.severity);
          if (expected.params) expect(finding.params).toMatchObject(expected.params);
          if (expected.quote !== undefined) expect(finding.evidence[0].quote).toBe(expected.quote);
          if (expected.cell !== undefined) expect(finding.evidence[0].cell).toBe(expected.cell);
        });
      });
    }
    for (const test of cases.silent) {
      it(`silent: ${test.title}`, () => {
        const { findings, verdict } = runCase(rule, test);
        expect(findings).toEqual([]);
        expect(["pass", "notAssessed"]).toContain(verdict);
      });
    }
    if (!("never" in cases.notAssessed)) {
      for (const test of cases.notAssessed) {
        it(`not assessed: ${test.title}`, () => {
          const { findings, notAssessed } = runCase(rule, test);
          expect(findings).toEqual([]);
          expect(notAssessed).toContainEqual({ ruleId: rule.id, reason: test.reason, where: test.where ?? expect.toSatisfy(() => true) });
        });
      }
    }
    for (const test of cases.inapplicable ?? []) {
      it(`does not speak: ${test.title}`, () => {
        expect(runCase(rule, test).verdict).toBe("inapplicable");
      });
    }
  });
}
