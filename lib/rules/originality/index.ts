import type { Rule } from "../rule";
import { copiedFromOtherAgency } from "./copied-from-other-agency";
import { copiedFromOwnPast } from "./copied-from-own-past";
import { foreignNameLeftIn } from "./foreign-name-left-in";
import { outdatedTask } from "./outdated-task";
import { problemsSectionCopied } from "./problems-section-copied";
import { repeatedWithinReport } from "./repeated-within-report";
import { vacuousText } from "./vacuous-text";
import { wrongLevelWording } from "./wrong-level-wording";

/** ORI: whether the text is the body's own. */
export const ORIGINALITY_RULES: readonly Rule[] = [copiedFromOtherAgency, copiedFromOwnPast, problemsSectionCopied, foreignNameLeftIn, wrongLevelWording, outdatedTask, vacuousText, repeatedWithinReport];
