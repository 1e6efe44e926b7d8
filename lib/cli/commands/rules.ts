import { z } from "zod";
import { basisLine, legalBasis } from "../../rules/law";
import { RULES, RULE_SET_VERSION } from "../../rules/registry";
import type { Rule } from "../../rules/rule";
import { DIMENSION_POINTS, SEVERITY_SHARE } from "../../score/scheme";
import { isDimension } from "../../rules/finding";
import { EXIT, noPaths, readArguments, writeLine, type Command } from "../command";

const argumentsSchema = z.object({ paths: noPaths, format: z.enum(["text", "json", "markdown"], "takes text, json or markdown").default("text") });

/** Points that one proven fault of the rule takes off; 0 for rules that never deduct. */
function weightOf(rule: Rule): number {
  return isDimension(rule.category) && rule.kind !== "review" ? DIMENSION_POINTS[rule.category] * SEVERITY_SHARE[rule.severity] : 0;
}

const plain = (rule: Rule): Record<string, unknown> => ({
  id: rule.id,
  name: rule.name,
  title: rule.title,
  severity: rule.severity,
  kind: rule.kind,
  category: rule.category,
  eras: rule.eras,
  basis: rule.basis.map((id) => legalBasis(id)),
  weight: weightOf(rule),
  checks: rule.checks,
  leavesAlone: rule.leavesAlone,
  thresholds: rule.thresholds ?? {},
  remedy: rule.remedy,
});

function markdown(rule: Rule): string {
  return [
    `## ${rule.id} \`${rule.name}\` — ${rule.title.zh} · ${rule.title.en}`,
    "",
    `${rule.severity} · ${rule.kind} · ${rule.category} · ${rule.eras.join(", ")} · −${weightOf(rule)}`,
    "",
    `- 检查 / checks: ${rule.checks.zh} ${rule.checks.en}`,
    `- 不检查 / leaves alone: ${rule.leavesAlone.zh} ${rule.leavesAlone.en}`,
    `- 依据 / basis: ${basisLine(rule.basis, null, "zh")} (${basisLine(rule.basis, null, "en")})`,
    `- 整改要求 / remedy: ${rule.remedy.zh} ${rule.remedy.en}`,
    "",
  ].join("\n");
}

/** Prints the rule catalogue. */
export const rulesCommand: Command = {
  name: "rules",
  summary: "prints the rule catalogue 打印规则目录",
  help: "mingjian rules [--format text|json|markdown]\n\nPrints every rule with id, titles, severity, legal basis, eras and weight (points that one fault takes off).",
  async run(args, { stdout }) {
    const { format } = readArguments(args, { format: { type: "string" } }, argumentsSchema);
    if (format === "json") writeLine(stdout, JSON.stringify({ ruleSetVersion: RULE_SET_VERSION, rules: RULES.map(plain) }, null, 2));
    else if (format === "markdown") writeLine(stdout, [`# 规则目录 Rule catalogue ${RULE_SET_VERSION}`, "", ...RULES.map(markdown)].join("\n"));
    else {
      for (const rule of RULES) {
        writeLine(stdout, `${rule.id}  ${rule.severity.padEnd(8)}  −${String(weightOf(rule)).padEnd(4)}  ${rule.title.zh} · ${rule.title.en}`);
        writeLine(stdout, `         ${basisLine(rule.basis, null, "zh")}  [${rule.eras.join(", ")}]`);
      }
    }
    return EXIT.ok;
  },
};
