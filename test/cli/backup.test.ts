import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/database";
import { scratchFolder } from "../support/scratch";
import { faultyFile, folderWith, mingjian, soundFile } from "./documents";

const reports = async ({ db }: TestDatabase) => (await sql`select r.id, a.name, r.year, r.total, r.grade from report r join agency a on a.id = r.agency_id order by r.id`.execute(db)).rows;
let source: TestDatabase;
let target: TestDatabase;
const folder = scratchFolder();
const path = join(folder, "all.tar");
beforeAll(async () => {
  [source, target] = [await openTestDatabase(), await openTestDatabase()];
  await mingjian(["import", folderWith({ "sound.txt": soundFile(2023, 1).bytes, "broken.txt": faultyFile("BAL-001").bytes })], source.env);
});
afterAll(async () => {
  await source.close();
  await target.close();
});

describe("backup and restore on the command line", () => {
  it("writes one file that only its owner can read, and nothing beside it", async () => {
    const { status, stdout } = await mingjian(["backup", path], source.env);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^report +2 {2}[0-9a-f]{64}$/m);
    expect(readdirSync(folder)).toEqual(["all.tar"]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
  it("never writes over a file that is there, and leaves nothing of a backup that could not be written", async () => {
    const before = readFileSync(path);
    expect((await mingjian(["backup", path], source.env)).status).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
    const { status, stderr } = await mingjian(["backup", join(folder, "nowhere", "x.tar")], source.env);
    expect([status, stderr]).toEqual([2, expect.stringContaining("ENOENT")]);
  });
  it("refuses a damaged file and one that is not there, and the database can still be restored into", async () => {
    const damaged = join(folder, "damaged.tar");
    writeFileSync(damaged, readFileSync(path).subarray(0, 9000));
    expect((await mingjian(["restore", damaged], target.env)).stderr).toMatch(/damaged\.tar: 备份文件不完整.*truncated: it ends in “/);
    expect(await mingjian(["restore", join(folder, "none.tar")], target.env)).toMatchObject({ status: 2, stderr: expect.stringContaining("none.tar") });
    expect(await mingjian(["restore", path], target.env)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^report +2 {2}[0-9a-f]{64}$/m) });
  });
  it("gives the same reports, and refuses a second time with what to do", async () => {
    expect(await reports(target)).toEqual(await reports(source));
    const { status, stderr } = await mingjian(["restore", path], target.env);
    expect(status).toBe(2);
    expect(stderr).toMatch(/不是空的[^]*MINGJIAN_DATA[^]*not empty/);
  });
});
