import type { Database } from "../../../db/client";
import { statisticsSums } from "../../../db/queries/statistics";
import { statisticsByRegion, statisticsSeries } from "../../../db/queries/statistics-figures";
import { regionReports } from "../../../db/queries/statistics-reported";
import type { TabularEra } from "../../../lib/report/formats";
import type { Language } from "../../../lib/rules/rule";
import { FIRST_TABULAR_YEAR } from "../../../lib/statistics/figures";
import type { Coverage } from "../../../lib/statistics/sums";
import type { Translate } from "../../_i18n/translate";
import type { AddressParams, Filters } from "../../_server/address";
import type { SummedScope } from "../../_server/statistics-scope";
import { Link } from "../link";
import { StateMessage } from "../state-message";
import { ComparisonPanel } from "./comparison-panel";
import { CoverageFigures } from "./coverage-figures";
import { RegionPanel } from "./region-panel";
import { SeriesPanel } from "./series-panel";
import { SumForms } from "./sum-forms";

export const VIEWS = ["tables", "compare", "regions", "years"] as const;
export type View = (typeof VIEWS)[number];

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  db: Database;
  summed: SummedScope & { shape: TabularEra };
  coverage: Coverage;
  to: (change: AddressParams) => string;
}

const Message = ({ title, words, clear }: { title: string; words: string; clear?: { label: string; href: string } }) => (
  <section className="panel">
    <StateMessage title={title}>
      <p data-quotes>{words}</p>
      {clear && <Link className="btn" href={clear.href}>{clear.label}</Link>}
    </StateMessage>
  </section>
);

async function Tables({ t, language, db, summed: { scope, shape }, coverage, to }: Props) {
  if (coverage.counted === 0) return <Message title={t("statistics.nothingTitle")} words={t("statistics.nothingBody")} />;
  const { cells } = await statisticsSums(db, scope, shape);
  return (
    <>
      {scope.bounds.kind !== "agencies" && <p className="mb-3 text-mute">{t(scope.level === null && scope.kind === null ? "statistics.basis" : "statistics.basisNarrowed")}</p>}
      <SumForms t={t} language={language} shape={shape} cells={cells} to={to} />
    </>
  );
}

async function Comparison({ t, language, filters, db, summed: { scope, shape, region }, coverage, to }: Props) {
  if (region === null) return <Message title={t("statistics.compareNoneTitle")} words={t("statistics.compareRegionBody")} />;
  if (scope.level !== null || scope.kind !== null) {
    return <Message title={t("statistics.compareNarrowedTitle")} words={t("statistics.compareNarrowedBody")} clear={{ label: t("filter.clear"), href: to({ level: null, kind: null, tab: "compare" }) }} />;
  }
  const report = (await regionReports(db, scope, shape, [region.code])).get(region.code);
  if (report === undefined) return <Message title={t("statistics.compareNoneTitle")} words={t("statistics.compareNoneBody", { region: region.name })} />;
  if (report.status !== "counted") return <Message title={t("statistics.compareNoneTitle")} words={t(report.status === "otherShape" ? "statistics.compareShape" : "statistics.compareTables")} />;
  if (coverage.counted === 0) return <Message title={t("statistics.nothingTitle")} words={t("statistics.nothingBody")} />;
  const { cells } = await statisticsSums(db, scope, shape);
  return <ComparisonPanel t={t} language={language} filters={filters} report={report} coverage={coverage} cells={cells} to={to} />;
}

async function Regions({ t, language, filters, db, summed: { scope, shape, below } }: Props) {
  const codes = below.map(({ code }) => code);
  const [groups, reports] = codes.length === 0 ? [new Map(), new Map()] : await Promise.all([statisticsByRegion(db, scope, shape, codes), regionReports(db, scope, shape, codes)]);
  return <RegionPanel t={t} language={language} filters={filters} regions={below} groups={groups} reports={reports} />;
}

async function Years({ t, language, filters, db, summed: { scope }, newest }: Props & { newest: number }) {
  const years = await statisticsSeries(db, scope, FIRST_TABULAR_YEAR, newest);
  if (years.every(({ counted }) => counted === 0)) return <Message title={t("statistics.nothingTitle")} words={t("statistics.nothingBody")} />;
  return <SeriesPanel t={t} language={language} filters={filters} years={years} />;
}

/** One view of a scope's figures below what they cover. @param newest the last year of the series */
export function SummedView({ view, newest, ...props }: Props & { view: View; newest: number }) {
  const { t, language, coverage, summed, to } = props;
  return (
    <>
      <CoverageFigures t={t} language={language} coverage={coverage} shape={summed.shape} to={to} />
      {view === "tables" && <Tables {...props} />}
      {view === "compare" && <Comparison {...props} />}
      {view === "regions" && <Regions {...props} />}
      {view === "years" && <Years {...props} newest={newest} />}
    </>
  );
}

