import { randomBytes } from "node:crypto";
import { betterAuth } from "better-auth";
import { admin, username } from "better-auth/plugins";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from "kysely";
import type { Pool } from "pg";
import { MIN_PASSWORD_CHARS } from "../../lib/accounts/password";
import type { Database } from "../client";

const SESSION_SECONDS = 12 * 60 * 60;
const SESSION_RENEWED_AFTER_SECONDS = 60 * 60;
const SECRET_BYTES = 48;
const MIN_USERNAME_CHARS = 2;
const MAX_USERNAME_CHARS = 40;

/** The secret that signs sessions: the setting's, else one that is made once and kept in the database. */
export async function sessionSecret(db: Database, setting: string | undefined): Promise<string> {
  if (setting !== undefined && setting !== "") return setting;
  const made = randomBytes(SECRET_BYTES).toString("base64url");
  await sql`insert into installation_setting (name, value) values ('session-secret', ${made}) on conflict (name) do nothing`.execute(db);
  const { value } = await db.selectFrom("installation_setting").select("value").where("name", "=", "session-secret").executeTakeFirstOrThrow();
  return value;
}

export interface AuthenticatorOptions {
  pool: Pool;
  secret: string;
  /** The address under which the pages are reached; sessions are sent over TLS only when it is one of TLS. */
  baseUrl: string;
}

/**
 * Accounts, passwords and sessions. Nobody can sign up; none of its own addresses is served: sign-in and all changes go
 * through the product's own actions, which know regions, locks and the audit log.
 */
export function createAuthenticator({ pool, secret, baseUrl }: AuthenticatorOptions) {
  return betterAuth({
    database: { db: new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] }), type: "postgres" },
    secret,
    baseURL: baseUrl,
    trustedOrigins: [new URL(baseUrl).origin],
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_CHARS },
    session: { modelName: "auth_session", expiresIn: SESSION_SECONDS, updateAge: SESSION_RENEWED_AFTER_SECONDS },
    user: { modelName: "auth_user" },
    account: { modelName: "auth_credential" },
    verification: { modelName: "auth_verification" },
    advanced: { cookiePrefix: "mingjian", useSecureCookies: baseUrl.startsWith("https:") },
    plugins: [
      username({ minUsernameLength: MIN_USERNAME_CHARS, maxUsernameLength: MAX_USERNAME_CHARS, usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name) }),
      admin({ defaultRole: "leader", adminRoles: ["administrator"], roles: { administrator: adminAc, reviewer: userAc, leader: userAc, agency: userAc } }),
    ],
  });
}
export type Authenticator = ReturnType<typeof createAuthenticator>;
