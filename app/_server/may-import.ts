import type { BatchOwner } from "../../db/queries/uploads";
import type { Account, Bounds } from "../../lib/accounts/account";
import { importBounds } from "../../lib/accounts/importing";
import { currentAccount } from "./account";

/** An account that may load reports and rosters. */
export interface Importer {
  account: Account;
  /** Of which bodies. */
  bounds: Bounds;
  /** Whose batches it sees: its own; everybody's, when it sees all bodies. */
  owner: BatchOwner;
}

/** The account of the request when it may load reports and rosters; null otherwise. */
export async function currentImporter(): Promise<Importer | null> {
  const account = await currentAccount();
  const bounds = account && importBounds(account);
  return account && bounds ? { account, bounds, owner: bounds.kind === "everything" ? null : account.username } : null;
}

/** Whether the account of the request may load reports and rosters. */
export const mayImport = async (): Promise<boolean> => (await currentImporter()) !== null;
