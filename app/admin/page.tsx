import { forbidden } from "next/navigation";
import { AdminPage } from "../_components/admin/admin-page";
import { Link } from "../_components/link";
import { requireAccount } from "../_server/account";
import { sectionsOf } from "../_server/admin-sections";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";

export const generateMetadata = pageTitle("admin.title");

export default async function AdministrationPage() {
  const sections = sectionsOf(await requireAccount());
  if (sections.length === 0) forbidden();
  const preferences = await readPreferences();
  const { t } = preferences;
  return (
    <AdminPage preferences={preferences} section={null} back="/admin" title={t("admin.title")} subtitle={t("admin.subtitle")}>
      <ul className="panel grid gap-3">
        {sections.map(({ key, path }) => (
          <li key={key}>
            <Link className="link font-semibold" href={path}>
              {t(`admin.section.${key}`)}
            </Link>
            <p className="text-mute">{t(`admin.note.${key}`)}</p>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
