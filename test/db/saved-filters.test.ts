import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteFilter, keepFilter, MAX_SAVED_FILTERS, renameFilter, savedFilters, type FilterOwner } from "../../db/repositories/saved-filters";
import { plainAccount } from "../support/accounts";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let zhang: FilterOwner;
let li: FilterOwner;
beforeAll(async () => {
  database = await openTestDatabase();
  const owner = async (name: string): Promise<FilterOwner> => ({ id: await plainAccount(database.db, name), name, origin: "127.0.0.1" });
  [zhang, li] = [await owner("zhang"), await owner("li")];
});
afterAll(() => database.close());

const keep = (owner: FilterOwner, name: string, query = "year=2023") => keepFilter(database.db, owner, { name, query }, NOW);
const namesOf = async ({ id }: FilterOwner) => (await savedFilters(database.db, id)).map(({ name }) => name);
const actions = async () => (await database.db.selectFrom("audit_log").select(["actor", "action"]).orderBy("id").execute()).map(({ actor, action }) => `${actor} ${action}`);

describe("filters kept under a name", () => {
  it("are seen by their own account alone, renamed and deleted by it, each with a line in the audit log", async () => {
    expect([await keep(zhang, "我的严重问题"), await keep(zhang, "表格"), await keep(li, "表格", "state=open")]).toEqual([null, null, null]);
    const [first] = await savedFilters(database.db, li.id);
    expect(first).toMatchObject({ name: "表格", query: "state=open" });
    expect([await renameFilter(database.db, zhang, first!.id, "别人的", NOW), await deleteFilter(database.db, zhang, first!.id, NOW)]).toEqual(["gone", "gone"]);
    expect(await renameFilter(database.db, li, first!.id, "待处理", NOW)).toBeNull();
    expect(await deleteFilter(database.db, li, first!.id, NOW)).toBeNull();
    expect([await namesOf(li), (await namesOf(zhang)).length]).toEqual([[], 2]);
    expect(await actions()).toEqual(["zhang filter.saved", "zhang filter.saved", "li filter.saved", "li filter.renamed", "li filter.deleted"]);
  });

  it("have each their own name", async () => {
    const [one, other] = await savedFilters(database.db, zhang.id);
    expect([await keep(zhang, one!.name), await renameFilter(database.db, zhang, other!.id, one!.name, NOW)]).toEqual(["taken", "taken"]);
  });

  it("are no more than the limit, also when many are kept at the same moment", async () => {
    const results = await Promise.all(Array.from({ length: MAX_SAVED_FILTERS + 3 }, (_, index) => keep(li, `筛选 ${index}`)));
    expect(results.filter((result) => result === null)).toHaveLength(MAX_SAVED_FILTERS);
    expect(results.filter((result) => result === "full")).toHaveLength(3);
    expect(await namesOf(li)).toHaveLength(MAX_SAVED_FILTERS);
  });
});
