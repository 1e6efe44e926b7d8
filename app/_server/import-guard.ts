import { mayImport } from "./may-import";
import { readPreferences } from "./preferences";
import { isSameOrigin } from "./same-origin";

/** An answer that is never kept. */
export const json = (body: unknown, status = 200): Response => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Lets only those load who may, and only from the site's own pages.
 * @returns the answer to give instead; null when the request may go on
 */
export async function refuseImport(request: Request): Promise<Response | null> {
  const isChange = request.method !== "GET";
  if ((await mayImport()) && (!isChange || isSameOrigin(request.headers))) return null;
  const { t } = await readPreferences();
  return json({ error: t("importing.forbidden") }, 403);
}
