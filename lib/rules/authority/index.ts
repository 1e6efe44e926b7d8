import type { Rule } from "../rule";
import { regulationsWithoutPower } from "./regulations-without-power";

export const AUTHORITY_RULES: readonly Rule[] = [regulationsWithoutPower];
