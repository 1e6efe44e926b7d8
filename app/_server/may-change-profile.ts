import { boundsOf, may, reachesRegion, type Account } from "../../lib/accounts/account";
import { currentAccount } from "./account";

/**
 * The account of the request when it may change what a region sets: it has the right, and the whole region with everything
 * below it lies within its bounds. Null otherwise. Each action asks again; what a page shows is only a convenience.
 */
export async function profileEditor(region: string): Promise<Account | null> {
  const account = await currentAccount();
  return account && may(account, "changeProfile") && reachesRegion(boundsOf(account), region) ? account : null;
}

/** Whether the account of the request may change what a region sets. */
export const mayChangeProfile = async (region: string): Promise<boolean> => (await profileEditor(region)) !== null;
