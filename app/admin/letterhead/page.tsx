import { readLetterhead } from "../../../db/repositories/letterhead";
import { AdminPage } from "../../_components/admin/admin-page";
import { LetterheadForm } from "../../_components/admin/letterhead-form";
import { NoticeHead } from "../../_components/admin/notice-head";
import { requireSection } from "../../_server/admin-sections";
import { database } from "../../_server/database";
import { previewLetterhead, saveLetterheadAction } from "../../_server/letterhead-actions";
import { fieldText, LETTERHEAD_FIELDS } from "../../_server/letterhead-form";
import { letterheadNow } from "../../_server/letterhead-now";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { dueYear } from "../../_server/report-years";

export const generateMetadata = pageTitle("admin.section.letterhead");

export default async function LetterheadPage() {
  await requireSection("letterhead");
  const preferences = await readPreferences();
  const { t } = preferences;
  const letterhead = await readLetterhead(await database());
  const fields = LETTERHEAD_FIELDS.map((field) => ({ ...field, label: t(`admin.letterhead.field.${field.name}`), hint: t(`admin.letterhead.hint.${field.name}`), value: fieldText(letterhead, field) }));
  const texts = { form: t("admin.letterhead.form"), save: t("admin.save"), preview: t("admin.letterhead.preview"), previewNote: t("admin.letterhead.previewNote") };
  return (
    <AdminPage preferences={preferences} section="letterhead" back="/admin/letterhead" title={t("admin.section.letterhead")} subtitle={t("admin.letterhead.subtitle")}>
      <LetterheadForm fields={fields} texts={texts} save={saveLetterheadAction} preview={previewLetterhead}>
        <NoticeHead t={t} letterhead={letterheadNow(letterhead)} year={dueYear()} />
      </LetterheadForm>
    </AdminPage>
  );
}
