import type { Actor } from "../../db/repositories/audit-log";
import { profileStore } from "../../db/repositories/profiles";
import { auditStore } from "../../db/store";
import { auditStored } from "../../lib/audit/audit-stored";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { openedDatabase } from "./database";

/** How far the audit of a region's reports has come. */
export interface Reaudit {
  region: string;
  total: number;
  done: number;
  failed: number;
  state: "waiting" | "running" | "finished" | "broken-off";
}

const SLOT = Symbol.for("mingjian.reaudits");
interface Shared {
  last: Promise<void>;
  byRegion: Map<string, Reaudit>;
}
// Bundles of different routes hold their own copy of this module; the process has one queue.
const shared: typeof globalThis & { [SLOT]?: Shared } = globalThis;
const queue = (): Shared => (shared[SLOT] ??= { last: Promise.resolve(), byRegion: new Map() });

async function run(job: Reaudit, actor: Actor): Promise<void> {
  try {
    const database = await openedDatabase();
    const store = auditStore(database, actor);
    const auditor = catalogueAuditor(await profileStore(database.db).profiles());
    job.total = await store.countReports({ region: job.region });
    job.state = "running";
    for await (const { status } of auditStored(store, auditor, { region: job.region }, { now: () => new Date() })) {
      job.done += 1;
      if (status === "failed") job.failed += 1;
    }
    job.state = "finished";
  } catch (error) {
    job.state = "broken-off";
    console.error(`The audit of ${job.region === "" ? "all regions" : job.region} under the changed profile broke off:`, error);
  }
}

/**
 * Judges a region's reports again in the background of this process, one region after the other. Each report is stored by itself:
 * when the process ends on the way, the rest keeps its judgement and says under which profile it was made.
 * @param actor who asked for it, for the audit log
 */
export function startReaudit(region: string, actor: Actor): void {
  const jobs = queue();
  if (jobs.byRegion.get(region)?.state === "waiting") return;
  const job: Reaudit = { region, total: 0, done: 0, failed: 0, state: "waiting" };
  jobs.byRegion.set(region, job);
  jobs.last = jobs.last.then(() => run(job, actor));
}

/** The latest audit of a region that this process started; undefined when there was none. */
export const reauditOf = (region: string): Reaudit | undefined => queue().byRegion.get(region);
