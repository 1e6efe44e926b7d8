import { DraftForm } from "../_components/check/draft-form";
import { Shell } from "../_components/shell";
import { StateMessage } from "../_components/state-message";
import { checkDraftAction } from "../_server/check-action";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { isSelfCheckOn } from "../_server/self-check";
import { draftLimitBytes, sizeWords } from "../_server/upload-limit";

export const generateMetadata = pageTitle("nav.check");

export default async function CheckPage() {
  const preferences = await readPreferences();
  const { t } = preferences;
  const limitBytes = draftLimitBytes();
  const limit = sizeWords(limitBytes);
  return (
    <Shell preferences={preferences} place="check" filters={null} back="/check" printable>
      {isSelfCheckOn() ? (
        <>
          <h1>{t("check.title")}</h1>
          <p className="subtitle">{t("check.subtitle")}</p>
          <DraftForm
            check={checkDraftAction}
            limitBytes={limitBytes}
            texts={{
              forms: t("check.forms"),
              paste: t("check.paste"),
              file: t("check.file"),
              fileHint: t("check.fileHint", { limit }),
              submit: t("check.submit"),
              again: t("check.again"),
              checking: t("check.checking"),
              tooLarge: t("check.tooLarge", { limit }),
            }}
          />
        </>
      ) : (
        <StateMessage title={t("check.offTitle")} heading={1}>
          <p>{t("check.offBody")}</p>
        </StateMessage>
      )}
    </Shell>
  );
}
