import { z } from "zod";
import { regionNames } from "../../../db/queries/filter-choices";
import { countRosterRegions, listRoster } from "../../../db/queries/roster-list";
import { regionTree } from "../../../lib/roster/region-tree";
import { AdminPage } from "../../_components/admin/admin-page";
import { RegionTree } from "../../_components/admin/region-tree";
import { RosterTable } from "../../_components/admin/roster-table";
import { FilterBar } from "../../_components/filter-bar";
import { Link } from "../../_components/link";
import { Pager } from "../../_components/pager";
import { Panel } from "../../_components/panel";
import { SearchForm } from "../../_components/search-form";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { address, paramBy, type RawSearchParams } from "../../_server/address";
import { requireSection } from "../../_server/admin-sections";
import { database } from "../../_server/database";
import { mayImport } from "../../_server/may-import";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { dueYear } from "../../_server/report-years";

const LINES_A_PAGE = 50;
const words = z.string().max(60);
const position = z.coerce.number().int().min(1).max(2_147_483_647);
const PATH = "/admin/roster";

export const generateMetadata = pageTitle("admin.section.roster");

export default async function RosterPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  await requireSection("roster");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const { filters: asked, choices } = await pageScope(params);
  const filters = { ...asked, year: asked.year ?? choices.years[0] ?? dueYear() };
  const search = paramBy(params, "q", words);
  const after = paramBy(params, "after", position);
  const db = await database();
  const [{ rows, next, count }, regions, isImporter] = await Promise.all([listRoster(db, { scope: filters, search, after, limit: LINES_A_PAGE }), countRosterRegions(db, filters), mayImport()]);
  const nodes = regionTree(regions);
  const names = await regionNames(db, regions.map(({ code }) => code).filter((code) => code !== ""));
  const isNarrowed = search !== null || filters.region !== null || filters.level !== null || filters.kind !== null;
  const subtitle = count.over ? t("admin.roster.subtitleOver", { year: String(filters.year), count: formatCount(count.count, language) }) : t("admin.roster.subtitle", { year: String(filters.year), count: count.count });
  const upload = isImporter && (
    <Link className="btn" href="/import">
      {t("admin.roster.upload")}
    </Link>
  );
  return (
    <AdminPage
      preferences={preferences}
      section="roster"
      filters={filters}
      back={address(PATH, filters, { q: search, after })}
      bar={<FilterBar t={t} path={PATH} filters={filters} choices={choices} keep={{ q: search }} everyYear={false} />}
      title={t("admin.section.roster")}
      subtitle={subtitle}
    >
      <div className="no-print mb-3 flex flex-wrap items-center gap-3">
        <SearchForm path={PATH} filters={filters} keep={{}} name="q" value={search} label={t("admin.roster.search")} button={t("admin.roster.find")} />
        {rows.length > 0 && upload}
      </div>
      <div className="grid gap-4">
        <div className="panel">
          {rows.length === 0 ? (
            <StateMessage title={isNarrowed ? t("admin.roster.emptyFound") : t("admin.roster.emptyTitle")}>
              {!isNarrowed && <p className="mb-3">{t("admin.roster.emptyBody")}</p>}
              {upload}
            </StateMessage>
          ) : (
            <RosterTable t={t} language={language} lines={rows} entryAddress={(agencyId) => `${PATH}/${agencyId}?year=${filters.year}`} />
          )}
          <Pager t={t} first={after === null ? null : address(PATH, filters, { q: search })} next={next === null ? null : address(PATH, filters, { q: search, after: next })} shown={rows.length} />
        </div>
        {nodes.length > 0 && (
          <Panel title={t("admin.roster.regions")} note={t("admin.roster.regionsNote")}>
            <RegionTree t={t} language={language} filters={filters} names={names} nodes={nodes} />
          </Panel>
        )}
      </div>
    </AdminPage>
  );
}
