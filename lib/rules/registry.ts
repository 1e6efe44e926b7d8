import type { Rule } from "./rule";
import { STRUCTURE_RULES } from "./structure";
import { TEMPLATE_RULES } from "./template";
import { TABLE_RULES } from "./tables";
import { BALANCE_RULES } from "./balance";
import { CROSS_YEAR_RULES } from "./cross-year";
import { NARRATIVE_RULES } from "./narrative";
import { AUTHORITY_RULES } from "./authority";
import { ROLL_UP_RULES } from "./roll-up";
import { CONTENT_RULES } from "./content";
import { SECURITY_RULES } from "./security";
import { ORIGINALITY_RULES } from "./originality";
import { TIMELINESS_RULES } from "./timeliness";

/** The version that is stored with every audit and printed on every export; it changes whenever a rule's behaviour does. */
export const RULE_SET_VERSION = "2026.11.4";

/** The whole catalogue, in the order of its families. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...TEMPLATE_RULES,
  ...TABLE_RULES,
  ...BALANCE_RULES,
  ...CROSS_YEAR_RULES,
  ...NARRATIVE_RULES,
  ...TIMELINESS_RULES,
  ...AUTHORITY_RULES,
  ...ROLL_UP_RULES,
  ...CONTENT_RULES,
  ...SECURITY_RULES,
  ...ORIGINALITY_RULES,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rules that speak of our copy of a document and not of the body. */
export const COPY_RULE_IDS: readonly string[] = RULES.filter(({ aboutCopy }) => aboutCopy).map(({ id }) => id);

/** The rule of an id; undefined for an id that the catalogue does not have. */
export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
