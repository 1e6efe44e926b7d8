import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { write } from "../../db/repositories/statement";
import { openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});

/** The module as a further bundle of the server holds it. */
async function anotherCopy(): Promise<{ write: typeof write }> {
  vi.resetModules();
  return await import("../../db/repositories/statement");
}
const part = (name: string, code: string) => ({ name, sql: `insert into notice_counter (document_code, year, last_number) values ('${code}', $1, $2)`, values: [2026, 1] });

it("copies of the module that share a connection do not take each other's prepared statements for their own", async () => {
  const client = await database.pool.connect();
  try {
    const [one, other] = [await anotherCopy(), await anotherCopy()];
    expect(one.write).not.toBe(other.write);
    await one.write(client, [part("first", "甲")]);
    await other.write(client, [part("second", "乙")]);
    const { rows } = await client.query<{ code: string }>(`select document_code as code from notice_counter order by document_code collate "C"`);
    expect(rows.map(({ code }) => code)).toEqual(["乙", "甲"]);
  } finally {
    client.release();
  }
});
