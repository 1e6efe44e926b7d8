import type { Rule } from "../rule";
import { figuresBeyondPowers } from "./figures-beyond-powers";
import { regulationsWithoutPower } from "./regulations-without-power";

export const AUTHORITY_RULES: readonly Rule[] = [regulationsWithoutPower, figuresBeyondPowers];
