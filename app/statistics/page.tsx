import { z } from "zod";
import { statisticsCoverage, statisticsSums } from "../../db/queries/statistics";
import { BODY_SHOWS, BODY_SORTS, statisticsBodies } from "../../db/queries/statistics-bodies";
import { may } from "../../lib/accounts/account";
import type { TabularEra } from "../../lib/report/formats";
import { cellName, figureNamed, roundedSum, type Figure } from "../../lib/statistics/figures";
import { figureLabel } from "../../lib/statistics/labels";
import { FilteredPage } from "../_components/filtered-page";
import { Link } from "../_components/link";
import { StateMessage } from "../_components/state-message";
import { BodyList } from "../_components/statistics/body-list";
import { SummedView, VIEWS } from "../_components/statistics/summed-view";
import { formatAmount, formatCount } from "../_i18n/format";
import { requireAccount } from "../_server/account";
import { address, paramBy, type AddressParams, type RawSearchParams } from "../_server/address";
import { database } from "../_server/database";
import { pageScope, type PageScope } from "../_server/page-scope";
import { pageTitle } from "../_server/page-title";
import { readPreferences, type Preferences } from "../_server/preferences";
import { scopeWords } from "../_server/scope-words";
import { summedScope, type SummedScope } from "../_server/statistics-scope";

const PATH = "/statistics";
const PAGE_ROWS = 50;

export const generateMetadata = pageTitle("nav.statistics");

interface Shown {
  preferences: Preferences;
  params: RawSearchParams;
  page: PageScope;
  summed: SummedScope & { shape: TabularEra };
}

/** What the sums speak of, in words: the regions that they were found to speak of where the filters name none; for an account of bodies the year. */
function wordsOf({ preferences: { t }, page, summed: { scope, region, below } }: Shown): string {
  if (scope.bounds.kind === "agencies") return String(scope.year);
  const regions = scope.tops.length > 1 ? below : region === null ? [] : [region];
  if (page.choices.ancestors.length > 0 || regions.length === 0) return scopeWords(t, page);
  return scopeWords(t, { ...page, choices: { ...page.choices, ancestors: [{ code: "", name: regions.map(({ name }) => name).join("、") }] } });
}

async function Bodies({ shown, figure }: { shown: Shown; figure: Figure | null }) {
  const { preferences, params, page: { filters }, summed: { scope, shape } } = shown;
  const { t, language } = preferences;
  const db = await database();
  const show = paramBy(params, "show", z.enum(BODY_SHOWS)) ?? "counted";
  const sort = figure === null ? "name" : (paramBy(params, "sort", z.enum(BODY_SORTS)) ?? "amountDesc");
  const after = paramBy(params, "after", z.string().regex(/~\d{1,9}$/).max(200));
  const cells = figure?.cells ?? [];
  const [page, sums] = await Promise.all([statisticsBodies(db, { scope, shape, cells, show, sort, after, limit: PAGE_ROWS }), figure === null ? null : statisticsSums(db, scope, shape)]);
  const sum = sums && roundedSum(sums.cells.filter((cell) => cells.some((at) => cellName(at) === cellName(cell))).reduce((total, cell) => total + cell.sum, 0));
  const { count, over } = page.count;
  const keep = { cell: paramBy(params, "cell", z.string()), show, sort };
  const title = figure === null ? t(`statistics.show.${show}`) : figureLabel(figure, language);
  return (
    <FilteredPage preferences={preferences} place="statistics" path={PATH} scope={shown.page} keep={keep}>
      <h1>{title}</h1>
      <p data-quotes className="subtitle">
        {t("statistics.listSubtitle", { scope: wordsOf(shown), count: over ? t("unit.overAgencies", { count: formatCount(count, language) }) : t("unit.agencies", { count }) })}
        {sum !== null && <b className="ml-3 text-ink">{t("statistics.listSum", { sum: formatAmount(sum, language) })}</b>}
      </p>
      <BodyList t={t} language={language} filters={filters} figure={figure} show={show} sort={sort} page={page} label={title} isFirst={after === null} to={(change) => address(PATH, filters, { ...keep, ...change })} back={address(PATH, filters)} />
    </FilteredPage>
  );
}

async function Sums({ shown }: { shown: Shown }) {
  const { preferences, params, page: { filters, choices }, summed } = shown;
  const { t, language } = preferences;
  const isOwn = filters.bounds.kind === "agencies";
  const views = isOwn ? (["tables", "years"] as const) : VIEWS;
  const view = paramBy(params, "tab", z.enum(views)) ?? "tables";
  const db = await database();
  const [coverage, account] = await Promise.all([statisticsCoverage(db, summed.scope, summed.shape), requireAccount()]);
  const to = (change: AddressParams): string => address(PATH, filters, change);
  const year = String(summed.scope.year);
  return (
    <FilteredPage preferences={preferences} place="statistics" path={PATH} scope={shown.page} keep={{ tab: view === "tables" ? null : view }} printable>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <h1>{t(isOwn ? "statistics.ownTitle" : "statistics.title", { year })}</h1>
          <p data-quotes className="subtitle">{t("statistics.subtitle", { scope: wordsOf(shown) })}</p>
        </div>
        {may(account, "export") && (
          <Link className="btn no-print" href={address("/export", filters)}>{t("statistics.export")}</Link>
        )}
      </div>
      <nav className="tabs mb-4" aria-label={t("statistics.tabs")}>
        {views.map((name) => (
          <Link key={name} href={to({ tab: name === "tables" ? null : name })} aria-current={view === name ? "page" : undefined}>{t(`statistics.tab.${name}`)}</Link>
        ))}
      </nav>
      <SummedView t={t} language={language} filters={filters} db={db} summed={summed} coverage={coverage} to={to} view={view} newest={Math.max(summed.scope.year, choices.years[0] ?? summed.scope.year)} />
    </FilteredPage>
  );
}

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t } = preferences;
  const params = await searchParams;
  const found = await pageScope(params);
  const year = found.filters.year ?? found.choices.years[0];
  const page = { ...found, filters: { ...found.filters, year: year ?? null } };
  const summed = year === undefined ? null : await summedScope(page, year);
  if (summed === null || summed.shape === null) {
    return (
      <FilteredPage preferences={preferences} place="statistics" path={PATH} scope={page}>
        <StateMessage title={summed === null ? t("overview.emptyTitle") : t("statistics.noFormTitle", { year: String(year) })} heading={1}>
          <p>{t(summed === null ? "overview.emptyBody" : "statistics.noFormBody")}</p>
        </StateMessage>
      </FilteredPage>
    );
  }
  const shown = { preferences, params, page, summed: { ...summed, shape: summed.shape } };
  const figure = figureNamed(paramBy(params, "cell", z.string().max(80)) ?? "", summed.shape);
  return figure !== null || paramBy(params, "show", z.enum(BODY_SHOWS)) !== null ? <Bodies shown={shown} figure={figure} /> : <Sums shown={shown} />;
}
