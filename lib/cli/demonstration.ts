import type { OpenDatabase } from "../../db/client";
import { profileStore } from "../../db/repositories/profiles";
import { auditStore } from "../../db/store";
import { lookForMissing } from "../audit/audit-roster";
import { catalogueAuditor } from "../audit/auditor";
import { importDocuments, type ImportItem } from "../audit/import-documents";
import { loadRoster } from "../audit/load-roster";
import { issueDemonstrationNotices } from "./demonstration-notices";
import { createDemonstrationAccounts, DEMONSTRATION_ACTOR } from "./demonstration-accounts";
import { demonstrationCorpus } from "../demo";
import { parseTextReport } from "../parse";
import { regionNamer } from "../roster/region-name";

const FIRST_YEAR = 2019;
const LAST_YEAR = 2023;
/** The reports were loaded so many days before the demonstration is looked at, so that something could happen since. */
const LOADED_DAYS_AGO = 32;
const DAY_MS = 86_400_000;

/**
 * Fills an empty database with the demonstration corpus: synthetic bodies and reports with known faults.
 * @returns how many reports were stored; null when the database is not empty and was left as it is
 * @throws Error when a report of the corpus is refused, which would be a fault of the program
 */
export async function fillDemonstration(database: OpenDatabase, { now, log }: { now: () => Date; log: (line: string) => void }): Promise<number | null> {
  const { present } = await database.db.selectNoFrom((none) => none.exists(none.selectFrom("agency").select("id").limit(1)).as("present")).executeTakeFirstOrThrow();
  if (present) return null;
  log("正在写入演示数据…… Filling in the demonstration corpus …");
  const corpus = demonstrationCorpus();
  const loaded = (): Date => new Date(now().getTime() - LOADED_DAYS_AGO * DAY_MS);
  const store = auditStore(database, DEMONSTRATION_ACTOR);
  const regionName = regionNamer(corpus.roster);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) await loadRoster(store, corpus.roster, { year, source: "demonstration", now: loaded(), regionName });
  const items = corpus.files.map(({ path, bytes, manifest: { url, publishedOn, agency, year } }): ImportItem => {
    const manifest = { url, publishedOn, agency, year };
    return { path, received: { report: parseTextReport(bytes, { path, manifest }), bytes, manifest } };
  });
  const auditor = catalogueAuditor(await profileStore(database.db).profiles());
  let stored = 0;
  for await (const result of importDocuments(store, auditor, items, { scope: { corpus: "demonstration" }, now: loaded })) {
    if (result.status !== "stored") throw new Error(`the demonstration's ${result.path} was not stored: ${result.status} ${"message" in result ? JSON.stringify(result.message) : ""}`);
    stored += 1;
  }
  await lookForMissing(store, auditor, {}, loaded());
  const objector = await createDemonstrationAccounts(database, now());
  await issueDemonstrationNotices(database, auditor, corpus, objector, now());
  return stored;
}
