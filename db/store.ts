import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Pool } from "pg";
import type { AuditScope, AuditStore, StoredReport } from "../lib/audit/ports";
import type { Database } from "./client";
import { allOf, withinRegion } from "./queries/scope";
import { unpackReport } from "./report-content";
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
    countReports: (scope) => countReports(db, scope),
    loadVersion: (versionId) => loadVersion(db, versionId),
  };
}

const inScope = ({ year, region }: AuditScope): RawBuilder<SqlBool> =>
  allOf([...(year === undefined ? [] : [sql<SqlBool>`report.year = ${year}`]), ...(region === undefined ? [] : [withinRegion(sql.ref("report.region_code"), region)])]);

async function countReports(db: Database, scope: AuditScope): Promise<number> {
  const { count } = await db.selectFrom("report").select(({ fn }) => fn.countAll<number>().as("count")).where(inScope(scope)).executeTakeFirstOrThrow();
  return count;
}

/** Reads the ids in batches, so that a long audit holds no cursor open. */
async function* currentVersions(db: Database, scope: AuditScope): AsyncGenerator<number> {
  let after = 0;
  for (;;) {
    const rows = await db.selectFrom("report").select(["id", "current_version_id"]).where("id", ">", after).where(inScope(scope)).orderBy("id").limit(BATCH).execute();
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
    .select(["r.id as report_id", "r.agency_id", "r.year", "v.path", "v.url", "v.manifest", "d.bytes", "c.structure", "c.text"])
    .where("v.id", "=", versionId)
    .executeTakeFirstOrThrow();
  const { report_id: reportId, year, path, url, manifest, bytes } = row;
  return { reportId, agency: await agencyById(db, row.agency_id), year, versionId, path, url, manifest, original: bytes, report: unpackReport(row, bytes) };
}
