import { z } from "zod";
import { announceFiles, BatchClosed } from "../../../../../db/repositories/uploads";
import { database } from "../../../../_server/database";
import { json, admitToBatch } from "../../../../_server/import-guard";
import { uploadPath } from "../../../../_server/upload-path";

const MAX_FILES = 500;
const announced = z.object({ files: z.array(z.object({ path: uploadPath, sha256: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: z.int().min(0).max(2_147_483_647) })).max(MAX_FILES) });

/** Hears which files are to come. Those whose content is here already need not be sent: the answer names the places of the others. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const admitted = await admitToBatch(request, params);
  if (admitted instanceof Response) return admitted;
  const asked = announced.safeParse(await request.json().catch(() => null));
  if (!asked.success) return json({ error: z.prettifyError(asked.error) }, 400);
  try {
    return json({ needed: await announceFiles(await database(), admitted.batchId, asked.data.files, admitted.bounds, new Date()) });
  } catch (error) {
    if (error instanceof BatchClosed) return json({ error: error.message }, 409);
    throw error;
  }
}
