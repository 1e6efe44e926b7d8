import type { Pool, PoolClient } from "pg";
import { isJudgedBesideOthers } from "../lib/audit/region-members";
import type { UnitOfWork, VersionWrite } from "../lib/audit/ports";
import type { Reconciliation } from "../lib/findings/reconcile";
import type { Database } from "./client";
import { IdBlock } from "./id-block";
import { settleAudited, settleDecided } from "./notices/settle";
import { kyselyOn } from "./kysely-on";
import { quotedOverlaps, type FoundOverlaps } from "./overlaps/find-overlaps";
import { overlapParts, printPart } from "./overlaps/write";
import { absenceFindings, saveAbsence } from "./repositories/absences";
import { lockActiveAccount, saveAssignments } from "./repositories/assignments";
import { lockFindings, lockReports, saveDecisions, saveScore } from "./repositories/decisions";
import { ensureAgency, insertRosterAgency, setRosterEntry, updateAgency } from "./repositories/agencies";
import { logChange, type Actor } from "./repositories/audit-log";
import { contextOf, staleDependentsPart } from "./repositories/context";
import { changedFindingsParts, insertFindingsPart } from "./repositories/findings";
import { figuresPart, scorecardPart } from "./repositories/judgements";
import { documentPart, insertVersionParts, lockReport, reportPart, updateVersionParts } from "./repositories/reports";
import { clearRefusalsPart, saveRefusal } from "./repositories/runs";
import { write, type Part } from "./repositories/statement";
import { noteUpload, unpackUpload } from "./repositories/uploads";

/** Whether an audit changed the state of any finding known before: only then can a notice have changed. */
const hasChangedStates = ({ continued, fixed }: Reconciliation): boolean => fixed.length > 0 || continued.some(({ event }) => event !== null);

/** What is told of a report that was not compared yet. */
const NOTHING_SHARED: FoundOverlaps = { overlaps: [], digest: "", settles: null };

/** Gives out units of work: each is one transaction on a connection of its own. */
export class Transactions {
  readonly #pool: Pool;
  readonly #actor: Actor;
  readonly #reportIds = new IdBlock("report_id_seq");
  readonly #versionIds = new IdBlock("report_version_id_seq");

  /** @param actor who takes rosters over, for the audit log */
  constructor(pool: Pool, actor: Actor) {
    this.#pool = pool;
    this.#actor = actor;
  }

