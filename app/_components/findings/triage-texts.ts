import type { Translate } from "../../_i18n/translate";
import type { TriageTexts } from "./triage";

/** What scripts say of a decision; `{by}` stands for who was faster. */
export const triageTexts = (t: Translate): TriageTexts => ({
  overtaken: t("decision.overtaken", { by: "{by}" }),
  failed: t("decision.failed"),
  decided: t("decision.decided"),
  undone: t("decision.undone"),
});

/** The keys by which findings are decided; none for who may not. */
export const triageKeys = (t: Translate, mayDecide: boolean): { keys: string[]; does: string }[] =>
  mayDecide
    ? [
        { keys: ["c"], does: t("decision.helpConfirm") },
        { keys: ["d"], does: t("decision.helpDismiss") },
        { keys: ["u"], does: t("decision.helpUndo") },
      ]
    : [];
