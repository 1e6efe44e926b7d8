import type { ClientBase } from "pg";
import type { DocumentPrint } from "../../lib/similarity/print";
import { unpackPrint, type StoredPrint } from "./find-overlaps";

/** A report whose words are new, or others than those that everything was compared with last. */
export interface ChangedReport {
  reportId: number;
  change: number;
}
/** The same with what it is compared by. */
export interface ChangedPrint extends ChangedReport {
  body: string;
  year: number;
  print: DocumentPrint;
  /** The fingerprints that it has, and those that it had. */
  hashes: readonly number[];
  before: readonly number[];
}

const CHANGED = `select report_id as "reportId", change from report_print where change <> seen_change order by report_id`;
const PRINTS = `
  select report_id as "reportId", body, year, print, hashes, coalesce(hashes_before, '{}') as before, change from report_print where report_id = any($1::int[]) order by report_id`;
const SEEN = `
  update report_print p set seen_change = s.change, hashes_before = null
  from unnest($1::int[], $2::int[]) as s(id, change) where p.report_id = s.id and p.change = s.change`;

const unsigned = (hashes: readonly number[]): number[] => hashes.map((hash) => hash >>> 0);

/** The reports whose words are to be compared with the others'. */
export async function changedReports(client: ClientBase): Promise<ChangedReport[]> {
  return (await client.query<ChangedReport>(CHANGED)).rows;
}

/** What changed reports are compared by; what one has become since counts. */
export async function changedPrints(client: ClientBase, reports: readonly ChangedReport[]): Promise<ChangedPrint[]> {
  const { rows } = await client.query<Omit<ChangedPrint, "print"> & StoredPrint>(PRINTS, [reports.map(({ reportId }) => reportId)]);
  return rows.map((row) => ({ ...row, print: unpackPrint(row), hashes: unsigned(row.hashes), before: unsigned(row.before) }));
}

/** Notes that they were, unless they have changed again since. */
export async function markSeen(client: ClientBase, changed: readonly ChangedReport[]): Promise<void> {
  await client.query(SEEN, [changed.map(({ reportId }) => reportId), changed.map(({ change }) => change)]);
}
