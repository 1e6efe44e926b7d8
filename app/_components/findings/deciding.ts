import type { NamingNotice } from "../../../db/queries/notices-naming";
import type { Reviewer } from "../../../db/queries/reviewers";

/** What the reader of a page may do with its findings, and what was done with them. */
export interface Deciding {
  mayDecide: boolean;
  /** The page to come back to without scripts. */
  back: string;
  /** To whom findings can be given; null where it is nothing to the reader who works on them. */
  reviewers: readonly Reviewer[] | null;
  /** Whether the page has the dialogue that assigns. */
  mayAssign: boolean;
  /** The notices that name the page's findings and that the reader may open, by the finding's id. */
  notices: ReadonlyMap<number, readonly NamingNotice[]>;
}

/** A reviewer's name as it is shown; the user name of one who is no longer on offer. */
export const reviewerName = (reviewers: readonly Reviewer[], username: string): string => reviewers.find((reviewer) => reviewer.username === username)?.name ?? username;
