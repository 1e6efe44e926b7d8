import type { ClientBase } from "pg";
import type { LeastLimits } from "../../lib/rules/least-limits";
import { commonIn } from "../../lib/similarity/common-fingerprints";
import { compareCorpus, indexCorpus } from "../../lib/similarity/threads/compare-corpus";
import { CorpusWorker } from "../../lib/similarity/threads/corpus-worker";
import type { CorpusThread } from "../../lib/similarity/threads/orders";
import { OrderedThread } from "../../lib/similarity/threads/thread";
import { sharedIn, type Shared } from "./digest";
import { loadCorpus, type LoadedCorpus } from "./load-corpus";
import { comparingThread } from "./thread/place";

/** Comparing fewer takes no longer than starting threads. */
const THREADS_FROM = 3_000;
const THREADS = 2;

const DROP_COMMON = "delete from common_fingerprint k where not exists (select from unnest($1::int[]) as kept(hash) where kept.hash = k.hash)";
const SAVE_COMMON = `
  insert into common_fingerprint as k (hash, first_report_id, second_report_id) select * from unnest($1::int[], $2::int[], $3::int[])
  on conflict (hash) do update set first_report_id = excluded.first_report_id, second_report_id = excluded.second_report_id
  where (k.first_report_id, k.second_report_id) is distinct from (excluded.first_report_id, excluded.second_report_id)`;

/**
 * Compares all reports with each other, and writes down anew which fingerprints are mass-shared.
 * @param threshold more bodies make a fingerprint mass-shared
 * @param limits what rules could tell of
 * @param take is given for some reports at a time what they share
 */
export async function compareEverything(client: ClientBase, threshold: number, limits: LeastLimits, take: (shared: ReadonlyMap<number, Shared>) => Promise<void>): Promise<void> {
  const corpus = await loadCorpus(client);
  await onThreads(corpus, limits, async (threads) => {
    const { prints, columns } = corpus;
    const parts = await indexCorpus(threads, prints, columns);
    const common = commonIn(parts, threshold);
    const idOf = (document: number): number => prints.reportIds[document]!;
    const hashes = common.map(({ hash }) => hash | 0);
    await client.query(DROP_COMMON, [hashes]);
    await client.query(SAVE_COMMON, [hashes, common.map(({ examples: [first] }) => idOf(first)), common.map(({ examples: [, second] }) => idOf(second))]);
    await compareCorpus(threads, prints, parts, async (from, results) => await take(new Map(results.map((shared, at) => [idOf(from + at), shared]))));
  });
}

async function onThreads({ prints: { reportIds }, changes }: LoadedCorpus, limits: LeastLimits, work: (threads: readonly CorpusThread<Shared>[]) => Promise<void>): Promise<void> {
  const about = { reportIds, changes, limits };
  if (reportIds.length < THREADS_FROM) {
    await work([new CorpusWorker(sharedIn(about))]);
    return;
  }
  const threads = Array.from({ length: THREADS }, () => new OrderedThread<Shared>(comparingThread.url, about));
  try {
    await work(threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
