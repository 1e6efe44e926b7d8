import { sql } from "kysely";
import type { Account } from "../../lib/accounts/account";
import type { Database } from "../client";
import { AccountRefusal } from "./refusal";

/** Those who can administer everything, taken for the transaction, so that two who step down at once see each other. */
const ADMINISTRATORS = sql<{ id: string }>`
  select u.id from auth_user u where u.role = 'administrator' and u.banned is not true
    and exists (select from account_bounds b where b.user_id = u.id and '' = any(b.regions)) order by u.id for update of u`;

/**
 * Makes sure that somebody administers the whole installation after a change.
 * @param after what the account is to be; null when it is to be disabled
 * @throws AccountRefusal when the account is the last one that does
 */
export async function keepsAdministrator(db: Database, accountId: string, after: Pick<Account, "role" | "regions"> | null): Promise<void> {
  if (after !== null && after.role === "administrator" && after.regions.includes("")) return;
  const { rows } = await ADMINISTRATORS.execute(db);
  if (rows.length !== 1 || rows[0]?.id !== accountId) return;
  throw new AccountRefusal({
    zh: "这是最后一个可管理全部地区的管理员，不能停用、改变角色或缩小地区。请先另设一个管理员。",
    en: "This is the last administrator of all regions: it cannot be disabled, given another role or narrowed. Set up another administrator first.",
  });
}
