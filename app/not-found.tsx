import { Link } from "./_components/link";
import { Shell } from "./_components/shell";
import { StateMessage } from "./_components/state-message";
import { readPreferences } from "./_server/preferences";

export default async function NotFound() {
  const preferences = await readPreferences();
  const { t } = preferences;
  return (
    <Shell preferences={preferences} place={null} filters={null} back="/">
      <StateMessage title={t("state.notFoundTitle")} heading={1}>
        <p className="mb-4">{t("state.notFoundBody")}</p>
        <Link className="btn" href="/">
          {t("nav.home")}
        </Link>
      </StateMessage>
    </Shell>
  );
}
