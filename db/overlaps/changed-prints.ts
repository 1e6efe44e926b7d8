import type { ClientBase } from "pg";

/** A report whose words are new, or others than those that everything was compared with last. */
export interface ChangedPrint {
  reportId: number;
  body: string;
  year: number;
  /** The fingerprints that it has, and those that it had. */
  hashes: readonly number[];
  before: readonly number[];
  change: number;
}

const CHANGED = `
  select report_id as "reportId", body, year, hashes, coalesce(hashes_before, '{}') as before, change from report_print where change <> seen_change order by report_id`;
const SEEN = `
  update report_print p set seen_change = s.change, hashes_before = null
  from unnest($1::int[], $2::int[]) as s(id, change) where p.report_id = s.id and p.change = s.change`;

const unsigned = (hashes: readonly number[]): number[] => hashes.map((hash) => hash >>> 0);

/** The reports whose words are to be compared with the others'. */
export async function changedPrints(client: ClientBase): Promise<ChangedPrint[]> {
  const { rows } = await client.query<{ reportId: number; body: string; year: number; hashes: number[]; before: number[]; change: number }>(CHANGED);
  return rows.map(({ hashes, before, ...print }) => ({ ...print, hashes: unsigned(hashes), before: unsigned(before) }));
}

/** Notes that they were, unless they have changed again since. */
export async function markSeen(client: ClientBase, changed: readonly ChangedPrint[]): Promise<void> {
  await client.query(SEEN, [changed.map(({ reportId }) => reportId), changed.map(({ change }) => change)]);
}
