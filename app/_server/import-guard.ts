import { findBatch } from "../../db/queries/uploads";
import { database } from "./database";
import { currentImporter, type Importer } from "./may-import";
import { readPreferences } from "./preferences";
import { readId } from "./read-id";
import { isSameOrigin } from "./same-origin";

/** An answer that is never kept. */
export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Lets only those load who may, and only from the site's own pages.
 * @returns who loads; the answer to give instead when nobody may
 */
export async function admitImport(request: Request): Promise<Importer | Response> {
  const importer = await currentImporter();
  const isChange = request.method !== "GET";
  if (importer && (!isChange || isSameOrigin(request.headers))) return importer;
  const { t } = await readPreferences();
  return json({ error: t("importing.forbidden") }, 403);
}

/** The same for a batch, which must be one that the account sees. @param params with the batch's number as the address has it */
export async function admitToBatch(request: Request, params: Promise<{ id: string }>): Promise<(Importer & { batchId: number }) | Response> {
  const importer = await admitImport(request);
  if (importer instanceof Response) return importer;
  const batchId = readId((await params).id);
  if (await findBatch(await database(), batchId, importer.owner)) return { ...importer, batchId };
  const { t } = await readPreferences();
  return json({ error: t("importing.batchNotFound") }, 404);
}
