import type { ListedToken } from "../../../db/repositories/api-tokens";
import type { TokenScope } from "../../../lib/accounts/token";
import type { Translate } from "../../_i18n/translate";

/** What a scope allows, in words. */
export function scopeWords(t: Translate, scope: TokenScope): string {
  if (scope === "write:reports") return t("tokens.scope.writeReports");
  if (scope === "write:decisions") return t("tokens.scope.writeDecisions");
  return t(`tokens.scope.${scope}`);
}

/** Whether a token can be used, and why not. */
export function tokenState({ revokedAt, expiresAt, isOwnerDisabled }: ListedToken, now: Date): "live" | "expired" | "revoked" | "ownerDisabled" {
  if (revokedAt !== null) return "revoked";
  if (expiresAt <= now) return "expired";
  return isOwnerDisabled ? "ownerDisabled" : "live";
}
