import { bodiesByIds, regionsOfAgencies } from "../../db/queries/bodies-named";
import { listAccounts } from "../../db/repositories/accounts";
import { boundsOf, type Account } from "../../lib/accounts/account";
import { reachesAccount } from "../../lib/accounts/manage";
import type { ShownAccount } from "../_components/admin/account-table";
import { database } from "./database";

/** The accounts that lie wholly within what the manager may look at, with the names of their bodies. */
export async function managedAccounts(manager: Account): Promise<ShownAccount[]> {
  const db = await database();
  const accounts = await listAccounts(db);
  const ids = [...new Set(accounts.flatMap(({ agencyIds }) => agencyIds))];
  const [bodies, codes] = await Promise.all([bodiesByIds(db, ids), regionsOfAgencies(db, ids)]);
  const names = new Map(bodies.map(({ id, name, regionName }) => [id, name.startsWith(regionName) ? name : regionName + name]));
  const bounds = boundsOf(manager);
  return accounts
    .filter((account) => reachesAccount(bounds, account, (id) => codes.get(id)))
    .map((account) => ({ ...account, bodies: account.agencyIds.map((id) => names.get(id) ?? String(id)) }));
}
