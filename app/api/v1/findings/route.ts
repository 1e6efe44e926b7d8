import { findingPage, findingPlaceSchema } from "../../../../db/api/findings";
import { readCursor, writeCursor } from "../../../../lib/api/cursor";
import { listFindings } from "../../../../lib/api/findings";
import { reading } from "../../../_server/api-answer";
import { scopeOf } from "../../../_server/api-scope";
import { database } from "../../../_server/database";

/** Findings within the caller's bounds, worst first. */
export const GET = reading(listFindings, async ({ query, bounds, language }) => {
  const { severity = null, state = null, outcome = null, about = null, category = null, rule = null, agency = null, q = null, cursor, limit } = query;
  const facets = { severity, state, outcome, about, category, ruleId: rule, agencyId: agency, assignee: null, search: q };
  const { items, after, count } = await findingPage(await database(), { scope: scopeOf(query, bounds), facets, after: readCursor(cursor, findingPlaceSchema), limit, language });
  return { body: { items, next: writeCursor(after), count: { value: count.count, over: count.over } } };
});
