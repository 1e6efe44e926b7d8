import { z } from "zod";
import { agencyPage } from "../../../../db/api/agencies";
import { listAgencies } from "../../../../lib/api/agencies";
import { readCursor, writeCursor } from "../../../../lib/api/cursor";
import { reading } from "../../../_server/api-answer";
import { scopeOf } from "../../../_server/api-scope";
import { database } from "../../../_server/database";

/** Bodies within the caller's bounds, by number. */
export const GET = reading(listAgencies, async ({ query, bounds }) => {
  const { q = null, cursor, limit } = query;
  const { items, after } = await agencyPage(await database(), { scope: scopeOf(query, bounds), search: q, after: readCursor(cursor, z.int().positive()), limit });
  return { body: { items, next: writeCursor(after) } };
});
