import { exportContents, type NoticeContents } from "../../db/exports/contents";
import type { CappedCount } from "../../db/queries/scope";
import { may } from "../../lib/accounts/account";
import { PAPER_FORMATS, type PaperName } from "../../lib/export/papers";
import { ExportPanel, type PaperChoice } from "../_components/export-panel";
import { FilteredPage } from "../_components/filtered-page";
import type { Language } from "../../lib/rules/rule";
import { formatCount } from "../_i18n/format";
import type { Translate } from "../_i18n/translate";
import { requireRight } from "../_server/account";
import { address, type RawSearchParams } from "../_server/address";
import { database } from "../_server/database";
import { exportScope } from "../_server/export-scope";
import { pageScope } from "../_server/page-scope";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { scopeWords } from "../_server/scope-words";

export const generateMetadata = pageTitle("nav.export");

/** How many bodies a circular speaks of. */
function countOfBodies(t: Translate, language: Language, { count, over }: CappedCount): string {
  if (count === 0) return t("exports.nothing");
  return over ? t("unit.overAgencies", { count: formatCount(count, language) }) : t("unit.agencies", { count });
}

export default async function ExportPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const account = await requireRight("export");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const page = await pageScope(await searchParams);
  const { filters } = page;
  const scope = exportScope(filters);
  const mayIssue = may(account, "issueNotices");
  const { findings, ledger, scorecards, confirmed, failures, statistics } = await exportContents(await database(), scope);

  const downloads = (name: PaperName, more: Record<string, string> = {}): PaperChoice["downloads"] =>
    PAPER_FORMATS[name].map((format) => ({ format: format.toUpperCase(), href: address(`/export/${name}`, filters, { format, ...more }) }));
  const rowsOf = (name: PaperName, { count, over }: CappedCount): PaperChoice[] => [
    { label: null, contents: count === 0 ? t("exports.nothing") : over ? t("exports.overRows", { count: formatCount(count, language) }) : t("exports.rows", { count }), downloads: count === 0 ? [] : downloads(name) },
  ];
  const noticesOf = ({ notices, findings: { count, over } }: NoticeContents, label: string, none: string, which: string): PaperChoice => ({
    label,
    contents: notices === 0 ? none : over ? t("unit.overFindings", { count: formatCount(count, language) }) : t("exports.noticesCount", { notices, findings: t("unit.findings", { count }) }),
    // Without a body in the address the letters of all come in one archive.
    downloads: notices === 0 ? [] : downloads("notices", { findings: which }).map(({ href }) => ({ format: "ZIP", href })),
  });
  const circular: PaperChoice =
    filters.year === null
      ? { label: null, contents: t("exports.bulletinYear"), downloads: [] }
      : { label: null, contents: countOfBodies(t, language, scorecards), downloads: scorecards.count === 0 ? [] : downloads("bulletin") };

  const figures: PaperChoice = {
    label: null,
    contents: filters.year === null ? t("exports.statisticsYear") : statistics === null ? t("exports.statisticsNoForm") : statistics === 0 ? t("exports.nothing") : t("exports.statisticsReports", { reports: t("unit.reports", { count: statistics }) }),
    downloads: statistics === null || statistics === 0 ? [] : downloads("statistics"),
  };

  return (
    <FilteredPage preferences={preferences} place="export" path="/export" scope={page} everyYear>
      <h1>{t("exports.title")}</h1>
      <p data-quotes className="subtitle">
        {t("exports.subtitle", { scope: scopeWords(t, page) })}
      </p>
      <div className="grid gap-4">
        {mayIssue && (
          <ExportPanel
            t={t}
            title={t("exports.notices")}
            note={t("exports.noticesNote")}
            choices={[
              noticesOf(confirmed, t("exports.noticesConfirmed"), t("exports.noticesNone"), "confirmed"),
              noticesOf(failures, t("exports.noticesFailures"), t("exports.noticesNoneAtAll"), "failures"),
            ]}
          >
            <p className="mt-3 text-[12.5px] text-mute">{t("exports.letterheadNote")}</p>
          </ExportPanel>
        )}
        <ExportPanel t={t} title={t("exports.ledger")} note={t("exports.ledgerNote")} choices={rowsOf("ledger", ledger)} />
        <ExportPanel t={t} title={t("exports.bulletin")} note={t("exports.bulletinNote")} choices={[circular]} />
        <ExportPanel t={t} title={t("exports.scorecards")} note={t("exports.scorecardsNote")} choices={rowsOf("scorecards", scorecards)} />
        <ExportPanel t={t} title={t("exports.statistics")} note={t("exports.statisticsNote")} choices={[figures]} />
        <ExportPanel t={t} title={t("exports.findings")} note={t("exports.findingsNote")} choices={rowsOf("findings", findings)} />
      </div>
    </FilteredPage>
  );
}
