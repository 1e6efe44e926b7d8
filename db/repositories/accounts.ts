import { sql } from "kysely";
import { accountSchema, type Account } from "../../lib/accounts/account";
import type { Database } from "../client";

export interface ListedAccount extends Account {
  isDisabled: boolean;
  createdAt: Date;
  lastSignInAt: Date | null;
}

interface Row {
  id: string;
  username: string | null;
  name: string;
  role: string | null;
  regions: string[] | null;
  agencyIds: number[] | null;
  mustChangePassword: boolean | null;
}

const accounts = (db: Database) =>
  db
    .selectFrom("auth_user as u")
    .leftJoin("account_bounds as b", "b.user_id", "u.id")
    .select(["u.id", "u.username", "u.name", "u.role", "b.regions", "b.agency_ids as agencyIds", "b.must_change_password as mustChangePassword"]);

const accountOf = ({ id, username, name, role, regions, agencyIds, mustChangePassword }: Row): Account =>
  accountSchema.parse({ id, username: username ?? "", name, role, regions: regions ?? [], agencyIds: agencyIds ?? [], mustChangePassword: mustChangePassword ?? false });

/** The account of an id, with its bounds; null when there is none or it is disabled. */
export async function findAccount(db: Database, id: string): Promise<Account | null> {
  const row = await accounts(db).where("u.id", "=", id).where(sql<boolean>`u.banned is not true`).executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** The account of a user name, disabled or not; null when there is none. */
export async function accountNamed(db: Database, username: string): Promise<Account | null> {
  const row = await accounts(db).where("u.username", "=", username.toLowerCase()).executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** The account of a user name; null when there is none or it is disabled. */
export async function activeAccountNamed(db: Database, username: string): Promise<Account | null> {
  const row = await accounts(db).where("u.username", "=", username.toLowerCase()).where(sql<boolean>`u.banned is not true`).executeTakeFirst();
  return row ? accountOf(row) : null;
}

/** Every account by its name. */
export async function listAccounts(db: Database): Promise<ListedAccount[]> {
  const rows = await accounts(db)
    .select(["u.banned", "u.created_at as createdAt", sql<Date | null>`(select l.at from audit_log l where l.subject = 'account:' || u.username and l.action = 'account.signed-in' order by l.id desc limit 1)`.as("lastSignInAt")])
    .orderBy("u.username")
    .execute();
  return rows.map((row) => ({ ...accountOf(row), isDisabled: row.banned === true, createdAt: row.createdAt, lastSignInAt: row.lastSignInAt }));
}

/** Whether anybody can administer the installation. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const { present } = await db.selectNoFrom((none) => none.exists(none.selectFrom("auth_user").select("id").where("role", "=", "administrator").where(sql<boolean>`banned is not true`)).as("present")).executeTakeFirstOrThrow();
  return Boolean(present);
}

/** Sets what an account may look at, and whether it has to change its password first. */
export async function saveBounds(db: Database, userId: string, { regions, agencyIds, mustChangePassword }: Pick<Account, "regions" | "agencyIds" | "mustChangePassword">): Promise<void> {
  const row = { regions, agency_ids: agencyIds, must_change_password: mustChangePassword };
  await db.insertInto("account_bounds").values({ user_id: userId, ...row }).onConflict((conflict) => conflict.column("user_id").doUpdateSet(row)).execute();
}
