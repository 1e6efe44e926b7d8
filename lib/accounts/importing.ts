import { boundsOf, may, type Account, type Bounds } from "./account";

/** Without bounds: what the command line and the installation itself work with. */
export const EVERYWHERE: Bounds = { kind: "everything" };

/** Within which bounds an account may load documents and rosters; null when it may load none, as one without any region. Pure. */
export function importBounds(account: Account): Bounds | null {
  if (!may(account, "importDocuments")) return null;
  const bounds = boundsOf(account);
  return bounds.kind === "agencies" || (bounds.kind === "regions" && bounds.prefixes.length === 0) ? null : bounds;
}

/** The same for work that was begun in the account's name: that its password is to be changed takes no right away. */
export const standingImportBounds = (account: Account): Bounds | null => importBounds({ ...account, mustChangePassword: false });
