import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Pool } from "pg";
import type { AuditScope, AuditStore, StoredReport, StoredVersion } from "../lib/audit/ports";
import { wordsOf } from "../lib/audit/words";
import type { ReportContext } from "../lib/rules/context";
import type { Database } from "./client";
import { clusterCopies } from "./overlaps/cluster-copies";
import { compareWords } from "./overlaps/compare-words";
import { quotedOverlaps } from "./overlaps/find-overlaps";
import { allOf, withinRegion } from "./queries/scope";
import { unpackReport } from "./report-content";
import { rosterGaps } from "./repositories/absences";
import { agencyById, findAgencies } from "./repositories/agencies";
import { INSTALLATION, type Actor } from "./repositories/audit-log";
import { contextOf } from "./repositories/context";
import { finishRun, startRun } from "./repositories/runs";
import { refreshTallies } from "./tallies/refresh";
import { Transactions } from "./unit-of-work";

const BATCH = 500;

/** The use cases' store on PostgreSQL. @param actor who runs imports and audits, for the audit log */
export function auditStore({ db, pool }: { db: Database; pool: Pool }, actor: Actor = INSTALLATION): AuditStore {
  const transactions = new Transactions(pool, actor);
  return {
    transaction: (work) => transactions.run(work),
    agencies: (names, regionCode) => findAgencies(db, names, regionCode),
    startRun: (kind, auditor, scope, now) => db.transaction().execute((unit) => startRun(unit, kind, auditor, scope, now, actor)),
    finishRun: async (runId, counts, now) => {
      await finishRun(db, runId, counts, now);
      await refreshTallies(db);
    },
    currentVersions: (scope) => currentVersions(db, scope),
    countReports: (scope) => countReports(db, scope),
    rosterGaps: (scope) => rosterGaps(db, scope),
    loadVersion: (versionId) => loadVersion(db, versionId),
    compareWords: (limits, how) => compareWords(pool, limits, how),
    clusterCopies: () => clusterCopies(pool),
    contextOf: (stored, asOf) => readContext(pool, stored, asOf),
  };
}

const inScope = ({ year, region, stale }: AuditScope): RawBuilder<SqlBool> =>
  allOf([
    ...(year === undefined ? [] : [sql<SqlBool>`report.year = ${year}`]),
    ...(region === undefined ? [] : [withinRegion(sql.ref("report.region_code"), region)]),
    ...(stale === true ? [sql<SqlBool>`report.stale`] : []),
  ]);

async function countReports(db: Database, scope: AuditScope): Promise<number> {
  const { count } = await db.selectFrom("report").select(({ fn }) => fn.countAll<number>().as("count")).where(inScope(scope)).executeTakeFirstOrThrow();
  return count;
}

const VERSION_BEFORE = `
  select v.id, v.number, d.sha256, v.parse_hash as "parseHash" from report_version v join document d on d.id = v.document_id
  where v.report_id = $1 and v.number < (select number from report_version where id = $2) order by v.number desc limit 1`;

async function readContext(pool: Pool, { reportId, versionId, agency, year, report }: StoredReport, asOf: string): Promise<ReportContext> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<StoredVersion>({ name: "version_before", text: VERSION_BEFORE, values: [reportId, versionId] });
    const words = wordsOf(report, agency);
    return await contextOf(client, agency, year, rows[0] ?? null, asOf, words && (await quotedOverlaps(client, words)).overlaps);
  } finally {
    client.release();
  }
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
