import { ROLES, type Account } from "../../../lib/accounts/account";
import type { Translate } from "../../_i18n/translate";
import type { NamedBody } from "../../../db/queries/bodies-named";

interface Props {
  t: Translate;
  /** Null for a new account. */
  account: Account | null;
  bodies: readonly NamedBody[];
}

const regionsText = (t: Translate, regions: readonly string[]): string => (regions.includes("") ? t("admin.log.all") : regions.map((prefix) => prefix.padEnd(6, "0")).join(", "));

/** Name, role and bounds of an account as inputs. */
export function AccountFields({ t, account, bodies }: Props) {
  const id = account?.id ?? "new";
  return (
    <>
      <div className="form-row">
        <label htmlFor={`${id}-name`}>{t("admin.users.name")}</label>
        <input id={`${id}-name`} data-quotes className="field w-full max-w-80" name="name" required maxLength={80} defaultValue={account?.name ?? ""} autoComplete="off" />
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-role`}>{t("admin.users.role")}</label>
        <select id={`${id}-role`} className="field" name="role" defaultValue={account?.role ?? "reviewer"}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`accounts.role.${role}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-regions`}>{t("admin.users.regions")}</label>
        <span>
          <input id={`${id}-regions`} className="field w-full max-w-120" name="regions" maxLength={4000} defaultValue={account ? regionsText(t, account.regions) : ""} autoComplete="off" aria-describedby={`${id}-regions-hint`} />
          <small id={`${id}-regions-hint`} className="block text-mute">
            {t("admin.users.regionsHint")}
          </small>
        </span>
      </div>
      <div className="form-row">
        <label htmlFor={`${id}-bodies`}>{t("admin.users.bodies")}</label>
        <span>
          <textarea id={`${id}-bodies`} data-quotes className="field w-full max-w-120" name="bodies" rows={2} maxLength={4000} defaultValue={bodies.map((body) => body.id).join("\n")} aria-describedby={`${id}-bodies-hint`} />
          <small id={`${id}-bodies-hint`} className="block text-mute">
            {t("admin.users.bodiesHint")}{" "}
            <span data-quotes>{bodies.map((body) => `${body.id} ${body.regionName}${body.name}`).join("；")}</span>
          </small>
        </span>
      </div>
    </>
  );
}
