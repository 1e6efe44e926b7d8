import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import { parseCsv } from "hucre/csv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import type { DryRun } from "../../lib/audit/dry-run";
import { loadRoster } from "../../lib/audit/load-roster";
import { regionNamer } from "../../lib/roster/region-name";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";
import { demonstration, faultyFile, folderWith, mingjian, soundFile } from "./documents";

let database: TestDatabase;
const folder = folderWith({});
beforeAll(async () => {
  database = await openTestDatabase();
  const { roster } = demonstration();
  await loadRoster(auditStore(database), roster, { year: 2023, source: "test", now: NOW, regionName: regionNamer(roster) });
  expect((await mingjian(["import", folderWith({ "sound.txt": soundFile(2023, 1).bytes, "broken.txt": faultyFile("BAL-001").bytes })], database.env)).status).toBe(0);
});
afterAll(() => database.close());

const run = (...args: string[]) => mingjian(["profile", ...args], database.env);
const file = (content: object): string => {
  const path = join(folder, "profile.json");
  writeFileSync(path, JSON.stringify({ format: "mingjian-rule-profile-1", ...content }));
  return path;
};
const activeOf = async (ruleId: string): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from finding where active and rule_id = ${ruleId}`.execute(database.db)).rows[0]!.n;
const switchedOff = { rules: { "BAL-001": { enabled: false } } };

describe("the command line over rule profiles", () => {
  it("says that nothing is set", async () => {
    expect((await run("list")).stdout).toContain("as in the catalogue");
    expect((await run("show", "--region", "990101")).stdout).toContain("default-1");
  });

  it("refuses a file that the catalogue does not fit, naming rule and field, and stores nothing", async () => {
    const path = file({ rules: { "TIM-003": { thresholds: { dueDay: 99 } }, "XXX-001": { enabled: false } } });
    const { status, stderr } = await run("set", path, "--region", "990101");
    expect(status).toBe(2);
    expect(stderr).toContain(`${path}: `);
    expect(stderr).toMatch(/TIM-003.*dueDay.*99/);
    expect(stderr).toContain("XXX-001");
    expect((await run("list")).stdout).toContain("as in the catalogue");
  });

  it("tells what a change would do and stores nothing", async () => {
    const { status, stdout } = await run("set", file(switchedOff), "--region", "9901", "--dry-run", "--format", "json");
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as DryRun;
    expect(result).toMatchObject({ total: 2, judged: 2, affected: 1, rules: [{ ruleId: "BAL-001", effect: "vanishes", count: 1 }] });
    expect(result.scores.meanAfter!).toBeGreaterThan(result.scores.meanBefore!);
    expect((await run("set", file(switchedOff), "--region", "9901", "--dry-run")).stdout).toMatch(/BAL-001 .*vanish 1/);
    expect(await activeOf("BAL-001")).toBe(1);
    expect((await run("list")).stdout).toContain("as in the catalogue");
  });

  it("stores a file, audits the region again and shows what is in force below it", async () => {
    const { status, stdout } = await run("set", file({ ...switchedOff, gradeBands: { excellent: 90, good: 70, fair: 60 } }), "--region", "990100", "--note", "试点");
    expect(status).toBe(0);
    expect(stdout).toMatch(/profile 9901#1-[0-9a-f]{6}/);
    expect(stdout).toContain("gone: 1");
    expect(await activeOf("BAL-001")).toBe(0);
    const shown = (await run("show", "--region", "990101")).stdout;
    expect(shown).toContain("90 / 70 / 60");
    expect(shown).toMatch(/BAL-001[\s\S]*停用 off {2}← 9901/);
    expect((await run("list")).stdout).toMatch(/^9901/);
  });

  it("prints a file that it takes back without a change", async () => {
    const shown = await run("show", "--region", "9901", "--format", "json");
    const path = join(folder, "shown.json");
    writeFileSync(path, shown.stdout);
    expect((await run("set", path, "--region", "9901")).stdout).toContain("unchanged");
  });

  it("exports under which profile the reports were judged", async () => {
    const out = join(folder, "s.csv");
    await mingjian(["export", "scorecards", "--format", "csv", "--out", out], database.env);
    const rows = parseCsv(readFileSync(out, "utf8"), { typeInference: false });
    const place = rows[0]!.indexOf("规则口径");
    expect(rows.slice(1).map((row) => row[place]).filter((version) => version !== "")).toEqual([expect.stringMatching(/^9901#1-/), expect.stringMatching(/^9901#1-/)]);
    await mingjian(["export", "findings", "--format", "json", "--out", out], database.env);
    expect((JSON.parse(readFileSync(out, "utf8")) as { note: { profileVersion: string } }).note.profileVersion).toMatch(/^9901#1-/);
  });

  it("takes new documents in under the profile of their region, and audits under it", async () => {
    await mingjian(["import", folderWith({ "other.txt": soundFile(2022, 1).bytes })], database.env);
    expect((await mingjian(["audit"], database.env)).status).toBe(0);
    const { rows } = await sql<{ version: string }>`select distinct profile_version as version from scorecard`.execute(database.db);
    expect(rows).toEqual([{ version: expect.stringMatching(/^9901#1-/) }]);
    expect(await activeOf("BAL-001")).toBe(0);
  });

  it("brings everything back with a reset", async () => {
    expect((await run("reset", "--region", "9901")).stdout).toContain("default-1");
    expect(await activeOf("BAL-001")).toBe(1);
  });

  it.each([
    [["set", "--region", "all"], "one file"],
    [["set", "x.json"], "--region"],
    [["reset"], "--region"],
    [["set", join(folder, "none.json"), "--region", "all"], "no such file"],
    [["show", "--region", "1"], "region"],
    [["change"], "show, list, set or reset"],
  ])("refuses %j and says why", async (args, reason) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });
});
