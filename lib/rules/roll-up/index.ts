import type { Rule } from "../rule";
import { regionalCoverageIncomplete } from "./regional-coverage-incomplete";
import { regionalTotalTooSmall } from "./regional-total-too-small";

export const ROLL_UP_RULES: readonly Rule[] = [regionalTotalTooSmall, regionalCoverageIncomplete];
