import { listAgencies } from "../../db/queries/agency-list";
import { categoryHeat } from "../../db/queries/category-heat";
import { dimensionMeans } from "../../db/queries/dimension-means";
import { latestRun } from "../../db/queries/latest-run";
import { ruleCounts } from "../../db/queries/rule-counts";
import { yearlyTotals } from "../../db/queries/yearly-totals";
import { COPY_RULE_IDS, ruleById, RULE_SET_VERSION } from "../../lib/rules/registry";
import { CountBars } from "../_components/charts/count-bars";
import { FilteredPage } from "../_components/filtered-page";
import { Link } from "../_components/link";
import { AgencyRows } from "../_components/overview/agency-rows";
import { GradesPanel } from "../_components/overview/grades-panel";
import { HeatPanel } from "../_components/overview/heat-panel";
import { KeyFigures } from "../_components/overview/key-figures";
import { TrendPanel } from "../_components/overview/trend-panel";
import { Panel } from "../_components/panel";
import { StateMessage } from "../_components/state-message";
import { formatCount, formatMoment } from "../_i18n/format";
import { address, type RawSearchParams } from "../_server/address";
import { database } from "../_server/database";
import { pageScope } from "../_server/page-scope";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";

const TREND_YEARS = 5;
const TOP_RULES = 10;
const WORST_ROWS = 10;
const BEST_ROWS = 5;

export const generateMetadata = pageTitle("nav.overview");

export default async function OverviewPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const scope = await pageScope(await searchParams);
  const year = scope.filters.year ?? scope.choices.years[0];
  const frame = { preferences, place: "overview", path: "/", printable: true } as const;
  if (year === undefined) {
    return (
      <FilteredPage {...frame} scope={scope}>
        <StateMessage title={t("overview.emptyTitle")} heading={1}>
          <p>{t("overview.emptyBody")}</p>
          <Link className="btn btn-primary mr-2" href="/import">
            {t("nav.import")}
          </Link>
          <code>npm run mingjian -- import</code>
        </StateMessage>
      </FilteredPage>
    );
  }

  const filters = { ...scope.filters, year };
  const by = scope.choices.children.length > 1 ? "region" : "kind";
  const db = await database();
  const list = { scope: filters, grade: null, search: null, after: null };
  const [years, means, meansBefore, fired, worst, best, heat, run] = await Promise.all([
    yearlyTotals(db, filters, year - TREND_YEARS + 1, year),
    dimensionMeans(db, filters),
    dimensionMeans(db, { ...filters, year: year - 1 }),
    ruleCounts(db, filters),
    listAgencies(db, { ...list, sort: "worst", show: null, limit: WORST_ROWS }),
    listAgencies(db, { ...list, sort: "scoreDesc", show: "ranked", limit: BEST_ROWS }),
    categoryHeat(db, filters, by),
    latestRun(db),
  ]);
  const rules = fired.filter(({ ruleId, findings }) => findings > 0 && !COPY_RULE_IDS.includes(ruleId));
  const now = years.find((entry) => entry.year === year);
  const version = run?.ruleSetVersion ?? RULE_SET_VERSION;
  const names = new Map(scope.choices.children.map((region) => [region.code, region.name]));
  const shown = { t, language, filters };
  return (
    <FilteredPage {...frame} scope={{ ...scope, filters }}>
      <h1>{t("overview.title", { year: String(year) })}</h1>
      <p className="subtitle">
        {run?.demonstration && <b className="tag mr-2">{t("overview.demo")}</b>}
        {run ? t("overview.subtitle", { version, date: formatMoment(run.finishedAt, language) }) : t("overview.subtitleNoAudit", { version })}
      </p>
      {now === undefined ? (
        <StateMessage title={t("overview.emptyTitle")}>
          <p>{t("overview.emptyScope")}</p>
        </StateMessage>
      ) : (
        <>
          <KeyFigures {...shown} now={now} before={years.find((entry) => entry.year === year - 1)} />
          <div className="sheet sheet-top grid gap-4 lg:grid-cols-2 xl:grid-cols-[1.05fr_1.2fr_1fr]">
            <GradesPanel {...shown} now={now} means={means} before={meansBefore} />
            <Panel title={t("overview.topRules")} note={t("overview.topRulesNote")}>
              {rules.length === 0 ? (
                <p className="text-mute">{t("findings.cleanBody")}</p>
              ) : (
                <CountBars
                  bars={rules.slice(0, TOP_RULES).map((rule) => ({
                    code: rule.ruleId,
                    label: ruleById(rule.ruleId)?.title[language] ?? rule.ruleId,
                    count: rule.findings,
                    countLabel: formatCount(rule.findings, language),
                    href: address("/findings", filters, { rule: rule.ruleId }),
                  }))}
                />
              )}
            </Panel>
            <TrendPanel {...shown} years={years} />
          </div>
          <div className="sheet mt-4 grid gap-4 xl:grid-cols-[1.35fr_1fr]">
            <Panel title={t("overview.attention")} note={t("overview.attentionNote")}>
              <AgencyRows {...shown} label={t("overview.attention")} rows={worst.rows} />
              <p className="mt-3 no-print">
                <Link className="link" href={address("/agencies", filters)}>
                  {t("overview.more", { count: formatCount(worst.count.count, language) })}
                </Link>
              </p>
            </Panel>
            <div className="grid content-start gap-4">
              <HeatPanel t={t} filters={filters} heat={heat} by={by} regionName={(code) => names.get(code) ?? code} />
              {best.rows.length > 0 && (
                <Panel title={t("overview.best")} note={t("overview.bestNote")}>
                  <AgencyRows {...shown} label={t("overview.best")} rows={best.rows} />
                </Panel>
              )}
            </div>
          </div>
        </>
      )}
    </FilteredPage>
  );
}
