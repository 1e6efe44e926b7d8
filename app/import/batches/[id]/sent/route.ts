import { sealBatch } from "../../../../../db/repositories/uploads";
import { database } from "../../../../_server/database";
import { json, admitToBatch } from "../../../../_server/import-guard";

/** Hears that all files of a batch are here. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const admitted = await admitToBatch(request, params);
  if (admitted instanceof Response) return admitted;
  await sealBatch(await database(), admitted.batchId);
  return json({ sent: true });
}
