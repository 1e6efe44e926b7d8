import type { TokenScope } from "../../../lib/accounts/token";
import type { Translate } from "../../_i18n/translate";

/** What a scope allows, in words. */
export function scopeWords(t: Translate, scope: TokenScope): string {
  if (scope === "write:reports") return t("tokens.scope.writeReports");
  if (scope === "write:decisions") return t("tokens.scope.writeDecisions");
  return t(`tokens.scope.${scope}`);
}
