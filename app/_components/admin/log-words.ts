import type { Translate } from "../../_i18n/translate";

/** Where a change came from, as it is shown: an address, or what else the log knows. */
export function originWords(t: Translate, origin: string): string {
  if (origin === "command line") return t("admin.log.local");
  return origin === "installation" ? t("admin.log.installation") : origin;
}
