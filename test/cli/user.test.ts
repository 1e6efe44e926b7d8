import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountNamed } from "../../db/repositories/accounts";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { mingjian } from "./documents";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
const user = (...args: string[]) => mingjian(["user", ...args], database.env);

describe("accounts on the command line", () => {
  it("are added with a first password and listed", async () => {
    expect(await user("add", "guanli", "--role", "administrator")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^[a-z2-9-]{19}\n$/) });
    expect((await user("add", "shenhe", "--regions", "3703")).status).toBe(0);
    expect((await user("list")).stdout).toMatch(/^guanli +administrator +all +guanli\nshenhe +reviewer +3703 +shenhe\n$/);
    expect(await user("add", "jiguan", "--role", "agency")).toMatchObject({ status: 2, stderr: expect.stringContaining("--agencies") });
    expect(await user("list", "somebody")).toMatchObject({ status: 2 });
  });
  it("are changed in what is said and nothing else", async () => {
    expect((await user("change", "shenhe", "--name", "审核员")).status).toBe(0);
    expect(await accountNamed(database.db, "shenhe")).toMatchObject({ name: "审核员", role: "reviewer", regions: ["3703"] });
    expect((await user("change", "shenhe", "--role", "leader", "--regions", "37,2202")).status).toBe(0);
    expect(await accountNamed(database.db, "shenhe")).toMatchObject({ name: "审核员", role: "leader", regions: ["37", "2202"] });
    expect(await user("change", "nobody", "--name", "x")).toMatchObject({ status: 2, stderr: expect.stringContaining("nobody") });
  });
  it("keep the last administrator", async () => {
    for (const attempt of [["disable", "guanli"], ["change", "guanli", "--role", "leader"], ["change", "guanli", "--regions", "37"]]) {
      expect(await user(...attempt)).toMatchObject({ status: 2, stderr: expect.stringContaining("last administrator") });
    }
    expect((await user("sign-out", "guanli")).status).toBe(0);
  });
});
