import { z } from "zod";
import { createBatch } from "../../../db/repositories/uploads";
import { actorOf } from "../../_server/account";
import { currentAuditor } from "../../_server/auditor";
import { database } from "../../_server/database";
import { json, admitImport } from "../../_server/import-guard";

const newBatch = z.object({ note: z.string().max(200), yearWhenUntold: z.int().min(2008).max(2100).nullable() });

/** Opens a batch of files. */
export async function POST(request: Request): Promise<Response> {
  const importer = await admitImport(request);
  if (importer instanceof Response) return importer;
  const asked = newBatch.safeParse(await request.json().catch(() => null));
  if (!asked.success) return json({ error: z.prettifyError(asked.error) }, 400);
  const { note, yearWhenUntold } = asked.data;
  const { account } = importer;
  const sender = { createdBy: account.username, actor: await actorOf(account) };
  const id = await createBatch(await database(), { note: note.trim().toWellFormed(), yearWhenUntold, ...sender }, await currentAuditor(), new Date());
  return json({ id }, 201);
}
