import { Logger, runMigrations } from "graphile-worker";
import type { Pool } from "pg";

const TOLD: ReadonlySet<string> = new Set(["error", "warning"]);

/** The queue's own messages: what goes wrong is told, the rest is not. */
export const queueLogger = (log: (line: string) => void): Logger => new Logger(() => (level, message) => (TOLD.has(level) ? log(message) : undefined));

/** Creates the queue's schema in the database, or brings it up to date. Safe to call from several processes at once. */
export async function prepareQueue(pool: Pool, log: (line: string) => void = () => undefined): Promise<void> {
  await runMigrations({ pgPool: pool, logger: queueLogger(log) });
}