  /**
   * Does work in a transaction. When this returns, everything is on disk. The work is handed the same transaction for queries of its own.
   * @throws what the work or the database throws; then nothing of it is stored
   */
  async run<T>(work: (unit: UnitOfWork, db: () => Database) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      const [, result] = await Promise.all([client.query("begin"), this.#work(client, work)]);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async #work<T>(client: PoolClient, work: (unit: UnitOfWork, db: () => Database) => Promise<T>): Promise<T> {
    let kysely: Database | null = null;
    const db = (): Database => (kysely ??= kyselyOn(client));
    return await work(this.#unitOn(client, db), db);
  }

  #unitOn(client: PoolClient, db: () => Database): UnitOfWork {
    let told: FoundOverlaps = NOTHING_SHARED;
    const wordsParts = (reportId: number, { words }: VersionWrite): Part[] => (words ? [printPart(reportId, words, told.digest)] : []);
    return {
      ensureAgency: (agency, now) => ensureAgency(db(), agency, now),
      context: async (agency, year, earlier, asOf, words) => {
        told = words === null || words === "later" ? NOTHING_SHARED : await quotedOverlaps(client, words);
        return await contextOf(client, agency, year, earlier, asOf, words && told.overlaps);
      },
      lockReport: (agencyId, year) => lockReport(client, agencyId, year),
      createReport: async (document, change) => {
        const reportId = await this.#reportIds.next(client);
        const versionId = await this.#versionIds.next(client);
        await write(client, [
          documentPart(document, change.now),
          clearRefusalsPart(document.sha256),
          reportPart({ reportId, versionId, versionCount: 1 }, change, { isStale: isJudgedBesideOthers(change.agency), settles: told.settles }),
          ...insertVersionParts({ versionId, reportId, number: 1 }, change),
          figuresPart(reportId, versionId, change),
          insertFindingsPart(reportId, versionId, change),
          scorecardPart(reportId, versionId, change),
          staleDependentsPart(reportId, change),
          ...wordsParts(reportId, change),
        ]);
        return { reportId, versionId };
      },
      addVersion: async ({ reportId, versions }, document, change) => {
        const versionId = await this.#versionIds.next(client);
        const number = Math.max(...versions.map((version) => version.number)) + 1;
        await write(client, [
          documentPart(document, change.now),
          clearRefusalsPart(document.sha256),
          reportPart({ reportId, versionId, versionCount: versions.length + 1 }, change, { isStale: isJudgedBesideOthers(change.agency), settles: told.settles }),
          ...insertVersionParts({ versionId, reportId, number }, change),
          figuresPart(reportId, versionId, change),
          ...changedFindingsParts(reportId, versionId, change),
          scorecardPart(reportId, versionId, change),
          staleDependentsPart(reportId, change),
          ...wordsParts(reportId, change),
          ...overlapParts(reportId, told.overlaps),
        ]);
        await settleAudited(db(), change.agency.id, change.year, change.runId, change.now);
        return { versionId };
      },
      replaceCurrent: async ({ reportId, currentVersionId, versions }, change, isReread) => {
        await write(client, [
          reportPart({ reportId, versionId: currentVersionId, versionCount: versions.length }, change, { isStale: false, settles: told.settles }),
          ...updateVersionParts(currentVersionId, change),
          figuresPart(reportId, currentVersionId, change),
          ...changedFindingsParts(reportId, currentVersionId, change),
          scorecardPart(reportId, currentVersionId, change),
          ...wordsParts(reportId, change),
          ...overlapParts(reportId, told.overlaps),
          ...(isReread ? [staleDependentsPart(reportId, change)] : []),
        ]);
        if (hasChangedStates(change.findings)) await settleAudited(db(), change.agency.id, change.year, change.runId, change.now);
      },
      refuse: async (refusal, document, runId, now) => {
        if (document) await write(client, [documentPart(document, now)]);
        await saveRefusal(db(), refusal, document !== null, runId, now);
      },
      noteUpload: (upload, outcome, now) => noteUpload(db(), upload, outcome, now),
      unpackUpload: (upload, parts, problem, now) => unpackUpload(db(), upload, parts, problem, now),
      absenceFindings: (agencyId, year) => absenceFindings(db(), agencyId, year),
      saveAbsence: async (agency, year, changes, runId, now) => {
        await saveAbsence(db(), agency, year, changes, runId, now);
        if (hasChangedStates(changes)) await settleAudited(db(), agency.id, year, runId, now);
      },
      lockFindings: (ids) => lockFindings(db(), ids),
      saveDecisions: async (changes, request, decider, now) => {
        await saveDecisions(db(), changes, request, decider, now);
        if (changes.length > 0) await settleDecided(db(), changes.map(({ finding }) => finding.id), decider, now);
      },
      lockActiveAccount: (username) => lockActiveAccount(db(), username),
      saveAssignments: (findings, to, decider, now) => saveAssignments(db(), findings, to, decider, now),
      lockReports: (ids) => lockReports(db(), ids),
      saveScore: (reportId, judged, now) => saveScore(db(), reportId, judged, now),
      setRosterEntry: (agencyId, year, dueOn, source) => setRosterEntry(db(), agencyId, year, dueOn, source),
      updateAgency: (id, agency) => updateAgency(db(), id, agency),
      insertRosterAgency: (agency, now) => insertRosterAgency(db(), agency, now),
      noteRoster: ({ year, source, rows }, now) => logChange(db(), this.#actor, { action: "roster.loaded", subject: `roster:${year}`, after: { source, rows } }, now),
      logChange: (actor, change, now) => logChange(db(), actor, change, now),
    };
  }
}
