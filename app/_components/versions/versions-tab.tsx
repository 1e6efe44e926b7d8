import { findingsOverVersions, listVersions } from "../../../db/queries/report-versions";
import { storedReport } from "../../../db/queries/stored-report";
import type { Database } from "../../../db/client";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import type { Filters } from "../../_server/address";
import { CellChanges } from "./cell-changes";
import { changesOfFindings } from "./earlier-findings";
import { FindingChangeList } from "./finding-changes";
import { TextChanges } from "./text-changes";
import { VersionList } from "./version-list";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  db: Database;
  report: { id: number; year: number };
  /** The two versions to compare, by number; by default the newest and the one before. */
  asked: { from: number | null; to: number | null };
}

/** What changed from one version to another: findings, figures, words. */
async function Comparison({ t, language, db, report, from, to }: Omit<Props, "filters" | "asked"> & { from: { id: number; number: number }; to: { id: number; number: number } }) {
  const [before, after, findings] = await Promise.all([storedReport(db, from.id), storedReport(db, to.id), findingsOverVersions(db, report.id)]);
  const changes = changesOfFindings(findings, { number: from.number, report: before }, { number: to.number, report: after });
  return (
    <section className="mt-6 grid gap-5" aria-labelledby="version-changes">
      <h2 id="version-changes" className="!text-base">{t("versions.changes", { from: from.number, to: to.number })}</h2>
      <div>
        <h3 className="mb-1 font-semibold">{t("versions.findings")}</h3>
        <FindingChangeList t={t} language={language} year={report.year} changes={changes} />
      </div>
      <div>
        <h3 className="mb-1 font-semibold">{t("versions.cells")}</h3>
        <CellChanges t={t} language={language} before={before} after={after} />
      </div>
      <div>
        <h3 className="mb-1 font-semibold">{t("versions.text")}</h3>
        <TextChanges t={t} before={before} after={after} />
      </div>
    </section>
  );
}

/** The versions of a report, and what changed between two of them. */
export async function VersionsTab({ t, language, filters, db, report, asked }: Props) {
  const versions = await listVersions(db, report.id);
  const to = versions.find(({ number }) => number === asked.to) ?? versions[0];
  const from = versions.find(({ number }) => number === asked.from) ?? versions.find(({ number }) => to !== undefined && number < to.number);
  const pair = from && to && from.number < to.number ? { from, to } : null;
  return (
    <div className="border border-t-0 border-line bg-paper p-5">
      <VersionList t={t} language={language} filters={filters} reportId={report.id} versions={versions} compared={pair && { from: pair.from.number, to: pair.to.number }} />
      {versions.length === 1 && <p className="mt-4 text-mute">{t("versions.only")}</p>}
      {pair && <Comparison t={t} language={language} db={db} report={report} from={pair.from} to={pair.to} />}
    </div>
  );
}
