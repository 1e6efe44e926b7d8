import { boundsOf, may, reaches, type Account } from "../accounts/account";

/** Stands for “nobody” where a user name is expected; no user name is so short. */
export const NOBODY = "-";

/** Whether an account may work through findings at all; that its first password is still to be changed does not matter. */
export const isReviewer = ({ role }: Pick<Account, "role">): boolean => may({ role, mustChangePassword: false }, "decideFindings");

/** Whether the findings on a body may be given to an account: it may decide, and the body lies within its bounds. Pure. */
export const canTake = (account: Account, body: { agencyId: number; regionCode: string }): boolean => isReviewer(account) && reaches(boundsOf(account), body);
