import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql, type Kysely } from "kysely";
import { connect, openDatabase, withDatabase, type Database } from "../../db/client";
import { migrate } from "../../db/migrate";
import { MIGRATIONS } from "../../db/migrations";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const tables = async (db: Database): Promise<unknown[]> => (await sql`select tablename from pg_tables where schemaname = current_schema() order by 1`.execute(db)).rows;

/** Works on an empty schema of its own. */
async function inEmptySchema(name: string, use: (url: string) => Promise<void>): Promise<void> {
  await sql`create schema ${sql.id(name)}`.execute(database.db);
  await use(`${database.env.DATABASE_URL}&options=${encodeURIComponent(`-c search_path=${name}`)}`);
}

describe("migrations", () => {
  it("have names that start with their date and are in order", () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(names.every((name) => /^\d{4}-\d{2}-\d{2}-[a-z-]+$/.test(name))).toBe(true);
    expect(names).toEqual(names.toSorted());
  });

  it("set up an empty database, once", async () => {
    await inEmptySchema("fresh", async (url) => {
      const { db, pool } = connect({ connectionString: url });
      expect(await migrate(pool, NOW)).toEqual(MIGRATIONS.map(({ name }) => name));
      const before = await tables(db);
      expect(await migrate(pool, NOW)).toEqual([]);
      expect(await tables(db)).toEqual(before);
      await db.destroy();
    });
  });

  it("are applied once when several processes start at the same time", async () => {
    await inEmptySchema("crowd", async (url) => {
      const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ env: { DATABASE_URL: url }, now: NOW })));
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(opened[0]!.db);
      expect(rows.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
      await Promise.all(opened.map(({ close }) => close()));
    });
  });

  it("give scorecards of before the versions of the run that made them", async () => {
    await inEmptySchema("older", async (url) => {
      const { db, pool } = connect({ connectionString: url });
      const [foundation] = MIGRATIONS;
      await foundation!.migration.up(db as unknown as Kysely<unknown>);
      await sql`create table migration (name text primary key, applied_at timestamptz not null)`.execute(db);
      await sql`insert into migration values (${foundation!.name}, now())`.execute(db);
      await sql`insert into audit_run (kind, rule_set_version, profile_version, scope, started_at) values ('import', '2025.1', 'default-1', '{}', now())`.execute(db);
      await sql`alter table scorecard disable trigger all`.execute(db);
      await sql`insert into scorecard values (1, 1, null, 'unrated', 0, false, '{}', '[]', '[]', 0, '[]', 1)`.execute(db);
      expect(await migrate(pool, NOW)).toContain("2026-11-27-profiles");
      expect(await db.selectFrom("scorecard").select(["rule_set_version", "profile_version"]).execute()).toEqual([{ rule_set_version: "2025.1", profile_version: "default-1" }]);
      await db.destroy();
    });
  });

  it("refuse a database of a newer release", async () => {
    await inEmptySchema("newer", async (url) => {
      await withDatabase({ env: { DATABASE_URL: url }, now: NOW }, ({ db }) => sql`insert into migration (name, applied_at) values ('2999-01-01-later', now())`.execute(db));
      await expect(openDatabase({ env: { DATABASE_URL: url }, now: NOW })).rejects.toThrow("2999-01-01-later");
    });
  });
});

describe("opening the database", () => {
  it("says where the data are, without the password", async () => {
    const url = database.env.DATABASE_URL.replace("mingjian@", "mingjian:secret@");
    await withDatabase({ env: { DATABASE_URL: url }, now: NOW }, ({ place }) => {
      expect(place).not.toContain("secret");
      return Promise.resolve();
    });
  });

  it("says which server cannot be reached, without the password", async () => {
    const failed = openDatabase({ env: { DATABASE_URL: "postgres://user:secret@127.0.0.1:9/none" }, now: NOW });
    await expect(failed).rejects.toThrow("127.0.0.1:9/none");
    await expect(failed).rejects.not.toThrow("secret");
  });

  it("reads counts as numbers and dates as the text that they are", async () => {
    await withDatabase({ env: database.env, now: NOW }, async ({ db }) => {
      const { rows } = await sql`select count(*) as n, date '2024-01-31' as day from agency`.execute(db);
      expect(rows).toEqual([{ n: 0, day: "2024-01-31" }]);
    });
  });
});
