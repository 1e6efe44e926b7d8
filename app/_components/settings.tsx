import type { Preferences } from "../_server/preferences";
import { currentAccount } from "../_server/account";
import { Link } from "./link";
import { PrintButton } from "./print-button";

/** Print, appearance, language and the account: the same corner on every page. `back` is the address to come back to. */
export async function Settings({ preferences, back, printable }: { preferences: Preferences; back: string; printable: boolean }) {
  const { t, language, theme } = preferences;
  const account = await currentAccount();
  const other = language === "zh" ? { value: "en", label: t("settings.toEnglish"), lang: "en" } : { value: "zh", label: t("settings.toChinese"), lang: "zh-CN" };
  return (
    <div className="settings">
      {printable && <PrintButton label={t("settings.print")} />}
      <form method="post" action="/preferences" aria-label={t("settings.theme")} className="segmented">
        <input type="hidden" name="back" value={back} />
        <button name="theme" value="light" aria-pressed={theme === "light"}>
          {t("settings.light")}
        </button>
        <button name="theme" value="dark" aria-pressed={theme === "dark"}>
          {t("settings.dark")}
        </button>
      </form>
      <form method="post" action="/preferences">
        <input type="hidden" name="back" value={back} />
        <button className="btn" name="language" value={other.value} lang={other.lang} aria-label={`${t("settings.language")}: ${other.label}`}>
          {other.label}
        </button>
      </form>
      {account && (
        <details data-menu name="menu" className="menu menu-right">
          <summary aria-label={t("accounts.signedInAs", { name: account.name, role: t(`accounts.role.${account.role}`) })}>
            <b data-quotes>{account.name}</b>
          </summary>
          <ul>
            <li className="px-3 py-1 text-[13px] text-mute">{t(`accounts.role.${account.role}`)}</li>
            <li>
              <Link href="/password">{t("accounts.changePassword")}</Link>
            </li>
            <li>
              <form method="post" action="/sign-out">
                <button>{t("accounts.signOut")}</button>
              </form>
            </li>
          </ul>
        </details>
      )}
    </div>
  );
}
