import { noticesNaming } from "../../db/queries/notices-naming";
import { listReviewers } from "../../db/queries/reviewers";
import { boundsOf, may, type Account } from "../../lib/accounts/account";
import type { Deciding } from "../_components/findings/deciding";
import { database } from "./database";
import { seesAssignees } from "./finding-facets";

/**
 * What an account may do with the findings of a page, and which notices name them.
 * @param back the page to come back to
 * @param findingIds the findings of the page
 */
export async function decidingOf(account: Account, back: string, findingIds: readonly number[]): Promise<Deciding> {
  const mayDecide = may(account, "decideFindings");
  const bounds = boundsOf(account);
  const db = await database();
  const [reviewers, notices] = await Promise.all([seesAssignees(account) ? listReviewers(db, bounds) : null, noticesNaming(db, bounds, findingIds)]);
  return { mayDecide, back, reviewers, mayAssign: mayDecide, notices };
}
