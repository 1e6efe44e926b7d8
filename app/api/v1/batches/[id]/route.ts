import { z } from "zod";
import { listUploadFiles } from "../../../../../db/queries/uploads";
import { getBatch } from "../../../../../lib/api/batches";
import { readCursor, writeCursor } from "../../../../../lib/api/cursor";
import { ApiProblem } from "../../../../../lib/api/problem";
import { reading } from "../../../../_server/api-answer";
import { batchOf } from "../../../../_server/api-import";
import { notFound } from "../../../../_server/api-problem";
import { database } from "../../../../_server/database";

/** How far a batch is, with one page of its files. */
export const GET = reading(getBatch, async ({ params: { id }, query: { status, cursor, limit }, bounds, language }) => {
  if (bounds.kind !== "everything") throw new ApiProblem("out-of-bounds", { zh: "批次可能涉及任何地区，需要地区不受限制的令牌。", en: "A batch may hold files of any region: it takes a token without bounds." });
  const batch = await batchOf(id);
  if (!batch) throw notFound();
  const { rows, next } = await listUploadFiles(await database(), { batchId: id, status: status ?? null, after: readCursor(cursor, z.int().positive()), limit });
  const files = rows.map(({ id: fileId, path, status: stands, code, message, agencyName, year, reportId }) => ({ id: fileId, path, status: stands, code, message: message && message[language], agencyName, year, reportId }));
  return { body: { ...batch, files, next: writeCursor(next) } };
});
