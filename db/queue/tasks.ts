import type { TaskList } from "graphile-worker";
import type { Pool } from "pg";
import { z } from "zod";
import { catalogueAuditor } from "../../lib/audit/auditor";
import { limitsOf } from "../../lib/ingest/limits";
import type { Auditor } from "../../lib/audit/ports";
import { settle } from "../../lib/audit/settle";
import { takeUpload } from "../../lib/audit/take-upload";
import type { Database } from "../client";
import { profileStore } from "../repositories/profiles";
import { batchOfFile, batchToSettle, closeBatch, failFile, takeFile, UploadTakenOver } from "../repositories/upload-work";
import { auditStore } from "../store";
import { queueSettling, READ_FILE, SETTLE_BATCH } from "./jobs";

const readFile = z.object({ fileId: z.int(), until: z.int() });
const settleBatch = z.object({ batchId: z.int() });

/** What the workers do with the jobs of the queue. Each may be begun again after its worker died, and does nothing twice. */
export function importTasks(database: { db: Database; pool: Pool }, now: () => Date): TaskList {
  const { db } = database;
  const store = auditStore(database);
  const limits = limitsOf(process.env);
  const auditorNow = async (): Promise<Auditor> => catalogueAuditor(await profileStore(db).profiles());
  return {
    [READ_FILE]: async (payload) => {
      const { fileId, until } = readFile.parse(payload);
      const upload = await takeFile(db, fileId, until, now());
      try {
        if (upload) await takeUpload(upload, { store, auditor: await auditorNow(), limits, now: now() });
      } catch (error) {
        if (error instanceof UploadTakenOver) return;
        if (upload === null || upload.attempt < until) throw error;
        await failFile(db, upload, error instanceof Error ? error.message : String(error), now());
      }
      const batchId = await batchOfFile(db, fileId);
      if (batchId !== null) await queueSettling(db, batchId);
    },
    [SETTLE_BATCH]: async (payload) => {
      const batch = await batchToSettle(db, settleBatch.parse(payload).batchId);
      if (!batch) return;
      const counts = await settle(store, await auditorNow(), batch.agencyIds, batch.runId, now);
      await closeBatch(db, batch, counts, now());
    },
  };
}
