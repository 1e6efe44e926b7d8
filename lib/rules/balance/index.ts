import type { Rule } from "../rule";

export const BALANCE_RULES: readonly Rule[] = [];
