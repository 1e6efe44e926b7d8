import type { ParsedReport } from "../report/schema";
import { AgencyDirectory } from "./agency-directory";
import { figuresOf } from "../report/figure-set";
import { inParallel } from "./in-parallel";
import { auditRoster } from "./audit-roster";
import { judge, settled, versionBefore } from "./load-report";
import { officeDay } from "./office-day";
import { parseHash } from "./parse-hash";
import { wordsOf } from "./words";
import type { Auditor, AuditScope, AuditStore, RunCounts, StoredReport } from "./ports";

/** Reads a kept original again, with what is known of it from elsewhere. @throws when it cannot be read */
export type Reader = (original: Uint8Array, stored: Pick<StoredReport, "path" | "manifest">) => Promise<ParsedReport>;

export type AuditResult =
  | { path: string; versionId: number; status: "audited"; added: number; fixed: number; reopened: number; total: number | null }
  /** Read again it is another body's or year's report than it is filed as: what was read before was judged, and a person has to look. */
  | { path: string; versionId: number; status: "identity-differs"; added: number; fixed: number; reopened: number; total: number | null }
  /** Another version came in while it was being read. */
  | { path: string; versionId: number; status: "superseded" }
  | { path: string; versionId: number; status: "failed"; message: string };

export interface AuditOptions {
  now: () => Date;
  /** Given, every report is read again from its original, so that a better reader takes effect; without it what was read is judged again. */
  read?: Reader;
  parallel?: number;
}

const DEFAULT_PARALLEL = 4;

/**
 * Audits stored reports again with the current rules: faults that are gone are closed, decisions stay as long as the fault is the same,
 * and a fault whose value changed is open again. Each report is one transaction.
 */
export async function* auditStored(store: AuditStore, auditor: Auditor, scope: Omit<AuditScope, "stale">, options: AuditOptions): AsyncGenerator<AuditResult> {
  const { now } = options;
  const runId = await store.startRun("audit", auditor, { year: scope.year ?? null, region: scope.region ?? null }, now());
  const counts: RunCounts = {};
  for await (const result of judgeAgain(store, auditor, scope, runId, options)) {
    counts[result.status] = (counts[result.status] ?? 0) + 1;
    yield result;
  }
  // What was read anew may change what other reports are compared with.
  await store.compareWords(auditor.leastLimits, scope.year === undefined && scope.region === undefined ? "everything" : "cheaper");
  for await (const result of judgeAgain(store, auditor, { stale: true }, runId, { now })) counts[`settled-${result.status}`] = (counts[`settled-${result.status}`] ?? 0) + 1;
  await store.clusterCopies();
  const absences = await auditRoster(store, auditor, scope, runId, now());
  await store.finishRun(runId, { ...counts, missing: absences.added, found: absences.fixed }, now());
}

/**
 * Judges stored reports again as part of a run, several at a time.
 * @returns one result a report
 */
export async function* judgeAgain(store: AuditStore, auditor: Auditor, scope: AuditScope, runId: number, { now, read, parallel = DEFAULT_PARALLEL }: AuditOptions): AsyncGenerator<AuditResult> {
  const directory = new AgencyDirectory(store);

  const again = async (versionId: number): Promise<AuditResult> => {
    const stored = await store.loadVersion(versionId);
    const { path, agency, year, original, manifest } = stored;
    try {
      const reread = read && original ? await read(original, stored) : stored.report;
      const resolution = reread === stored.report ? null : await directory.resolve(reread.agency);
      const isSame = resolution === null || (reread.year === year && resolution.kind === "known" && resolution.agency.id === agency.id);
      const report = isSame ? reread : stored.report;
      return await store.transaction(async (unit): Promise<AuditResult> => {
        const state = await unit.lockReport(agency.id, year);
        if (state?.currentVersionId !== versionId) return { path, versionId, status: "superseded" };
        const current = state.versions.find(({ id }) => id === versionId);
        const words = wordsOf(report, agency);
        const context = await unit.context(agency, year, versionBefore(state.versions, current?.number), officeDay(now()), words);
        const { outcome, found } = judge(report, agency, auditor, context);
        const after = settled(outcome, state.findings, found, auditor);
        const { findings } = after;
        const hash = report === stored.report && current ? current.parseHash : parseHash(report);
        const write = { agency, year, report, original, parseHash: hash, manifest, figures: figuresOf(report), words, ...after, runId, now: now() };
        await unit.replaceCurrent(state, write, current?.parseHash !== hash);
        const reopened = findings.continued.filter(({ event }) => event !== null).length;
        return { path, versionId, status: isSame ? "audited" : "identity-differs", added: findings.added.length, fixed: findings.fixed.length, reopened, total: after.outcome.score.total };
      });
    } catch (error) {
      return { path, versionId, status: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };
  yield* inParallel(store.currentVersions(scope), parallel, again);
}
