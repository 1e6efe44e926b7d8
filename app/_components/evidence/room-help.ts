import type { Translate } from "../../_i18n/translate";
import { triageKeys } from "../findings/triage-texts";
import type { KeyHelpTexts } from "../key-help";

/** The keys of the reading room. @param isFromList whether the reader came from a list, in which they can go on */
export const roomHelp = (t: Translate, mayDecide: boolean, isFromList: boolean): KeyHelpTexts => ({
  title: t("report.help"),
  close: t("findings.helpClose"),
  rows: [
    { keys: ["j", "k"], does: t("report.helpMove") },
    { keys: ["Enter"], does: t("report.helpOpen") },
    ...triageKeys(t, mayDecide),
    ...(isFromList ? [{ keys: ["n"], does: t("triage.helpNext") }] : []),
    { keys: ["?"], does: t("findings.helpHelp") },
    { keys: ["Esc"], does: t("findings.helpEscape") },
  ],
});
