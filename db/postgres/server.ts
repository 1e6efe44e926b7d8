import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { errorCode } from "../error-code";
import { serverAccount, type ServerAccount } from "./account";
import { findBinaries, type PostgresBinaries } from "./binaries";
import { clusterMajor, createCluster, isBeingCreated } from "./cluster";
import { locate, prepareLocation, SOCKET_PORT, type ServerLocation } from "./location";
import { serverEnvironment, serverSettings } from "./settings";

/** How to connect to a running embedded server. */
export interface ServerConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}
export interface RunningServer {
  connection: ServerConnection;
  origin: PostgresBinaries["origin"] | "running";
}

const START_LIMIT_MS = 60_000;
/** A server that recovers after a crash answers that it is starting up; that may take long and is no failure. */
const RECOVERY_LIMIT_MS = 30 * 60_000;
/** How long a server that ends at once is started again: the remains of one that was killed need a moment to go. */
const REFUSAL_LIMIT_MS = 8_000;
const POLL_MS = 10;
const RETRY_MS = 250;
const MAX_LOG_BYTES = 10_000_000;

const connectionTo = (location: ServerLocation): ServerConnection => ({ host: location.socket, port: SOCKET_PORT, user: "mingjian", database: "postgres" });

type Answer = "ready" | "starting" | "silent";

/** Whether the server answers a query: an open socket alone says nothing. */
async function ask(location: ServerLocation): Promise<Answer> {
  if (!existsSync(join(location.socket, `.s.PGSQL.${SOCKET_PORT}`))) return "silent";
  const client = new Client({ ...connectionTo(location), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "ready";
  } catch (error) {
    return errorCode(error) === "57P03" ? "starting" : "silent";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function launch(location: ServerLocation, binaries: PostgresBinaries, account: ServerAccount | null): ChildProcess {
  if (existsSync(location.log) && statSync(location.log).size > MAX_LOG_BYTES) truncateSync(location.log);
  const log = openSync(location.log, "a");
  const child = spawn(join(binaries.bin, "postgres"), ["-D", location.data, ...serverSettings(location)], {
    cwd: location.data,
    detached: true,
    stdio: ["ignore", log, log],
    env: serverEnvironment(),
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  return child;
}

const lastLines = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-5).join("\n") : "");

/**
 * Makes sure that the embedded PostgreSQL under the data directory answers: connects when it runs, else starts it,
 * creating it first when it is new. The server outlives this process; any number of processes may call this at once
 * and share one server, because PostgreSQL itself lets only one start on a data directory.
 * @param dataDirectory what `MINGJIAN_DATA` names
 * @param log receives a sentence when something unusual is done, such as copying the programs
 * @throws Error naming the directory, with the server's own words, when it cannot start
 */
export async function startServer(dataDirectory: string, log: (line: string) => void = () => undefined): Promise<RunningServer> {
  const location = locate(dataDirectory);
  if ((await ask(location)) === "ready") return { connection: connectionTo(location), origin: "running" };
  if (process.platform === "win32") throw new Error("The embedded database needs Unix sockets. On Windows set DATABASE_URL to a PostgreSQL server.");
  const account = serverAccount();
  prepareLocation(location, account);
  const binaries = findBinaries(account, clusterMajor(location), log);
  const waitUntil = Date.now() + START_LIMIT_MS;
  while (isBeingCreated(location) && Date.now() < waitUntil) await pause(POLL_MS);
  if (clusterMajor(location) === null) {
    if (location.home !== location.asked) log(`The database runs as “${account?.name}”, which cannot reach ${location.asked}; its files are kept in ${location.home}.`);
    createCluster(location, binaries, account);
  }
  const begun = Date.now();
  let child: ChildProcess | null = null;
  let launchedAt = 0;
  for (;;) {
    const answer = await ask(location);
    if (answer === "ready") return { connection: connectionTo(location), origin: binaries.origin };
    const waited = Date.now() - begun;
    const exited = child === null || child.exitCode !== null || child.signalCode !== null;
    if (waited > (answer === "starting" ? RECOVERY_LIMIT_MS : exited ? REFUSAL_LIMIT_MS : START_LIMIT_MS)) {
      throw new Error(`The database in ${location.data} did not start within ${Math.round(waited / 1000)} seconds. Its log ${location.log} ends:\n${lastLines(location.log)}`);
    }
    if (answer === "silent" && exited && Date.now() - launchedAt > RETRY_MS) {
      child = launch(location, binaries, account);
      launchedAt = Date.now();
    }
    await pause(POLL_MS);
  }
}

/**
 * Stops the embedded server of a data directory, if it runs: sessions are ended, everything committed is on disk.
 * @throws Error when it does not end within a minute
 */
export async function stopServer(dataDirectory: string): Promise<void> {
  const location = locate(dataDirectory);
  const pidFile = join(location.data, "postmaster.pid");
  if ((await ask(location)) === "silent" || !existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  process.kill(pid, "SIGINT");
  const begun = Date.now();
  while (existsSync(pidFile)) {
    if (Date.now() - begun > START_LIMIT_MS) throw new Error(`The database in ${location.data} (process ${pid}) did not stop within a minute.`);
    await pause(POLL_MS);
  }
}
