import { listReviewers } from "../../db/queries/reviewers";
import { boundsOf, may, type Account } from "../../lib/accounts/account";
import type { Deciding } from "../_components/findings/deciding";
import { database } from "./database";
import { seesAssignees } from "./finding-facets";

/** What an account may do with the findings of a page. @param back the page to come back to */
export async function decidingOf(account: Account, back: string): Promise<Deciding> {
  const mayDecide = may(account, "decideFindings");
  return { mayDecide, back, reviewers: seesAssignees(account) ? await listReviewers(await database(), boundsOf(account)) : null, mayAssign: mayDecide };
}
