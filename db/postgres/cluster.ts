import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../error-code";
import type { ServerAccount } from "./account";
import type { PostgresBinaries } from "./binaries";
import type { ServerLocation } from "./location";
import { serverEnvironment } from "./settings";

/** The major version that wrote the data directory; null when there is none yet. */
export function clusterMajor(location: ServerLocation): number | null {
  const file = join(location.data, "PG_VERSION");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : null;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
};

/** The directories in which data are being created, or were when the process was killed. */
function unfinished(location: ServerLocation): { path: string; isAbandoned: boolean }[] {
  const prefix = `${basename(location.data)}.new-`;
  const names = readdirSync(location.home).filter((name) => name.startsWith(prefix));
  return names.map((name) => ({ path: join(location.home, name), isAbandoned: !isAlive(Number(name.slice(prefix.length))) }));
}

/** Whether another process is creating the data directory: worth waiting for, but not more than that. */
export function isBeingCreated(location: ServerLocation): boolean {
  return clusterMajor(location) === null && unfinished(location).some(({ isAbandoned }) => !isAbandoned);
}

/**
 * Creates the data directory. It is made aside and renamed when complete, so that it is never seen half made:
 * of two processes that start at once the later one finds the name taken and uses what is there.
 * @throws Error with the output of initdb
 */
export function createCluster(location: ServerLocation, binaries: PostgresBinaries, account: ServerAccount | null): void {
  for (const { path, isAbandoned } of unfinished(location)) if (isAbandoned) rmSync(path, { recursive: true, force: true });
  const staging = `${location.data}.new-${process.pid}`;
  mkdirSync(staging, { mode: 0o700 });
  if (account) chownSync(staging, account.uid, account.gid);
  try {
    const result = spawnSync(
      join(binaries.bin, "initdb"),
      ["--pgdata", staging, "--username", "mingjian", "--encoding", "UTF8", "--locale", "C.UTF-8", "--auth", "trust", "--data-checksums", "--no-instructions"],
      { cwd: dirname(staging), encoding: "utf8", env: serverEnvironment(), ...(account && { uid: account.uid, gid: account.gid }) },
    );
    if (result.status !== 0) throw new Error(`The database could not be created in ${location.data}: ${result.error?.message ?? `${result.stderr}${result.stdout}`.trim()}`);
    renameSync(staging, location.data);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (clusterMajor(location) === null) throw error;
  }
}
