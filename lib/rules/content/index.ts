import type { Rule } from "../rule";

export const CONTENT_RULES: readonly Rule[] = [];
