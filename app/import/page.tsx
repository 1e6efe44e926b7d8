import { z } from "zod";
import { listAgencies } from "../../db/queries/agency-list";
import { listYears } from "../../db/queries/filter-choices";
import { listBatches } from "../../db/queries/uploads";
import { UPLOAD_STATUSES } from "../../lib/audit/upload";
import { BatchList } from "../_components/import/batch-list";
import { BatchProgress } from "../_components/import/batch-progress";
import { MissingPanel } from "../_components/import/missing-panel";
import { RosterDesk } from "../_components/import/roster-desk";
import { UploadDesk } from "../_components/import/upload-desk";
import { Link } from "../_components/link";
import { Panel } from "../_components/panel";
import { Shell } from "../_components/shell";
import { StateMessage } from "../_components/state-message";
import { formatCount } from "../_i18n/format";
import { paramBy, type RawSearchParams } from "../_server/address";
import { batchView } from "../_server/batch-view";
import { database } from "../_server/database";
import { deskTexts } from "../_server/desk-texts";
import { currentImporter } from "../_server/may-import";
import { pageTitle } from "../_server/page-title";
import { readPreferences } from "../_server/preferences";
import { dueYear, reportYears } from "../_server/report-years";
import { sizeWords, uploadLimitBytes } from "../_server/upload-limit";

const BATCHES_SHOWN = 10;
const MISSING_SHOWN = 12;
const positive = z.coerce.number().int().min(1).max(2_147_483_647);

export const generateMetadata = pageTitle("nav.import");

export default async function ImportPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const asked = await searchParams;
  const batchId = paramBy(asked, "batch", positive);
  const page = { status: paramBy(asked, "status", z.enum(UPLOAD_STATUSES)), after: paramBy(asked, "after", positive) };
  const before = paramBy(asked, "before", positive);
  const query = new URLSearchParams(Object.entries({ batch: batchId, ...page, before }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  const frame = { preferences, place: "import", filters: null, back: query.size === 0 ? "/import" : `/import?${query.toString()}` } as const;
  const importer = await currentImporter();
  if (!importer) {
    return (
      <Shell {...frame}>
        <StateMessage title={t("importing.forbiddenTitle")} heading={1}>
          <p>{t("importing.forbidden")}</p>
        </StateMessage>
      </Shell>
    );
  }
  const { bounds, owner } = importer;
  const db = await database();
  const [batches, view, [latest]] = await Promise.all([listBatches(db, { before, limit: BATCHES_SHOWN, owner }), batchId === null ? null : batchView(batchId, owner, page, language), listYears(db)]);
  const year = latest ?? dueYear();
  const list = { scope: { year, region: null, level: null, kind: null, bounds }, sort: "name", grade: null, search: null, after: null } as const;
  const [missing, due] = await Promise.all([listAgencies(db, { ...list, show: "missing", limit: MISSING_SHOWN }), listAgencies(db, { ...list, show: "due", limit: 1 })]);
  const texts = deskTexts(language);
  const years = reportYears();
  const received = view ? Object.values(view.counts).reduce((total, files) => total + files, 0) : 0;
  return (
    <Shell {...frame}>
      <h1>{t("importing.title")}</h1>
      <p className="subtitle">
        {t("importing.subtitle")}
        {bounds.kind !== "everything" && ` ${t("importing.bounded")}`}
      </p>
      <div className="grid gap-4">
        <Panel title={t("importing.filesTitle")}>
          <UploadDesk texts={texts} batch={batchId} openBatch={view?.state === "receiving" ? view.id : null} limit={sizeWords(uploadLimitBytes())} years={years} />
          {view?.state === "receiving" && received > 0 && <p className="mt-2 text-mute">{t("importing.interrupted", { count: formatCount(received, language) })}</p>}
        </Panel>
        {batchId !== null && (
          <Panel title={t("importing.batch", { number: batchId })}>
            {view === null ? (
              <p className="state">{t("importing.batchNotFound")}</p>
            ) : (
              <BatchProgress
                key={view.id}
                texts={texts}
                first={view}
                status={page.status}
                after={page.after}
                words={{
                  filter: t("importing.filter"),
                  filterAll: t("importing.filterAll"),
                  working: t.raw("importing.working"),
                  settling: t("importing.settling"),
                  settled: t("importing.settled"),
                  attention: t.raw("importing.attention"),
                }}
              />
            )}
          </Panel>
        )}
        <Panel title={t("importing.batches")}>
          <BatchList t={t} language={language} texts={texts} batches={batches.rows} current={batchId} />
          {(batches.next !== null || before !== null) && (
            <p className="mt-3 flex gap-2">
              {before !== null && (
                <Link className="btn" href="/import">
                  {t("pager.first")}
                </Link>
              )}
              {batches.next !== null && (
                <Link className="btn" rel="next" href={`/import?before=${batches.next}`}>
                  {t("pager.next")}
                </Link>
              )}
            </p>
          )}
        </Panel>
        <Panel title={t("importing.rosterTitle")}>
          <RosterDesk texts={texts} years={years} year={dueYear()} />
        </Panel>
        <MissingPanel t={t} language={language} year={year} due={due.count.count} missing={missing} />
      </div>
    </Shell>
  );
}
