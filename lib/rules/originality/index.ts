import type { Rule } from "../rule";
import { outdatedTask } from "./outdated-task";
import { repeatedWithinReport } from "./repeated-within-report";
import { wrongLevelWording } from "./wrong-level-wording";

/** ORI: whether the text is the body's own, as far as the report alone can show. */
export const ORIGINALITY_RULES: readonly Rule[] = [wrongLevelWording, outdatedTask, repeatedWithinReport];
