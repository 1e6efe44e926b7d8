import { Link } from "./_components/link";
import { Shell } from "./_components/shell";
import { StateMessage } from "./_components/state-message";
import { readPreferences } from "./_server/preferences";

/** What a person sees who may not see a page: whose it is to change that, and the way back. */
export default async function Forbidden() {
  const preferences = await readPreferences();
  const { t } = preferences;
  return (
    <Shell preferences={preferences} place={null} filters={null} back="/">
      <StateMessage title={t("state.forbiddenTitle")} heading={1}>
        <p className="mb-4">{t("state.forbiddenBody")}</p>
        <Link className="btn" href="/">
          {t("nav.home")}
        </Link>
      </StateMessage>
    </Shell>
  );
}
