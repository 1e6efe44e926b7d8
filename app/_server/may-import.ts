import { boundsOf, may, reachesRegion } from "../../lib/accounts/account";
import { currentAccount } from "./account";

/** Whether the account may load reports and rosters. A file may be anybody's, so that only who sees everything may load any. */
export async function mayImport(): Promise<boolean> {
  const account = await currentAccount();
  return account !== null && may(account, "importDocuments") && reachesRegion(boundsOf(account), "");
}
