import { reportPage, reportPlaceSchema } from "../../../../db/api/reports";
import { readCursor, writeCursor } from "../../../../lib/api/cursor";
import { ApiProblem } from "../../../../lib/api/problem";
import { listReports, pushReports } from "../../../../lib/api/reports";
import { changing, reading } from "../../../_server/api-answer";
import { pushedOf } from "../../../_server/api-documents";
import { importLater, importNow } from "../../../_server/api-import";
import { scopeOf } from "../../../_server/api-scope";
import { database } from "../../../_server/database";
import { uploadLimitBytes } from "../../../_server/upload-limit";

/** Reports within the caller's bounds, by body and year. */
export const GET = reading(listReports, async ({ query, bounds }) => {
  const { items, after } = await reportPage(await database(), { scope: scopeOf(query, bounds), agency: query.agency ?? null, after: readCursor(query.cursor, reportPlaceSchema), limit: query.limit });
  return { body: { items, next: writeCursor(after) } };
});

/** Stores and audits a few documents, or queues many. */
export const POST = changing(
  pushReports,
  async (call) => {
    const pushed = pushedOf(call);
    if (pushed.kind === "few") {
      const results = await importNow(await pushed.read(), call, call.language, call.now);
      return { body: { results }, isFinal: results.every(({ status }) => status !== "failed") };
    }
    // The queue reads files without knowing who sent them.
    if (call.bounds.kind !== "everything") throw new ApiProblem("out-of-bounds", { zh: "压缩包和数量多的文件排队处理，需要地区不受限制的令牌。请分次送入，每次不超过 10 份、8 MB。", en: "Archives and many files are queued, which takes a token without bounds. Send at most 10 files and 8 MB at a time." });
    const batch = await importLater(pushed.files, call.query.year ?? null, call, call.now);
    return { status: 202, body: batch, location: `/api/v1/batches/${batch.id}` };
  },
  uploadLimitBytes,
);
