import { bodiesByIds, regionsOfAgencies } from "../../db/queries/bodies-named";
import { regionNames } from "../../db/queries/filter-choices";
import { listAccounts } from "../../db/repositories/accounts";
import { boundsOf, type Account } from "../../lib/accounts/account";
import { reachesAccount } from "../../lib/accounts/manage";
import type { ShownAccount } from "../_components/admin/account-table";
import type { Translate } from "../_i18n/translate";
import { regionWords } from "./account-form";
import { database } from "./database";

/** The accounts that lie wholly within what the manager may look at, with the names of their regions and bodies. */
export async function managedAccounts(t: Translate, manager: Account): Promise<ShownAccount[]> {
  const db = await database();
  const accounts = await listAccounts(db);
  const ids = [...new Set(accounts.flatMap(({ agencyIds }) => agencyIds))];
  const prefixes = [...new Set(accounts.flatMap(({ regions }) => regions))].filter((prefix) => prefix !== "");
  const [bodies, codes, regions] = await Promise.all([bodiesByIds(db, ids), regionsOfAgencies(db, ids), regionNames(db, prefixes.map((prefix) => prefix.padEnd(6, "0")))]);
  const names = new Map(bodies.map(({ id, name, regionName }) => [id, name.startsWith(regionName) ? name : regionName + name]));
  const bounds = boundsOf(manager);
  return accounts
    .filter((account) => reachesAccount(bounds, account, (id) => codes.get(id)))
    .map((account) => ({ ...account, regionLabels: account.regions.map((prefix) => regionWords(t, prefix, regions)), bodies: account.agencyIds.map((id) => names.get(id) ?? String(id)) }));
}
