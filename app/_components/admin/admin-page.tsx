import type { ReactNode } from "react";
import type { Filters } from "../../_server/address";
import { sectionsOf, type SectionKey } from "../../_server/admin-sections";
import { requireAccount } from "../../_server/account";
import type { Preferences } from "../../_server/preferences";
import { Link } from "../link";
import { Shell } from "../shell";

/** The frame of the administration: its sections, as far as the account may use them, above the page. */
export async function AdminPage(props: {
  preferences: Preferences;
  /** Null for the page that lists them. */
  section: SectionKey | null;
  /** The address of this very page. */
  back: string;
  title: ReactNode;
  subtitle: string;
  filters?: Filters;
  bar?: ReactNode;
  children: ReactNode;
}) {
  const { preferences, section, back, title, subtitle, filters = null, bar, children } = props;
  const { t } = preferences;
  const sections = sectionsOf(await requireAccount());
  return (
    <Shell preferences={preferences} place="admin" filters={filters} back={back} bar={bar}>
      <nav aria-label={t("admin.sections")} className="status-filter no-print">
        {sections.map(({ key, path }) => (
          <Link key={key} href={path} aria-current={key === section ? "page" : undefined}>
            {t(`admin.section.${key}`)}
          </Link>
        ))}
      </nav>
      <h1>{title}</h1>
      <p data-quotes className="subtitle">
        {subtitle}
      </p>
      {children}
    </Shell>
  );
}
