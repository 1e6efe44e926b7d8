import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stopServer } from "../../db/postgres/server";

const CHECKOUT = join(import.meta.dirname, "..", "..");
const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 30_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** A site that is served from a process and a database of its own. */
export interface ServedSite {
  url: string;
  /** Where its database lives. */
  data: string;
  /**
   * Asks the process to end, stops the database and removes its files, whatever the process did.
   * @returns the status the process ended with
   * @throws Error when it did not end by itself in time and was killed
   */
  stop(): Promise<number | null>;
}

/**
 * Serves the site as `npm start` does, after building it where that is needed, on a free port.
 * @param options the arguments of `serve` and what its environment holds beside ours
 * @throws Error with what the process said, when it does not serve within five minutes
 */
export async function serveSite({ args, env }: { args: readonly string[]; env?: Readonly<Record<string, string>> }): Promise<ServedSite> {
  const data = mkdtempSync(join(tmpdir(), "mj-e2e-"));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const server = spawn(process.execPath, ["--import", "tsx", join("lib", "cli", "bin.ts"), "serve", ...args], {
    cwd: CHECKOUT,
    env: { ...inherited, MINGJIAN_DATA: data, PORT: "0", HOST: "127.0.0.1", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whoever reads what the tests say waits until all have closed it: a site that outlives them must not hold it open.
  server.stderr.pipe(process.stderr, { end: false });
  const ended = new Promise<number | null>((resolve) => server.once("close", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const limit = setTimeout(() => reject(new Error(`the server did not say its address within ${START_LIMIT_MS / 1000} s; it said: ${said}`)), START_LIMIT_MS);
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = ADDRESS.exec(said);
      if (!address) return;
      clearTimeout(limit);
      resolve(address[0]);
    });
    void ended.then((status) => {
      clearTimeout(limit);
      reject(new Error(`the server ended with status ${status}; it said: ${said}`));
    });
  });
  const stop = async (): Promise<number | null> => {
    server.kill("SIGTERM");
    const inTime = await Promise.race([ended.then(() => true), pause(STOP_LIMIT_MS, false, { ref: false })]);
    if (!inTime) server.kill("SIGKILL");
    const status = await ended;
    await stopServer(data);
    rmSync(data, { recursive: true, force: true });
    if (!inTime) throw new Error(`the server did not end within ${STOP_LIMIT_MS / 1000} s after it was asked to`);
    return status;
  };
  return { url, data, stop };
}
