import type { Rule } from "../rule";

export const TEMPLATE_RULES: readonly Rule[] = [];
