import { countFindings, countLedger } from "../../../db/exports/findings";
import { noticesDue } from "../../../db/exports/notices";
import { countScorecards } from "../../../db/exports/scorecards";
import { may } from "../../../lib/accounts/account";
import { PAPER_FORMATS, type PaperName } from "../../../lib/export/papers";
import { ExportPanel, type PaperChoice } from "../../_components/export-panel";
import { FilteredPage } from "../../_components/filtered-page";
import { requireRight } from "../../_server/account";
import { address, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { exportScope } from "../../_server/export-scope";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";

export const generateMetadata = pageTitle("nav.export");

export default async function ExportPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const account = await requireRight("export");
  const preferences = await readPreferences();
  const { t } = preferences;
  const page = await pageScope(await searchParams);
  const { filters } = page;
  const scope = exportScope(filters);
  const db = await database();
  const mayIssue = may(account, "issueNotices");
  const [findings, ledger, scorecards, confirmed, failures] = await Promise.all([
    countFindings(db, scope),
    countLedger(db, scope),
    countScorecards(db, scope),
    mayIssue ? noticesDue(db, scope, false) : [],
    mayIssue ? noticesDue(db, scope, true) : [],
  ]);

  const downloads = (name: PaperName, more: Record<string, string> = {}): PaperChoice["downloads"] =>
    PAPER_FORMATS[name].map((format) => ({ format: format.toUpperCase(), href: address(`/export/${name}`, filters, { format, ...more }) }));
  const rowsOf = (name: PaperName, count: number): PaperChoice[] => [
    { label: null, contents: count === 0 ? t("exports.nothing") : t("exports.rows", { count }), downloads: count === 0 ? [] : downloads(name) },
  ];
  const noticesOf = (due: typeof confirmed, label: string, none: string, which: string): PaperChoice => {
    const total = due.reduce((sum, notice) => sum + notice.findings, 0);
    return {
      label,
      contents: due.length === 0 ? none : t("exports.noticesCount", { notices: due.length, findings: t("unit.findings", { count: total }) }),
      downloads: due.length === 0 ? [] : downloads("notices", { findings: which }),
    };
  };
  const circular: PaperChoice =
    filters.year === null
      ? { label: null, contents: t("exports.bulletinYear"), downloads: [] }
      : { label: null, contents: scorecards === 0 ? t("exports.nothing") : t("unit.agencies", { count: scorecards }), downloads: scorecards === 0 ? [] : downloads("bulletin") };

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
        <ExportPanel t={t} title={t("exports.findings")} note={t("exports.findingsNote")} choices={rowsOf("findings", findings)} />
      </div>
    </FilteredPage>
  );
}
