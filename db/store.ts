import type { AuditScope, AuditStore, StoredReport, UnitOfWork } from "../lib/audit/ports";
import type { Database } from "./client";
import { IdBlock } from "./id-block";
import { unpackReport } from "./report-content";
import { agencyById, ensureAgency, findAgencies, insertRosterAgency, setRosterEntry, updateAgency } from "./repositories/agencies";
import { saveFindings } from "./repositories/findings";
import { saveFigures, saveScorecard } from "./repositories/judgements";
import { insertVersion, lockReport, saveDocument, saveReport, updateVersion } from "./repositories/reports";
import { finishRun, saveRefusal, startRun } from "./repositories/runs";
import { run } from "./repositories/statement";

const CLEAR_REFUSALS = "delete from import_refusal where sha256 = $1";
const BATCH = 500;

/**
 * The use cases' store on PostgreSQL. Within a transaction the statements of a document are sent without waiting for each other.
 */
export function auditStore(db: Database): AuditStore {
  const reportIds = new IdBlock("report_id_seq");
  const versionIds = new IdBlock("report_version_id_seq");

  const unitOf = (transaction: Database): UnitOfWork => ({
    ensureAgency: (agency, now) => ensureAgency(transaction, agency, now),
    lockReport: (agencyId, year) => lockReport(transaction, agencyId, year),
    async createReport(document, write) {
      const [reportId, versionId] = await Promise.all([reportIds.next(transaction), versionIds.next(transaction)]);
      await Promise.all([
        saveDocument(transaction, document, write.now),
        run(transaction, CLEAR_REFUSALS, [document.sha256]),
        saveReport(transaction, { reportId, versionId, versionCount: 1 }, write),
        insertVersion(transaction, { versionId, reportId, number: 1 }, document.sha256, write),
        saveFigures(transaction, reportId, versionId, write),
        saveFindings(transaction, reportId, versionId, write),
        saveScorecard(transaction, reportId, versionId, write),
      ]);
      return { reportId, versionId };
    },
    async addVersion({ reportId, versions }, document, write) {
      const versionId = await versionIds.next(transaction);
      const number = Math.max(...versions.map((version) => version.number)) + 1;
      await Promise.all([
        saveDocument(transaction, document, write.now),
        run(transaction, CLEAR_REFUSALS, [document.sha256]),
        insertVersion(transaction, { versionId, reportId, number }, document.sha256, write),
        saveReport(transaction, { reportId, versionId, versionCount: versions.length + 1 }, write),
        saveFigures(transaction, reportId, versionId, write),
        saveFindings(transaction, reportId, versionId, write),
        saveScorecard(transaction, reportId, versionId, write),
      ]);
      return { versionId };
    },
    async replaceCurrent({ reportId, currentVersionId, versions }, write) {
      await Promise.all([
        updateVersion(transaction, currentVersionId, write),
        saveReport(transaction, { reportId, versionId: currentVersionId, versionCount: versions.length }, write),
        saveFigures(transaction, reportId, currentVersionId, write),
        saveFindings(transaction, reportId, currentVersionId, write),
        saveScorecard(transaction, reportId, currentVersionId, write),
      ]);
    },
    async refuse(refusal, document, runId, now) {
      if (document) await saveDocument(transaction, document, now);
      await saveRefusal(transaction, refusal, document !== null, runId, now);
    },
    setRosterEntry: (agencyId, year, dueOn, source) => setRosterEntry(transaction, agencyId, year, dueOn, source),
    updateAgency: (id, agency) => updateAgency(transaction, id, agency),
    insertRosterAgency: (agency, now) => insertRosterAgency(transaction, agency, now),
  });

  return {
    transaction: (work) => db.transaction().execute((transaction) => work(unitOf(transaction))),
    agencies: (names, regionCode) => findAgencies(db, names, regionCode),
    startRun: (kind, auditor, scope, now) => startRun(db, kind, auditor, scope, now),
    finishRun: (runId, counts, now) => finishRun(db, runId, counts, now),
    currentVersions: (scope) => currentVersions(db, scope),
    loadVersion: (versionId) => loadVersion(db, versionId),
  };
}

/** Reads the ids in batches, so that a long audit holds no cursor open. */
async function* currentVersions(db: Database, { year, region }: AuditScope): AsyncGenerator<number> {
  let after = 0;
  for (;;) {
    let query = db.selectFrom("report").select(["id", "current_version_id"]).where("id", ">", after).orderBy("id").limit(BATCH);
    if (year !== undefined) query = query.where("year", "=", year);
    if (region !== undefined) query = query.where("region_code", "like", `${region.replace(/(?:00)+$/, "")}%`);
    const rows = await query.execute();
    for (const row of rows) yield row.current_version_id;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}

/**
 * Loads a version with what was read from it, and its original when it is kept.
 * @throws Error when there is no such version
 */
export async function loadVersion(db: Database, versionId: number): Promise<StoredReport> {
  const row = await db
    .selectFrom("report_version as v")
    .innerJoin("report as r", "r.id", "v.report_id")
    .innerJoin("document as d", "d.id", "v.document_id")
    .innerJoin("report_content as c", "c.version_id", "v.id")
    .select(["r.agency_id", "r.year", "v.path", "v.url", "v.manifest", "d.bytes", "c.structure", "c.text"])
    .where("v.id", "=", versionId)
    .executeTakeFirstOrThrow();
  const { year, path, url, manifest, bytes } = row;
  return { agency: await agencyById(db, row.agency_id), year, versionId, path, url, manifest, original: bytes, report: unpackReport(row, bytes) };
}
