import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { barrierOnTheWay, serverAccount, type ServerAccount } from "./account";

/** Where one embedded database lives. */
export interface ServerLocation {
  /** What `MINGJIAN_DATA` names. */
  asked: string;
  /** Everything that is kept: the same directory, or one that the server's account can reach. */
  home: string;
  /** The PostgreSQL data directory. */
  data: string;
  /** The directory of the Unix socket, accessible to the server's account only. */
  socket: string;
  log: string;
}

export const SOCKET_PORT = 5432;
/** The kernel's limit for the path of a Unix socket is 108 bytes with the closing zero. */
const MAX_SOCKET_PATH_BYTES = 107;

/** What a home holds that serves for nothing else: only such a one is opened for passing through. */
const OURS = /^(?:postgres(?:\.new-\d+|\.log)?|run)$/;

/** Where root keeps what the server's account could not reach in the directory asked for. */
const REACHABLE = "/var/lib/mingjian";

/**
 * The paths that belong to a data directory; nothing is created. For root, whose own directory is closed to the account
 * that the server runs as, the home is a directory of the same name below /var/lib/mingjian instead.
 */
export function locate(dataDirectory: string, account: ServerAccount | null = serverAccount()): ServerLocation {
  const asked = resolve(dataDirectory);
  const key = createHash("sha256").update(asked).digest("hex").slice(0, 16);
  const home = barrierOnTheWay(asked, account) === null ? asked : join(REACHABLE, `${basename(asked)}-${key}`);
  const inside = join(home, "run");
  const tooLong = Buffer.byteLength(join(inside, `.s.PGSQL.${SOCKET_PORT}.lock`)) > MAX_SOCKET_PATH_BYTES;
  return { asked, home, data: join(home, "postgres"), socket: tooLong ? join(tmpdir(), `mingjian-${key}`) : inside, log: join(home, "postgres.log") };
}

/**
 * Creates the home and the socket directory, owned by the server's account where it must be.
 * @throws Error when the account cannot reach the home, or when another user holds the socket directory
 */
export function prepareLocation(location: ServerLocation, account: ServerAccount | null): void {
  mkdirSync(location.home, { recursive: true, mode: 0o755 });
  const isOurs = readdirSync(location.home).every((name) => OURS.test(name));
  if (account && isOurs) chmodSync(location.home, statSync(location.home).mode | 0o111);
  mkdirSync(location.socket, { recursive: true, mode: 0o700 });
  if (account) chownSync(location.socket, account.uid, account.gid);
  const barrier = barrierOnTheWay(join(location.home, "."), account) ?? barrierOnTheWay(location.socket, account);
  if (barrier) {
    throw new Error(`The database runs as “${account?.name}”, which cannot pass through ${barrier}. Set MINGJIAN_DATA to a directory that it can reach (for example /var/lib/mingjian), or run chmod o+x ${barrier}.`);
  }
  const { uid, mode } = lstatSync(location.socket);
  if (uid !== (account?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0) {
    throw new Error(`The directory ${location.socket} for the database's socket belongs to another user or is open to others. Remove it and start again.`);
  }
}
