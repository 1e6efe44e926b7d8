import type { ListedToken } from "../../../db/repositories/api-tokens";
import type { Language } from "../../../lib/rules/rule";
import { formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { revokeTokenAction } from "../../_server/token-actions";
import { Scroller } from "../panel";
import { StateMessage } from "../state-message";
import { scopeWords } from "./token-words";

const SIGNS = { live: "✓", expired: "–", revoked: "✕", ownerDisabled: "✕" } as const;

function StateTag({ t, state }: { t: Translate; state: ListedToken["state"] }) {
  return (
    <span className={`tag ${state === "live" ? "tag-excellent" : ""}`}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      {t(`tokens.${state}`)}
    </span>
  );
}

function Revoke({ t, id, name }: { t: Translate; id: number; name: string }) {
  return (
    <details>
      <summary className="link cursor-pointer" aria-label={t("tokens.revokeName", { name })}>
        {t("tokens.revoke")}
      </summary>
      <form action={revokeTokenAction} className="mt-1 grid max-w-60 gap-2">
        <input type="hidden" name="id" value={id} />
        <small className="whitespace-normal text-mute">{t("tokens.revokeNote")}</small>
        <span>
          <button className="btn btn-small">{t("tokens.confirmRevoke")}</button>
        </span>
      </form>
    </details>
  );
}

/** Every token with what it may do and whether it still may. */
export function TokensTable({ t, language, tokens }: { t: Translate; language: Language; tokens: readonly ListedToken[] }) {
  if (tokens.length === 0) {
    return (
      <StateMessage title={t("tokens.emptyTitle")}>
        <p>{t("tokens.emptyBody")}</p>
      </StateMessage>
    );
  }
  return (
    <Scroller label={t("tokens.list")}>
      <table className="data">
        <thead>
          <tr>
            {(["name", "owner", "scopes", "regions", "until", "lastUsed", "state"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`tokens.${column}`)}
              </th>
            ))}
            <th scope="col">{t("tokens.revoke")}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, owner, scopes, regions, expiresAt, lastUsedAt, state }) => (
            <tr key={id} data-token={name} data-state={state}>
              <th scope="row" data-quotes>
                {name}
              </th>
              <td data-quotes>{owner}</td>
              <td>
                <span className="flex flex-wrap gap-1">
                  {scopes.map((scope) => (
                    <code key={scope} className="tag" title={scopeWords(t, scope)}>
                      {scope}
                    </code>
                  ))}
                </span>
              </td>
              <td>{regions.includes("") ? t("tokens.ownRegions") : regions.join(" ")}</td>
              <td className="whitespace-nowrap">{formatMoment(expiresAt, language)}</td>
              <td className="whitespace-nowrap">{lastUsedAt === null ? t("tokens.never") : formatMoment(lastUsedAt, language)}</td>
              <td>
                <StateTag t={t} state={state} />
              </td>
              <td>{state === "revoked" ? null : <Revoke t={t} id={id} name={name} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
