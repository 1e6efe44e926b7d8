import { Kysely, PostgresDialect } from "kysely";
import type { Pool, PoolClient } from "pg";
import { isJudgedBesideOthers } from "../lib/audit/region-members";
import type { UnitOfWork, VersionWrite } from "../lib/audit/ports";
import type { Database } from "./client";
import { IdBlock } from "./id-block";
import { quotedOverlaps, type FoundOverlaps } from "./overlaps/find-overlaps";
import { overlapParts, printPart } from "./overlaps/write";
import { absenceFindings, saveAbsence } from "./repositories/absences";
import { lockFindings, lockReports, saveDecisions, saveScore } from "./repositories/decisions";
import { ensureAgency, insertRosterAgency, setRosterEntry, updateAgency } from "./repositories/agencies";
import { contextOf, staleDependentsPart } from "./repositories/context";
import { changedFindingsParts, insertFindingsPart } from "./repositories/findings";
import { figuresPart, scorecardPart } from "./repositories/judgements";
import { documentPart, insertVersionParts, lockReport, reportPart, updateVersionParts } from "./repositories/reports";
import { clearRefusalsPart, saveRefusal } from "./repositories/runs";
import { write, type Part } from "./repositories/statement";
import { noteUpload, unpackUpload } from "./repositories/uploads";
import type { Schema } from "./schema";

/** Kysely on one connection, within whatever transaction is open on it. */
function kyselyOn(client: PoolClient): Database {
  const lent = { query: client.query.bind(client), release: (): void => undefined };
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } }) });
}

/** What is told of a report that was not compared yet. */
const NOTHING_SHARED: FoundOverlaps = { overlaps: [], digest: "", settles: null };

/** Gives out units of work: each is one transaction on a connection of its own. */
export class Transactions {
  readonly #pool: Pool;
  readonly #reportIds = new IdBlock("report_id_seq");
  readonly #versionIds = new IdBlock("report_version_id_seq");

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Does work in a transaction. When this returns, everything is on disk.
   * @throws what the work or the database throws; then nothing of it is stored
   */
  async run<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      const [, result] = await Promise.all([client.query("begin"), work(this.#unitOn(client))]);
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

  #unitOn(client: PoolClient): UnitOfWork {
    let kysely: Database | null = null;
    const db = (): Database => (kysely ??= kyselyOn(client));
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
        return { versionId };
      },
      replaceCurrent: ({ reportId, currentVersionId, versions }, change, isReread) =>
        write(client, [
          reportPart({ reportId, versionId: currentVersionId, versionCount: versions.length }, change, { isStale: false, settles: told.settles }),
          ...updateVersionParts(currentVersionId, change),
          figuresPart(reportId, currentVersionId, change),
          ...changedFindingsParts(reportId, currentVersionId, change),
          scorecardPart(reportId, currentVersionId, change),
          ...wordsParts(reportId, change),
          ...overlapParts(reportId, told.overlaps),
          ...(isReread ? [staleDependentsPart(reportId, change)] : []),
        ]),
      refuse: async (refusal, document, runId, now) => {
        if (document) await write(client, [documentPart(document, now)]);
        await saveRefusal(db(), refusal, document !== null, runId, now);
      },
      noteUpload: (upload, outcome, now) => noteUpload(db(), upload, outcome, now),
      unpackUpload: (upload, parts, problem, now) => unpackUpload(db(), upload, parts, problem, now),
      absenceFindings: (agencyId, year) => absenceFindings(db(), agencyId, year),
      saveAbsence: (agency, year, changes, runId, now) => saveAbsence(db(), agency, year, changes, runId, now),
      lockFindings: (ids) => lockFindings(db(), ids),
      saveDecisions: (changes, request, decider, now) => saveDecisions(db(), changes, request, decider, now),
      lockReports: (ids) => lockReports(db(), ids),
      saveScore: (reportId, judged, now) => saveScore(db(), reportId, judged, now),
      setRosterEntry: (agencyId, year, dueOn, source) => setRosterEntry(db(), agencyId, year, dueOn, source),
      updateAgency: (id, agency) => updateAgency(db(), id, agency),
      insertRosterAgency: (agency, now) => insertRosterAgency(db(), agency, now),
    };
  }
}
