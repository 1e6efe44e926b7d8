import type { Rule } from "../rule";
import { foreignNameLeftIn } from "./foreign-name-left-in";
import { outdatedTask } from "./outdated-task";
import { repeatedWithinReport } from "./repeated-within-report";
import { wrongLevelWording } from "./wrong-level-wording";

/** ORI: whether the text is the body's own, as far as the report alone can show. */
export const ORIGINALITY_RULES: readonly Rule[] = [foreignNameLeftIn, wrongLevelWording, outdatedTask, repeatedWithinReport];
