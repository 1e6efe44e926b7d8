import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { run, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import type { Database } from "../client";
import { releaseDeadWorkers, showAlive } from "./liveness";
import { queueLogger } from "./prepare";
import { importTasks } from "./tasks";

export interface WorkerOptions {
  now: () => Date;
  log: (line: string) => void;
  /** How many jobs at a time. */
  jobs?: number;
}
export interface RunningWorker {
  /** Lets the jobs under way end, for some seconds; what is not done then is given back to the queue. */
  stop(): Promise<void>;
}

const DEFAULT_JOBS = 2;
const POLL_MS = 1_000;
const LOOK_FOR_DEAD_MS = 2_000;
const RESTART_MS = 1_000;
const STOP_LIMIT_MS = 10_000;
/** Ends of jobs are noted in batches: noted one by one, one that the database cannot take would go unhandled and end the process. */
const PRESET = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Works on the queue until the stop signal or until the connection by which the worker shows that it lives is lost: from then
 * on others take its jobs to be abandoned, so it must not go on.
 */
async function workUntil(stopped: AbortSignal, database: { db: Database; pool: Pool }, { now, log, jobs = DEFAULT_JOBS }: WorkerOptions): Promise<void> {
  const { pool } = database;
  const session = await pool.connect();
  const ended = new Promise<void>((resolve) => {
    session.once("error", () => resolve());
    session.once("end", () => resolve());
    stopped.addEventListener("abort", () => resolve(), { once: true });
  });
  const events: WorkerEvents = new EventEmitter();
  let alive: Promise<void> = Promise.resolve();
  events.on("pool:create", ({ workerPool }) => {
    alive = showAlive(session, workerPool.id);
    alive.catch((error: unknown) => log(`The worker could not show that it lives: ${String(error)}`));
  });
  // Asked before every job: no job is taken under a name that is not shown to live.
  const forbiddenFlags = async (): Promise<null> => {
    await alive;
    return null;
  };
  const give = (): void => void releaseDeadWorkers(pool).catch((error: unknown) => log(`Abandoned jobs could not be looked for: ${String(error)}`));
  let watch: NodeJS.Timeout | undefined;
  try {
    const runner = await run({ pgPool: pool, taskList: importTasks(database, now), concurrency: jobs, pollInterval: POLL_MS, noHandleSignals: true, preset: PRESET, events, forbiddenFlags, logger: queueLogger(log) });
    const stoppedByItself = runner.promise.catch((error: unknown) => log(`The worker stopped: ${String(error)}`));
    give();
    watch = setInterval(give, LOOK_FOR_DEAD_MS);
    await Promise.race([ended, stoppedByItself]);
    await Promise.race([runner.stop().catch(() => undefined), pause(STOP_LIMIT_MS, undefined, { ref: false })]);
  } finally {
    clearInterval(watch);
    session.release(true);
  }
}

/**
 * Starts a worker: it reads uploaded files and settles their batches, and gives back the jobs of other workers that died.
 * It goes on when the database was away for a while.
 * @param database its connections: one is kept, two serve a job
 */
export function startWorker(database: { db: Database; pool: Pool }, options: WorkerOptions): RunningWorker {
  const stopping = new AbortController();
  const { signal } = stopping;
  const working = (async () => {
    while (!signal.aborted) {
      await workUntil(signal, database, options).catch((error: unknown) => options.log(`The worker lost the database and tries again: ${String(error)}`));
      if (!signal.aborted) await pause(RESTART_MS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}
