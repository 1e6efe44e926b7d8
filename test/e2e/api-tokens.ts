import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { openDatabase, type OpenDatabase } from "../../db/client";
import { accountNamed } from "../../db/repositories/accounts";
import { createToken, listTokens, revokeToken } from "../../db/repositories/api-tokens";
import type { TokenScope } from "../../lib/accounts/token";

const ACTOR = { id: null, name: "e2e", origin: "e2e" };
const DAY_MS = 86_400_000;

export interface TokenMaker {
  /** @param agoDays how long ago it was made; it is valid for two days */
  make(scopes: readonly TokenScope[], over?: { regions?: string[]; agoDays?: number }): Promise<string>;
  revoke(secret: string): Promise<void>;
}

/** Makes tokens of the demonstration's administrator on the served database; they are revoked when the file ends. */
export function useTokens(): TokenMaker {
  let database: OpenDatabase;
  const names = new Map<string, string>();
  beforeAll(async () => {
    database = await openDatabase({ env: { MINGJIAN_DATA: inject("data") }, now: new Date(), connections: 2 });
  });
  const revoke = async (secret: string): Promise<void> => {
    const token = (await listTokens(database.db, new Date())).find(({ name }) => name === names.get(secret));
    if (token) await revokeToken(database.db, token.id, ACTOR, new Date());
  };
  afterAll(async () => {
    for (const secret of names.keys()) await revoke(secret);
    await database.close();
  });
  return {
    revoke,
    async make(scopes, { regions = [""], agoDays = 0 } = {}) {
      const owner = await accountNamed(database.db, "guanli");
      if (!owner) throw new Error("the demonstration has no administrator");
      const name = `e2e-${randomBytes(6).toString("hex")}`;
      const secret = await createToken(database.db, { name, owner, scopes, regions, days: 2 }, ACTOR, new Date(Date.now() - agoDays * DAY_MS));
      names.set(secret, name);
      return secret;
    },
  };
}
