import { sealBatch } from "../../../../../db/repositories/uploads";
import { database } from "../../../../_server/database";
import { json, refuseImport } from "../../../../_server/import-guard";
import { readId } from "../../../../_server/read-id";

/** Hears that all files of a batch are here. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const refusal = await refuseImport(request);
  if (refusal) return refusal;
  await sealBatch(await database(), readId((await params).id));
  return json({ sent: true });
}
