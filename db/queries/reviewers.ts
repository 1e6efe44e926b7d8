import { boundsOf, touchesRegion, type Bounds } from "../../lib/accounts/account";
import { isReviewer } from "../../lib/findings/assignment";
import type { Database } from "../client";
import { listAccounts } from "../repositories/accounts";

/** Somebody to whom findings can be given. */
export interface Reviewer {
  username: string;
  name: string;
}

/** The active accounts that may decide findings on at least some of the bodies within bounds, by name. */
export async function listReviewers(db: Database, bounds: Bounds): Promise<Reviewer[]> {
  const accounts = await listAccounts(db);
  return accounts
    .filter((account) => {
      const theirs = boundsOf(account);
      return !account.isDisabled && isReviewer(account) && (theirs.kind === "everything" || (theirs.kind === "regions" && theirs.prefixes.some((prefix) => touchesRegion(bounds, prefix))));
    })
    .map(({ username, name }) => ({ username, name }));
}
