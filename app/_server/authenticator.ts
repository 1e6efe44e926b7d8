import { createAuthenticator, sessionSecret, type Authenticator } from "../../db/accounts/authenticator";
import { openedDatabase } from "./database";
import { siteAddress } from "./site-address";

const SLOT = Symbol.for("mingjian.authenticator");
// Bundles of different routes hold their own copy of this module; the process has one authenticator.
const shared: typeof globalThis & { [SLOT]?: Promise<Authenticator> } = globalThis;

async function create(): Promise<Authenticator> {
  const { db, pool } = await openedDatabase();
  return createAuthenticator({ pool, secret: await sessionSecret(db, process.env["MINGJIAN_SECRET"]), baseUrl: siteAddress() });
}

/** The process's authenticator, made at the first call; a failure is tried again at the next. */
export async function authenticator(): Promise<Authenticator> {
  shared[SLOT] ??= create();
  try {
    return await shared[SLOT];
  } catch (error) {
    delete shared[SLOT];
    throw error;
  }
}
