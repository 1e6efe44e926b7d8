import type { Rule } from "../rule";

export const AUTHORITY_RULES: readonly Rule[] = [];
