import type { Role } from "../../lib/accounts/account";
import { saveBounds } from "../../db/repositories/accounts";
import type { Database } from "../../db/client";

/** An account without a password, as far as rights and bounds need it. */
export async function plainAccount(db: Database, username: string, { role = "reviewer", regions = [""], isDisabled = false }: { role?: Role; regions?: string[]; isDisabled?: boolean } = {}): Promise<string> {
  const id = `id-${username}`;
  await db.insertInto("auth_user").values({ id, name: `${username} 同志`, email: `${username}@accounts.invalid`, username, role, banned: isDisabled, email_verified: false }).execute();
  await saveBounds(db, id, { regions, agencyIds: [], mustChangePassword: false });
  return id;
}
