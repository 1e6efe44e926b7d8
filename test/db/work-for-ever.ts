import { openDatabase } from "../../db/client";
import { startWorker } from "../../db/queue/worker";
import { NOW } from "../support/database";

/** A worker process. It ends only by being killed. */
const database = await openDatabase({ env: process.env, now: NOW });
startWorker(database, { now: () => NOW, log: (line) => process.stderr.write(`${line}\n`) });
