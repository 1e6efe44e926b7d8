import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { barrierOnTheWay } from "../../db/postgres/account";
import { locate } from "../../db/postgres/location";
import { startServer, stopServer } from "../../db/postgres/server";

const script = fileURLToPath(new URL("start-server.ts", import.meta.url));
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

// Creating a database takes a second, and a busy machine ten times as long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A checkout below a directory that only root may enter cannot be run by anyone else. */
const isCheckoutClosed = barrierOnTheWay(script, { uid: NOBODY, gid: NOBODY, name: "nobody" }) !== null;

let base: string;
let home: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "mj-"));
  chmodSync(base, 0o755);
  home = join(base, "data");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await stopServer(home);
  rmSync(base, { recursive: true, force: true });
  rmSync(locate(home).socket, { recursive: true, force: true });
});

/** Starts another process that starts the server. @returns what it prints, or its error */
function startElsewhere(as?: number): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ["--import", "tsx", script, home], { stdio: ["ignore", "pipe", "pipe"], ...(as !== undefined && { uid: as, gid: as, env: { ...process.env, HOME: base } }) });
  children.push(child);
  return new Promise((resolve) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("\n")) resolve({ said, child });
    });
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("close", () => resolve({ said, child }));
  });
}
async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new Client((await startServer(home)).connection);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}
const postmaster = (): number => Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10);

describe("the embedded server", () => {
  it("is created and started by the first call and found by the next", async () => {
    expect((await startServer(home)).origin).toBe("embedded");
    const pid = postmaster();
    expect((await startServer(home)).origin).toBe("running");
    expect(postmaster()).toBe(pid);
  });

  it("listens on its own socket only and never acknowledges what is not on disk", async () => {
    const rows = await query("select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums') order by name");
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({ listen_addresses: "", fsync: "on", synchronous_commit: "on", full_page_writes: "on", data_checksums: "on" });
    expect(statSync(locate(home).socket).mode & 0o077).toBe(0);
  });

  it("keeps what was stored when it is stopped and started again", async () => {
    await query("create table kept as select 42 as answer");
    await stopServer(home);
    expect(existsSync(join(home, "postgres", "postmaster.pid"))).toBe(false);
    expect(await query("select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("outlives the process that started it", async () => {
    const { child } = await startElsewhere();
    const pid = postmaster();
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGKILL");
    await ended;
    expect(await query("select 1 as one")).toEqual([{ one: 1 }]);
    expect(postmaster()).toBe(pid);
  });

  it("is one and the same for processes that start at once", async () => {
    const answers = await Promise.all([startElsewhere(), startElsewhere(), startElsewhere(), startServer(home)]);
    expect(answers.slice(0, 3).map((answer) => "said" in answer && answer.said.includes(`"host":"${locate(home).socket}"`))).toEqual([true, true, true]);
    expect(await query("select 1 as one")).toEqual([{ one: 1 }]);
    expect(readdirSync(home).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("starts again after it was killed", async () => {
    await query("create table kept as select 42 as answer");
    process.kill(postmaster(), "SIGKILL");
    expect(await query("select answer from kept")).toEqual([{ answer: 42 }]);
  });

  it("starts when an earlier process was killed while it created the data", async () => {
    mkdirSync(join(home, "postgres.new-999999999", "base"), { recursive: true });
    await startServer(home);
    expect(readdirSync(home).filter((name) => name.includes(".new-"))).toEqual([]);
  });

  it("puts its socket elsewhere when the path would be too long", async () => {
    home = join(base, "a-rather-long-name-of-a-directory".repeat(4));
    expect(await query("select 1 as one")).toEqual([{ one: 1 }]);
    expect(locate(home).socket.startsWith(tmpdir())).toBe(true);
  });

  it.skipIf(!isRoot)("runs as another account than root, which owns the data", async () => {
    await startServer(home);
    expect(statSync(join(home, "postgres")).uid).not.toBe(0);
    expect(statSync(join(home, "postgres")).mode & 0o077).toBe(0);
  });

  it.skipIf(!isRoot)("keeps the data where that account can reach it when a directory is in the way, and says so", async () => {
    chmodSync(base, 0o700);
    const elsewhere = locate(home).home;
    try {
      const said: string[] = [];
      await startServer(home, (line) => said.push(line));
      expect(elsewhere.startsWith("/var/lib/mingjian/")).toBe(true);
      expect(said.join(" ")).toContain(`cannot reach ${home}; its files are kept in ${elsewhere}`);
      expect(await query("select 1 as one")).toEqual([{ one: 1 }]);
      await stopServer(home);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
      chmodSync(base, 0o755);
    }
  });

  it.skipIf(!isRoot || isCheckoutClosed)("works the same for a process without rights", async () => {
    mkdirSync(home);
    chownSync(home, NOBODY, NOBODY);
    const { said } = await startElsewhere(NOBODY);
    expect(said).toContain('"origin":"embedded"');
    expect(statSync(join(home, "postgres")).uid).toBe(NOBODY);
  });

  it("says what the server says when it cannot start", async () => {
    await startServer(home);
    await stopServer(home);
    rmSync(join(home, "postgres", "global", "pg_control"));
    await expect(startServer(home)).rejects.toThrow("pg_control");
  });
});
