import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase, type OpenDatabase } from "../../db/client";
import { startServer, stopServer } from "../../db/postgres/server";
import { NOW } from "../support/database";
import { expectExactNumbers, expectExactTallies } from "../support/tallies";

const home = mkdtempSync(join(tmpdir(), "mj-"));
const importer = fileURLToPath(new URL("import-for-ever.ts", import.meta.url));
const open = (): Promise<OpenDatabase> => openDatabase({ env: { MINGJIAN_DATA: home }, now: NOW });
const acknowledged = new Set<string>();
let started = 0;

afterAll(async () => {
  await stopServer(home);
  rmSync(home, { recursive: true, force: true });
});

/** Runs an importer until some documents are acknowledged and a random time more, then calls `kill`; waits for its end. */
async function importUntil(kill: (importerPid: number) => void): Promise<void> {
  const env = { ...process.env, MINGJIAN_DATA: home, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["--import", "tsx", importer, String(started)], { env, stdio: ["ignore", "pipe", "ignore"] });
  started += 1_000_000;
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  while (output.split("\n").length < 10 && child.exitCode === null) await pause(5);
  await pause(Math.random() * 300);
  kill(child.pid!);
  await pause(50);
  child.kill("SIGKILL");
  await ended;
  for (const path of output.split("\n").slice(0, -1)) acknowledged.add(path);
}

/** What a complete report has, for every report there is. */
async function incompleteReports(database: OpenDatabase): Promise<unknown[]> {
  const { rows } = await sql`
    select r.id from report r
    where (select count(*) from report_version v join report_content c on c.version_id = v.id join document d on d.id = v.document_id and d.bytes is not null
             join scorecard s on s.version_id = v.id where v.report_id = r.id and v.id = r.current_version_id) <> 1
       or (select count(*) from figure_set f where f.report_id = r.id and f.version_id = r.current_version_id) <> 1
       or (select count(*) from report_print p where p.report_id = r.id) <> 1
       or (select count(*) from finding f where f.report_id = r.id and f.active) <> 2
       or r.major <> 2`.execute(database.db);
  return rows;
}
async function expectNothingLost(): Promise<void> {
  const database = await open();
  const rows = await database.db.selectFrom("report_version").select("path").execute();
  const stored = rows.map(({ path }) => path);
  expect([...acknowledged].filter((path) => !stored.includes(path))).toEqual([]);
  expect(stored).toHaveLength(new Set(stored).size);
  expect(await incompleteReports(database)).toEqual([]);
  const { rows: strays } = await sql`
    select 1 from document d where not exists (select from report_version v where v.document_id = d.id)
    union all select 1 from finding f where not exists (select from report r where r.id = f.report_id)`.execute(database.db);
  expect(strays).toEqual([]);
  await expectExactNumbers(database.db);
  await expectExactTallies(database.db);
  await database.close();
}

const KILLS = 4;
describe("after kill -9 at a random moment", () => {
  it("of the importing process, every acknowledged report is there once and none is half there", async () => {
    for (let round = 0; round < KILLS; round++) {
      await importUntil((pid) => process.kill(pid, "SIGKILL"));
      await expectNothingLost();
    }
    expect(acknowledged.size).toBeGreaterThan(KILLS * 8);
  }, 120_000);

  it("of the database server, every acknowledged report is there once and none is half there", async () => {
    for (let round = 0; round < KILLS; round++) {
      const before = acknowledged.size;
      await importUntil(() => process.kill(Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10), "SIGKILL"));
      await startServer(home);
      await expectNothingLost();
      expect(acknowledged.size).toBeGreaterThan(before);
    }
  }, 120_000);
});
