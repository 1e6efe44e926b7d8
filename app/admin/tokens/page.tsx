import { DEFAULT_TOKEN_DAYS, ownerMay, TOKEN_SCOPES } from "../../../lib/accounts/token";
import { AdminPage } from "../../_components/admin/admin-page";
import { TokenForm } from "../../_components/admin/token-form";
import { scopeWords } from "../../_components/admin/token-words";
import { TokensTable } from "../../_components/admin/tokens-table";
import { Panel } from "../../_components/panel";
import { requireSection } from "../../_server/admin-sections";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { allTokens } from "../../_server/all-tokens";
import { createTokenAction } from "../../_server/token-actions";

const DAYS = [30, 90, DEFAULT_TOKEN_DAYS, 1095];

export const generateMetadata = pageTitle("tokens.title");

export default async function TokensPage() {
  const account = await requireSection("tokens");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const tokens = await allTokens();
  const texts = {
    form: t("tokens.create"),
    name: t("tokens.name"),
    nameHint: t("tokens.nameHint"),
    scopes: t("tokens.scopes"),
    regions: t("tokens.regions"),
    regionsHint: t("tokens.regionsHint"),
    days: t("tokens.days"),
    submit: t("tokens.submit"),
    madeTitle: t.raw("tokens.madeTitle"),
    madeNote: t("tokens.madeNote"),
    secret: t("tokens.secret"),
  };
  return (
    <AdminPage preferences={preferences} section="tokens" back="/admin/tokens" title={t("tokens.title")} subtitle={t("tokens.subtitle")}>
      <div className="grid gap-4">
        <Panel title={t("tokens.create")} note={t("tokens.createNote")}>
          <TokenForm
            texts={texts}
            scopes={TOKEN_SCOPES.filter((scope) => ownerMay(account, scope)).map((scope) => ({ value: scope, label: scopeWords(t, scope) }))}
            days={DAYS.map((days) => ({ value: String(days), label: t("tokens.daysChoice", { days: String(days) }) }))}
            defaultDays={String(DEFAULT_TOKEN_DAYS)}
            create={createTokenAction}
          />
        </Panel>
        <Panel title={t("tokens.list")}>
          <TokensTable t={t} language={language} tokens={tokens} />
        </Panel>
      </div>
    </AdminPage>
  );
}
