import type { Pool, PoolClient } from "pg";
import type { LeastLimits } from "../../lib/rules/least-limits";
import { DEFAULT_PARAMETERS, massThreshold } from "../../lib/similarity/parameters";
import { affectedByChanges } from "./affected";
import { changedPrints, changedReports, markSeen, type ChangedReport } from "./changed-prints";
import { sharedOf, type Shared } from "./digest";
import { findOverlaps, unpackPrint, type StoredPrint } from "./find-overlaps";
import { compareEverything } from "./compare-everything";
import { writeUntold } from "./write-untold";

/** The lock of those who compare what is new with the rest: one at a time in a database. */
const LOCK = 715_517_002;
/** With more than one in so many reports new, comparing everything at once is cheaper than looking up each and whatever shares words with it … */
const WHOLE_FROM = 400;
/** … as long as their words fit into the memory: a gigabyte and a half. */
const MOST_AT_ONCE = 200_000;

/** How to compare: by default whatever is cheaper. */
export type CompareHow = "cheaper" | "everything" | "lookups";

const RECHECKED = "select report_id as \"reportId\", body, print from report_print where report_id = $1";
const JUDGED = "select judged_overlaps as judged from report_print where report_id = $1 for share";
/** A row that someone is about to write has a number in `xmax`. */
const OTHERS = `
  select p.report_id as "reportId" from report_print p join unnest($1::int[], $2::text[]) as n(id, digest) on n.id = p.report_id where p.judged_overlaps <> n.digest or p.xmax::text <> '0'`;
const MARK = "update report set stale = true where id = $1 and not stale";

/**
 * Compares reports whose words are new or have changed with all others, and marks as stale every report whose overlaps are not
 * those that it was judged with; overlaps that no rule could tell of are only written down. What may have changed is worked out widely and then compared exactly, so that only reports
 * with another result are judged again. The result is that of comparing everything with everything:
 * - whatever shares enough fingerprints with a new report, and may have taken words from it by its year, is compared again;
 * - when a fingerprint becomes mass-shared, whatever has it, and whatever overlaps with those;
 * - when more bodies make it take more to be mass-shared (below 2,000 bodies), everything.
 * Only the examples that stand for a mass-shared text may lag behind until everything is compared, as an audit of all reports does
 * (in a database that is too large for that: until the report is judged again).
 * Each mark is a statement of its own, so that no worker ever waits for two rows; until the end the new reports count as
 * not compared, and whoever comes after a crash begins again.
 */
export async function compareWords(pool: Pool, limits: LeastLimits, how: CompareHow = "cheaper"): Promise<void> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const changed = await changedReports(client);
    if (changed.length > 0 || how === "everything") await compare(client, changed, limits, how);
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
    isBroken = false;
  } finally {
    // A connection that is closed gives its lock back.
    client.release(isBroken);
  }
}

async function compare(client: PoolClient, changed: readonly ChangedReport[], limits: LeastLimits, how: CompareHow): Promise<void> {
  const { rows: counts } = await client.query<{ before: number; bodies: number; reports: number }>(`
    with counted as (select count(distinct body)::int as bodies, count(*)::int as reports from report_print),
      old as (select coalesce(max(bodies), 0) as bodies from overlap_state)
    insert into overlap_state (settles, bodies) select 1, bodies from counted on conflict (id) do update set settles = overlap_state.settles + 1, bodies = excluded.bodies
    returning (select bodies from old) as before, bodies, (select reports from counted) as reports`);
  const state = counts[0]!;
  const threshold = massThreshold(state.bodies, DEFAULT_PARAMETERS);
  const isMoved = massThreshold(state.before, DEFAULT_PARAMETERS) !== threshold;
  const isWhole = isMoved || (state.reports <= MOST_AT_ONCE && (how === "everything" || (how === "cheaper" && changed.length * WHOLE_FROM > state.reports)));
  if (isWhole) {
    await compareEverything(client, threshold, limits, async (shared) => {
      const digests = [...shared.values()].map(({ digest }) => digest);
      const { rows } = await client.query<{ reportId: number }>({ name: "other_overlaps", text: OTHERS, values: [[...shared.keys()], digests] });
      for (const { reportId } of rows) await bringUpToDate(client, reportId, shared.get(reportId));
    });
  } else {
    // Postings that came one by one wait in a list that every search reads through.
    await client.query("select gin_clean_pending_list('report_print_hashes')");
    for (const reportId of await affectedByChanges(client, await changedPrints(client, changed), threshold)) {
      const { rows: [row] } = await client.query<StoredPrint>({ name: "rechecked_print", text: RECHECKED, values: [reportId] });
      if (!row) continue;
      const { overlaps, digest } = await findOverlaps(client, unpackPrint(row));
      await bringUpToDate(client, reportId, sharedOf(overlaps, digest, limits));
    }
  }
  await markSeen(client, changed);
}

/** Writes down overlaps that no rule could tell of, or marks the report when it was judged with others; a judgement under way is waited for. */
async function bringUpToDate(client: PoolClient, reportId: number, shared: Shared | undefined): Promise<void> {
  if (!shared) return;
  const { digest, untold } = shared;
  if (untold && (await writeUntold(client, reportId, digest, untold))) return;
  const { rows: [row] } = await client.query<{ judged: string }>({ name: "judged_overlaps", text: JUDGED, values: [reportId] });
  if (row && row.judged !== digest) await client.query({ name: "mark_stale", text: MARK, values: [reportId] });
}
