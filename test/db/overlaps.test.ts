import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyCluster, copyClusters } from "../../db/queries/copy-clusters";
import { sharedTextOf } from "../../db/queries/shared-text";
import { openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const EVERYWHERE = { year: null, region: null, level: null, kind: null, bounds: { kind: "everything" } } as const;

describe("a database without reports", () => {
  it("has no shared text and no clusters", async () => {
    expect(await sharedTextOf(database.db, EVERYWHERE, 1)).toEqual([]);
    expect(await copyClusters(database.db, { ...EVERYWHERE, year: 2023, region: "3703" }, { after: "8~4", limit: 10 })).toEqual({ rows: [], next: null, count: { count: 0, over: false } });
    expect(await copyCluster(database.db, EVERYWHERE, 1)).toBeUndefined();
  });
});
