import type { ListedAccount } from "../../../db/repositories/accounts";
import type { Language } from "../../../lib/report/language";
import { formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Scroller } from "../panel";

export interface ShownAccount extends ListedAccount {
  /** The names of its regions. */
  regionLabels: readonly string[];
  /** The names of the bodies that a reporting body sees. */
  bodies: readonly string[];
}

/** What an account may look at, in words. */
function Bounds({ t, language, account: { role, regionLabels, bodies } }: { t: Translate; language: Language; account: ShownAccount }) {
  const words = role === "agency" ? bodies : regionLabels;
  return words.length === 0 ? <span className="text-mute">{t("admin.users.nothing")}</span> : <span data-quotes>{words.join(language === "zh" ? "、" : ", ")}</span>;
}

/** Every account that may be managed. */
export function AccountTable({ t, language, accounts }: { t: Translate; language: Language; accounts: readonly ShownAccount[] }) {
  return (
    <Scroller label={t("admin.section.users")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("admin.users.username")}</th>
            <th scope="col">{t("admin.users.name")}</th>
            <th scope="col">{t("admin.users.role")}</th>
            <th scope="col">{t("admin.users.bounds")}</th>
            <th scope="col">{t("admin.users.state")}</th>
            <th scope="col">{t("admin.users.lastSignIn")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link data-quotes className="link" href={`/admin/users/${account.id}`}>
                  {account.username}
                </Link>
              </th>
              <td data-quotes>{account.name}</td>
              <td className="whitespace-nowrap">{t(`accounts.role.${account.role}`)}</td>
              <td>
                <Bounds t={t} language={language} account={account} />
              </td>
              <td className="whitespace-nowrap">
                {account.isDisabled ? `✕ ${t("admin.users.disabled")}` : account.mustChangePassword ? `△ ${t("admin.users.mustChange")}` : `✓ ${t("admin.users.active")}`}
              </td>
              <td className="whitespace-nowrap">{account.lastSignInAt === null ? <span className="text-mute">{t("admin.users.never")}</span> : formatMoment(account.lastSignInAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
