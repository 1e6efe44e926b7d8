import { scorecardPage, scorecardPlaceSchema } from "../../../../db/api/scorecards";
import { readCursor, writeCursor } from "../../../../lib/api/cursor";
import { listScorecards } from "../../../../lib/api/scorecards";
import { reading } from "../../../_server/api-answer";
import { scopeOf } from "../../../_server/api-scope";
import { database } from "../../../_server/database";

/** Scorecards within the caller's bounds, by body and year. */
export const GET = reading(listScorecards, async ({ query, bounds }) => {
  const { items, after } = await scorecardPage(await database(), { scope: scopeOf(query, bounds), agency: query.agency ?? null, after: readCursor(query.cursor, scorecardPlaceSchema), limit: query.limit });
  return { body: { items, next: writeCursor(after) } };
});
