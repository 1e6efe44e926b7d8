import type { Translate } from "../../_i18n/translate";
import type { TriageTexts } from "./triage";

/** What scripts say by themselves; what became of a change the server says. */
export const triageTexts = (t: Translate): TriageTexts => ({ failed: t("decision.failed"), undo: t("decision.undo") });

/** The keys by which findings are decided; none for who may not. */
export const triageKeys = (t: Translate, mayDecide: boolean): { keys: string[]; does: string }[] =>
  mayDecide
    ? [
        { keys: ["c"], does: t("decision.helpConfirm") },
        { keys: ["d"], does: t("decision.helpDismiss") },
        { keys: ["a"], does: t("triage.helpAssign") },
        { keys: ["u"], does: t("decision.helpUndo") },
      ]
    : [];
