import { z } from "zod";
import { AGENCY_SHOWS, AGENCY_SORTS, listAgencies } from "../../../db/queries/agency-list";
import { scoreSeries } from "../../../db/queries/score-series";
import { GRADES } from "../../../lib/rules/finding";
import { AgencyTable } from "../../_components/agencies/agency-table";
import { ChoiceMenu } from "../../_components/choice-menu";
import { FilteredPage } from "../../_components/filtered-page";
import { Pager } from "../../_components/pager";
import { SearchForm } from "../../_components/search-form";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { address, paramBy, type AddressParams, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";

const PAGE_ROWS = 50;
const PATH = "/agencies";

export const generateMetadata = pageTitle("nav.agencies");

export default async function AgenciesPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const found = await pageScope(params);
  const year = found.filters.year ?? found.choices.years[0];
  if (year === undefined) {
    return (
      <FilteredPage preferences={preferences} place="agencies" path={PATH} scope={found}>
        <StateMessage title={t("overview.emptyTitle")} heading={1}>
          <p>{t("overview.emptyBody")}</p>
          <code>npm run mingjian -- import</code>
        </StateMessage>
      </FilteredPage>
    );
  }
  const filters = { ...found.filters, year };
  const scope = { ...found, filters };
  const sort = paramBy(params, "sort", z.enum(AGENCY_SORTS)) ?? "worst";
  const show = paramBy(params, "show", z.enum(AGENCY_SHOWS));
  const grade = paramBy(params, "grade", z.enum(GRADES));
  const search = paramBy(params, "q", z.string().max(60));
  const after = paramBy(params, "after", z.string().max(200));
  const keep = { sort: sort === "worst" ? null : sort, show, grade, q: search };
  const db = await database();
  const page = await listAgencies(db, { scope: filters, sort, show, grade, search, after, limit: PAGE_ROWS });
  const series = await scoreSeries(db, page.rows.map((row) => row.id));
  const to = (change: AddressParams): string => address(PATH, filters, { ...keep, ...change });
  const { count, over } = page.count;
  return (
    <FilteredPage preferences={preferences} place="agencies" path={PATH} scope={scope} keep={keep}>
      <h1>{t("agencies.title")}</h1>
      <p data-quotes className="subtitle">{t("agencies.subtitle", { count: over ? t("unit.overAgencies", { count: formatCount(count, language) }) : t("unit.agencies", { count }), scope: scopeWords(t, scope) })}</p>
      <div className="toolbar mb-3 flex flex-wrap gap-x-3 gap-y-2">
        <SearchForm path={PATH} filters={filters} keep={{ ...keep, q: null }} name="q" value={search} label={t("agencies.search")} button={t("agencies.searchButton")} />
        <ChoiceMenu
          label={t("agencies.show")}
          value={t(`agencies.shown.${show ?? "all"}`)}
          choices={[{ label: t("agencies.shown.all"), href: to({ show: null }), current: show === null }, ...AGENCY_SHOWS.map((value) => ({ label: t(`agencies.shown.${value}`), href: to({ show: value }), current: show === value }))]}
        />
        <ChoiceMenu
          label={t("agencies.gradeIs")}
          value={grade === null ? t("filter.all") : t(`grade.${grade}`)}
          choices={[
            { label: t("filter.all"), href: to({ grade: null }), current: grade === null },
            ...GRADES.map((value) => ({ label: t(`grade.${value}`), href: to({ grade: value }), current: grade === value })),
          ]}
        />
        <ChoiceMenu label={t("agencies.sort")} value={t(`agencies.sortLabel.${sort}`)} choices={AGENCY_SORTS.map((value) => ({ label: t(`agencies.sortLabel.${value}`), href: to({ sort: value }), current: sort === value }))} />
      </div>
      <section className="panel !p-0">
        {page.rows.length === 0 ? (
          <StateMessage title={t("agencies.emptyTitle")}>
            <p>{t("agencies.emptyBody")}</p>
          </StateMessage>
        ) : (
          <AgencyTable t={t} language={language} filters={filters} rows={page.rows} series={series} />
        )}
      </section>
      <Pager t={t} shown={page.rows.length} first={after === null ? null : to({})} next={page.next === null ? null : address(PATH, filters, { ...keep, after: page.next })} />
    </FilteredPage>
  );
}
