import type { Translate } from "../../_i18n/translate";
import { triageKeys } from "../findings/triage-texts";
import type { KeyHelpTexts } from "../key-help";

/** The keys of the reading room. */
export const roomHelp = (t: Translate, mayDecide: boolean): KeyHelpTexts => ({
  title: t("report.help"),
  close: t("findings.helpClose"),
  rows: [
    { keys: ["j", "k"], does: t("report.helpMove") },
    { keys: ["Enter"], does: t("report.helpOpen") },
    ...triageKeys(t, mayDecide),
    { keys: ["?"], does: t("findings.helpHelp") },
    { keys: ["Esc"], does: t("findings.helpEscape") },
  ],
});
