import { z } from "zod";
import { CATEGORIES, isDimension, SEVERITIES } from "../rules/finding";
import { legalBasis } from "../rules/law";
import type { Rule } from "../rules/rule";
import { DIMENSION_POINTS, SEVERITY_SHARE } from "../score/scheme";
import { defineEndpoint, noParams, queryOf } from "./endpoint";

const bilingualSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** A rule of the catalogue, in both languages. */
export const ruleItemSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: bilingualSchema,
  severity: z.enum(SEVERITIES),
  kind: z.enum(["deterministic", "heuristic", "review"]),
  category: z.enum(CATEGORIES),
  eras: z.array(z.string()),
  /** The provisions it rests on; `quotation` only where the words were verified. */
  basis: z.array(z.strictObject({ title: bilingualSchema, quotation: z.string().nullable() })),
  /** Points that one proven fault takes off; 0 for rules that never deduct. */
  weight: z.number(),
  /** It speaks of our copy of a report, and never counts against the body. */
  aboutCopy: z.boolean(),
  checks: bilingualSchema,
  leavesAlone: bilingualSchema,
  remedy: bilingualSchema,
});
export const ruleListSchema = z.strictObject({ ruleSetVersion: z.string(), items: z.array(ruleItemSchema) });

/** Points that one proven fault of the rule takes off; 0 for rules that never deduct. */
export function weightOf(rule: Pick<Rule, "category" | "kind" | "severity">): number {
  return isDimension(rule.category) && rule.kind !== "review" ? DIMENSION_POINTS[rule.category] * SEVERITY_SHARE[rule.severity] : 0;
}

/** A rule as it is published. */
export function ruleItem(rule: Rule): z.infer<typeof ruleItemSchema> {
  const { id, name, title, severity, kind, category, eras, basis, checks, leavesAlone, remedy } = rule;
  const provisions = basis.map((source) => legalBasis(source)).map((source) => ({ title: source.title, quotation: source.quotation }));
  return { id, name, title, severity, kind, category, eras: [...eras], basis: provisions, weight: weightOf(rule), aboutCopy: rule.aboutCopy === true, checks, leavesAlone, remedy };
}

export const listRules = defineEndpoint({
  method: "get",
  path: "/api/v1/rules",
  operationId: "listRules",
  title: { zh: "规则目录", en: "The rule catalogue" },
  scope: "read",
  params: noParams,
  query: queryOf({}),
  bodies: [],
  answers: { 200: { says: { zh: "全部规则", en: "Every rule" }, schema: ruleListSchema } },
  problems: [],
});
