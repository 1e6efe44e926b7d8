import { createAuthenticator, sessionSecret } from "../../db/accounts/authenticator";
import { createAccount } from "../../db/accounts/account-service";
import type { OpenDatabase } from "../../db/client";
import { accountNamed, saveBounds } from "../../db/repositories/accounts";
import { commandLineActor } from "../../db/repositories/audit-log";
import type { Role } from "../accounts/account";
import { DEMONSTRATION_REGION } from "../demo";

/** One password for all: the demonstration has nothing to hide, and says so. */
export const DEMONSTRATION_PASSWORD = "demo-2026-demo";

/** Who fills the demonstration, as the audit log has it. */
export const DEMONSTRATION_ACTOR = commandLineActor("demonstration");

const ACCOUNTS: readonly { username: string; name: string; role: Role }[] = [
  { username: "guanli", name: "管理员（演示）", role: "administrator" },
  { username: "shenhe", name: "审核人员（演示）", role: "reviewer" },
  { username: "lingdao", name: "分管领导（演示）", role: "leader" },
  { username: "jiguan", name: "报告机关（演示）", role: "agency" },
];

/** What a person has to know to sign in to the demonstration. */
export const DEMONSTRATION_ACCOUNT_LINES: readonly string[] = [
  `演示账号 Demonstration accounts (密码 password ${DEMONSTRATION_PASSWORD}):`,
  ...ACCOUNTS.map(({ username, role }) => `  ${username.padEnd(8)} ${role}`),
];

/** Creates the demonstration's accounts: one of each role, bounded to its county; the reporting body is the county's first department. @returns the name of that body */
export async function createDemonstrationAccounts({ db, pool }: OpenDatabase, now: Date): Promise<string> {
  const authenticator = createAuthenticator({ pool, secret: await sessionSecret(db, undefined), baseUrl: "http://127.0.0.1" });
  const body = await db.selectFrom("agency").select(["id", "name"]).where("kind", "=", "department").orderBy("id").limit(1).executeTakeFirstOrThrow();
  for (const account of ACCOUNTS) {
    const bounds = { regions: account.role === "administrator" ? [""] : account.role === "agency" ? [] : [DEMONSTRATION_REGION.code], agencyIds: account.role === "agency" ? [body.id] : [] };
    await createAccount({ db, authenticator }, { ...account, ...bounds }, DEMONSTRATION_ACTOR, now, DEMONSTRATION_PASSWORD);
    const created = await accountNamed(db, account.username);
    if (created) await saveBounds(db, created.id, { ...bounds, mustChangePassword: false });
  }
  return body.name;
}
