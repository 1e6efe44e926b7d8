import { BatchClosed, receiveFile } from "../../../../../db/repositories/uploads";
import { sha256Of } from "../../../../../lib/audit/read-items";
import { database } from "../../../../_server/database";
import { json, admitToBatch } from "../../../../_server/import-guard";
import { readPreferences } from "../../../../_server/preferences";
import { readBody } from "../../../../_server/read-body";
import { sizeWords, uploadLimitBytes } from "../../../../_server/upload-limit";
import { uploadPath } from "../../../../_server/upload-path";

/** Receives one file as it streams in. Once this is answered with 201 the file is on disk for good, and queued. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const admitted = await admitToBatch(request, params);
  if (admitted instanceof Response) return admitted;
  const { t } = await readPreferences();
  const path = uploadPath.safeParse(new URL(request.url).searchParams.get("path"));
  if (!path.success) return json({ error: t("importing.badName") }, 400);
  const limit = uploadLimitBytes();
  const bytes = await readBody(request, limit);
  if (bytes === null) return json({ error: t("importing.tooLarge", { limit: sizeWords(limit) }) }, 413);
  try {
    await receiveFile(await database(), admitted.batchId, { path: path.data, bytes, sha256: sha256Of(bytes), sizeBytes: bytes.length }, new Date());
    return json({ received: true }, 201);
  } catch (error) {
    if (error instanceof BatchClosed) return json({ error: t("importing.batchClosed") }, 409);
    throw error;
  }
}
