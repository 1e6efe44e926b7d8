import { z } from "zod";
import { examplesOf } from "../../rules/examples";
import { ruleFamilies } from "../../rules/families";
import { basisLine, legalBasis } from "../../rules/law";
import { RULES, RULE_SET_VERSION } from "../../rules/registry";
import type { Rule } from "../../rules/rule";
import { weightOf } from "../../api/rules";
import { EXIT, noPaths, readArguments, writeLine, type Command } from "../command";
import { catalogueMarkdown } from "../rule-catalogue";

const argumentsSchema = z.object({ paths: noPaths, format: z.enum(["text", "json", "markdown"], "takes text, json or markdown").default("text") });

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
  examples: { fires: examplesOf(rule.id).fires, silent: examplesOf(rule.id).silent },
});

/** Prints the rule catalogue. */
export const rulesCommand: Command = {
  name: "rules",
  summary: "prints the rule catalogue 打印规则目录",
  help: "mingjian rules [--format text|json|markdown]\n\nPrints every rule with id, titles, severity, legal basis, eras and weight (points that one fault takes off).\nMarkdown and JSON carry the examples as well: cases in which the rule speaks, and traps in which it does not.",
  async run(args, { stdout }) {
    const { format } = readArguments(args, { format: { type: "string" } }, argumentsSchema);
    if (format === "json") writeLine(stdout, JSON.stringify({ ruleSetVersion: RULE_SET_VERSION, rules: RULES.map(plain) }, null, 2));
    else if (format === "markdown") writeLine(stdout, catalogueMarkdown(ruleFamilies(), RULE_SET_VERSION, weightOf));
    else {
      for (const rule of RULES) {
        writeLine(stdout, `${rule.id}  ${rule.severity.padEnd(8)}  −${String(weightOf(rule)).padEnd(4)}  ${rule.title.zh} · ${rule.title.en}`);
        writeLine(stdout, `         ${basisLine(rule.basis, null, "zh")}  [${rule.eras.join(", ")}]`);
      }
    }
    return EXIT.ok;
  },
};
