import { z } from "zod";
import { withDatabase } from "../../../db/client";
import { startWorker } from "../../../db/queue/worker";
import { EXIT, noPaths, readArguments, writeLine, type Command } from "../command";

const MOST_JOBS = 32;
const DEFAULT_JOBS = 4;
const argumentsSchema = z.object({ paths: noPaths, jobs: z.coerce.number("takes a number").int("takes a whole number").min(1, "takes at least 1").max(MOST_JOBS, `takes at most ${MOST_JOBS}`).default(DEFAULT_JOBS) });
/** Each job reads in one connection what it writes in another; the worker keeps two for itself. */
const connectionsFor = (jobs: number): number => 2 * jobs + 2;

/** Works on what was sent in the browser, until it is stopped. */
export const workerCommand: Command = {
  name: "worker",
  summary: "runs queued imports and audits 处理排队的导入任务",
  help: [
    "mingjian worker [--jobs N]",
    "",
    "Reads, stores and audits the files that were sent in the browser, until it is stopped (Ctrl+C, SIGTERM). Any number of",
    "workers may run, on any number of machines that reach the database; nothing is done twice, and the jobs of a worker that",
    "dies are taken over within seconds. `mingjian serve` runs one inside; MINGJIAN_WORKERS=0 switches that off.",
    "--jobs  how many files at a time (default 4)",
  ].join("\n"),
  async run(args, { stderr, env, now }) {
    const { jobs } = readArguments(args, { jobs: { type: "string" } }, argumentsSchema);
    const log = (line: string): void => writeLine(stderr, line);
    return await withDatabase({ env, now: now(), log, connections: connectionsFor(jobs) }, async (database) => {
      const worker = startWorker(database, { now, log, jobs });
      log(`正在等待任务（${database.place}）。 Waiting for jobs.`);
      await new Promise<void>((stop) => {
        process.once("SIGINT", stop);
        process.once("SIGTERM", stop);
      });
      await worker.stop();
      return EXIT.ok;
    });
  },
};
