import type { Pool } from "pg";
import type { AuditScope, AuditStore, StoredReport } from "../lib/audit/ports";
import type { Database } from "./client";
import { unpackReport } from "./report-content";
import { rosterGaps } from "./repositories/absences";
import { agencyById, findAgencies } from "./repositories/agencies";
import { finishRun, startRun } from "./repositories/runs";
import { Transactions } from "./unit-of-work";

const BATCH = 500;

/** The use cases' store on PostgreSQL. */
export function auditStore({ db, pool }: { db: Database; pool: Pool }): AuditStore {
  const transactions = new Transactions(pool);
  return {
    transaction: (work) => transactions.run(work),
    agencies: (names, regionCode) => findAgencies(db, names, regionCode),
    startRun: (kind, auditor, scope, now) => startRun(db, kind, auditor, scope, now),
    finishRun: (runId, counts, now) => finishRun(db, runId, counts, now),
    currentVersions: (scope) => currentVersions(db, scope),
    rosterGaps: (scope) => rosterGaps(db, scope),
    loadVersion: (versionId) => loadVersion(db, versionId),
  };
}

/** Reads the ids in batches, so that a long audit holds no cursor open. */
async function* currentVersions(db: Database, { year, region, stale }: AuditScope): AsyncGenerator<number> {
  let after = 0;
  for (;;) {
    let query = db.selectFrom("report").select(["id", "current_version_id"]).where("id", ">", after).orderBy("id").limit(BATCH);
    if (year !== undefined) query = query.where("year", "=", year);
    if (region !== undefined) query = query.where("region_code", "like", `${region.replace(/(?:00)+$/, "")}%`);
    if (stale === true) query = query.where("stale", "=", true);
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
