import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAuthenticator, sessionSecret, type Authenticator } from "../../db/accounts/authenticator";
import { changeAccount, changeOwnPassword, createAccount, endSessions, resetPassword, setDisabled } from "../../db/accounts/account-service";
import { AccountRefusal } from "../../db/accounts/refusal";
import { signedIn } from "../../db/accounts/session";
import { clearFailures, countFailure, lockedMinutes } from "../../db/accounts/lock";
import { accountNamed, findAccount, hasAdministrator, listAccounts } from "../../db/repositories/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let authenticator: Authenticator;
const actor = { id: null, name: "test", origin: "command line" };
const zhang = { username: "Zhang.San", name: "张三", role: "reviewer" as const, regions: ["2202"], agencyIds: [] };
const accounts = () => ({ db: database.db, authenticator });
const signIn = async (username: string, password: string): Promise<Headers | null> => {
  const response = await authenticator.api.signInUsername({ body: { username, password }, asResponse: true });
  return response.ok ? new Headers({ cookie: response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ") }) : null;
};

beforeAll(async () => {
  database = await openTestDatabase();
  authenticator = createAuthenticator({ pool: database.pool, secret: await sessionSecret(database.db, undefined), baseUrl: "http://127.0.0.1:3000" });
});
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from auth_user`.execute(database.db);
  await sql`delete from sign_in_failure`.execute(database.db);
});

describe("an account", () => {
  it("signs in with its first password, under whatever case its name is typed, and has to change it", async () => {
    const password = await createAccount(accounts(), zhang, actor, NOW);
    const headers = await signIn("zhang.san", password);
    const session = await authenticator.api.getSession({ headers: headers! });
    expect(await findAccount(database.db, session!.user.id)).toEqual({ ...zhang, id: session!.user.id, username: "zhang.san", mustChangePassword: true });
    expect(await signIn("zhang.san", `${password}x`)).toBeNull();
  });

  it("keeps its password nowhere in words", async () => {
    const password = await createAccount(accounts(), zhang, actor, NOW);
    const { rows } = await sql<{ text: string }>`select auth_credential::text as text from auth_credential union all select audit_log::text from audit_log`.execute(database.db);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.some(({ text }) => text.includes(password))).toBe(false);
  });

  it("cannot be made twice under one name", async () => {
    await createAccount(accounts(), zhang, actor, NOW);
    await expect(createAccount(accounts(), { ...zhang, username: "zhang.SAN" }, actor, NOW)).rejects.toBeInstanceOf(AccountRefusal);
  });

  it("changes its password, which ends its other sessions and leaves the one it was changed in", async () => {
    const password = await createAccount(accounts(), zhang, actor, NOW);
    const [here, elsewhere] = [await signIn("zhang.san", password), await signIn("zhang.san", password)];
    const account = (await accountNamed(database.db, "zhang.san"))!;
    expect(await changeOwnPassword(accounts(), account, { current: "wrong-pass-1", next: "新的密码 2026 号" }, here!, actor, NOW)).toBe("wrong");
    expect(await changeOwnPassword(accounts(), account, { current: password, next: password }, here!, actor, NOW)).toBe("same");
    expect(await changeOwnPassword(accounts(), account, { current: password, next: "新的密码 2026 号" }, here!, actor, NOW)).toBeNull();
    expect(await authenticator.api.getSession({ headers: elsewhere! })).toBeNull();
    expect(await authenticator.api.getSession({ headers: here! })).not.toBeNull();
    expect((await accountNamed(database.db, "zhang.san"))!.mustChangePassword).toBe(false);
    expect([await signIn("zhang.san", password), await signIn("zhang.san", "新的密码 2026 号")].map((headers) => headers !== null)).toEqual([false, true]);
  });

  it("that is disabled loses its sessions and signs in no more, until it is enabled", async () => {
    const password = await createAccount(accounts(), zhang, actor, NOW);
    const headers = await signIn("zhang.san", password);
    await setDisabled(accounts(), "zhang.san", true, actor, NOW);
    expect(await authenticator.api.getSession({ headers: headers! })).toBeNull();
    expect(await signIn("zhang.san", password)).toBeNull();
    expect((await listAccounts(database.db)).map(({ isDisabled }) => isDisabled)).toEqual([true]);
    await setDisabled(accounts(), "zhang.san", false, actor, NOW);
    expect(await signIn("zhang.san", password)).not.toBeNull();
  });

  it("has to sign in anew some days after the sign-in, however much the session is used", async () => {
    const headers = (await signIn("zhang.san", await createAccount(accounts(), zhang, actor, NOW)))!;
    const after = async (days: number): Promise<string | null> => await signedIn(accounts(), headers, 7, new Date(Date.now() + days * 24 * 60 * 60 * 1000));
    const { id } = (await accountNamed(database.db, "zhang.san"))!;
    expect([await after(0), await after(6.9)]).toEqual([id, id]);
    expect(await after(7.1)).toBeNull();
    // It is gone, and not only refused.
    expect([await after(0), await authenticator.api.getSession({ headers })]).toEqual([null, null]);
  });

  it("whose password is reset has another one and no session", async () => {
    const old = await createAccount(accounts(), zhang, actor, NOW);
    const headers = await signIn("zhang.san", old);
    const fresh = await resetPassword(accounts(), "zhang.san", actor, NOW);
    expect(await authenticator.api.getSession({ headers: headers! })).toBeNull();
    expect([await signIn("zhang.san", old), await signIn("zhang.san", fresh)].map((signed) => signed !== null)).toEqual([false, true]);
  });

  it("counts as an administrator only while it is enabled", async () => {
    expect(await hasAdministrator(database.db)).toBe(false);
    await createAccount(accounts(), { ...zhang, role: "administrator" }, actor, NOW);
    expect(await hasAdministrator(database.db)).toBe(true);
    await setDisabled(accounts(), "zhang.san", true, actor, NOW);
    expect(await hasAdministrator(database.db)).toBe(false);
  });

  it("gets another name, role and bounds at once, with both sides in the audit log", async () => {
    await createAccount(accounts(), zhang, actor, NOW);
    await changeAccount(accounts(), "Zhang.San", { name: "张三丰", role: "agency", regions: [], agencyIds: [7] }, actor, NOW);
    expect(await accountNamed(database.db, "zhang.san")).toMatchObject({ name: "张三丰", role: "agency", regions: [], agencyIds: [7], mustChangePassword: true });
    const line = await database.db.selectFrom("audit_log").select(["action", "subject", "before", "after"]).orderBy("id", "desc").limit(1).executeTakeFirst();
    expect(line).toEqual({
      action: "account.changed",
      subject: "account:zhang.san",
      before: { name: "张三", role: "reviewer", regions: ["2202"], agencyIds: [] },
      after: { name: "张三丰", role: "agency", regions: [], agencyIds: [7] },
    });
    await expect(changeAccount(accounts(), "nobody", { name: "x", role: "leader", regions: [""], agencyIds: [] }, actor, NOW)).rejects.toBeInstanceOf(AccountRefusal);
  });

  it("whose sessions are ended signs in again with the same password", async () => {
    const password = await createAccount(accounts(), zhang, actor, NOW);
    const headers = await signIn("zhang.san", password);
    await endSessions(accounts(), "zhang.san", actor, NOW);
    expect(await authenticator.api.getSession({ headers: headers! })).toBeNull();
    expect(await signIn("zhang.san", password)).not.toBeNull();
  });
});

describe("the last administrator of all regions", () => {
  const asAdministrator = { name: "张三", role: "administrator" as const, regions: [""], agencyIds: [] };
  beforeEach(async () => {
    await createAccount(accounts(), { ...zhang, ...asAdministrator }, actor, NOW);
    await createAccount(accounts(), { ...zhang, username: "li.si", role: "administrator" }, actor, NOW);
  });
  const attempts: [string, () => Promise<void>][] = [
    ["disabled", () => setDisabled(accounts(), "zhang.san", true, actor, NOW)],
    ["given another role", () => changeAccount(accounts(), "zhang.san", { ...asAdministrator, role: "reviewer" }, actor, NOW)],
    ["narrowed to a region", () => changeAccount(accounts(), "zhang.san", { ...asAdministrator, regions: ["22"] }, actor, NOW)],
  ];
  it.each(attempts)("cannot be %s, and can once there is another", async (_, attempt) => {
    await expect(attempt()).rejects.toBeInstanceOf(AccountRefusal);
    expect(await accountNamed(database.db, "zhang.san")).toMatchObject({ role: "administrator", regions: [""] });
    await changeAccount(accounts(), "li.si", { ...asAdministrator, name: "李四" }, actor, NOW);
    await attempt();
  });
  it("may be renamed", async () => {
    await changeAccount(accounts(), "zhang.san", { ...asAdministrator, name: "张三丰" }, actor, NOW);
    expect((await accountNamed(database.db, "zhang.san"))!.name).toBe("张三丰");
  });
  it("remains when two step down at the same moment", async () => {
    await changeAccount(accounts(), "li.si", { ...asAdministrator, name: "李四" }, actor, NOW);
    const ends = await Promise.allSettled(["zhang.san", "li.si"].map((name) => setDisabled(accounts(), name, true, actor, NOW)));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("nobody", () => {
  it("signs up", async () => {
    await expect(authenticator.api.signUpEmail({ body: { email: "a@b.example", password: "some-pass-2026", name: "a" } })).rejects.toThrow();
  });
});

const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const fail = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await countFailure(database.db, "Zhang", NOW);
};

describe("failed attempts", () => {
  it("lock a name at the fifth, whether or not there is such an account, for a quarter of an hour", async () => {
    await fail(4);
    expect(await lockedMinutes(database.db, "zhang", NOW)).toBeNull();
    await fail(1);
    expect([await lockedMinutes(database.db, "ZHANG", later(1)), await lockedMinutes(database.db, "zhang", later(16))]).toEqual([14, null]);
  });
  it("count anew after a while, and are forgotten when one succeeds", async () => {
    await fail(4);
    await countFailure(database.db, "zhang", later(30));
    expect(await lockedMinutes(database.db, "zhang", later(30))).toBeNull();
    await fail(9);
    await clearFailures(database.db, "zhang");
    expect(await lockedMinutes(database.db, "zhang", NOW)).toBeNull();
  });
});

describe("the audit log", () => {
  it("has a line for every change of accounts, and no line can be changed or taken away", async () => {
    await createAccount(accounts(), zhang, actor, NOW);
    await setDisabled(accounts(), "zhang.san", true, actor, NOW);
    const lines = await database.db.selectFrom("audit_log").select(["action", "subject", "actor", "origin"]).orderBy("id", "desc").limit(2).execute();
    expect(lines).toEqual([
      { action: "account.disabled", subject: "account:zhang.san", actor: "test", origin: "command line" },
      { action: "account.created", subject: "account:zhang.san", actor: "test", origin: "command line" },
    ]);
    await expect(sql`update audit_log set actor = 'nobody'`.execute(database.db)).rejects.toThrow("append-only");
    await expect(sql`delete from audit_log`.execute(database.db)).rejects.toThrow("append-only");
    await expect(sql`truncate audit_log`.execute(database.db)).rejects.toThrow("append-only");
  });
});
