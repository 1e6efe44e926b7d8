import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The operating-system account that the database server runs as. */
export interface ServerAccount {
  uid: number;
  gid: number;
  name: string;
}

/**
 * The account for the server: none to change to unless this process is root, because PostgreSQL refuses to run as root.
 * @returns `postgres`, else `nobody`; null when the server runs as the account of this process
 * @throws Error when this process is root and neither account exists
 */
export function serverAccount(): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const entry = accounts.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]), name };
  }
  throw new Error("PostgreSQL does not run as root, and this system has neither an account “postgres” nor “nobody”. Add one, or start as another user, or set DATABASE_URL.");
}

function firstBarrier(from: string, account: ServerAccount): string | null {
  const barriers: string[] = [];
  for (let directory = from; ; directory = dirname(directory)) {
    const { mode, uid, gid } = statSync(directory);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) barriers.push(directory);
    if (directory === dirname(directory)) return barriers.at(-1) ?? null;
  }
}

/**
 * The first directory on the way to `path` that the account may not pass through; null when it can reach it.
 * Directories that do not exist yet are no barrier: they would be created open to the account.
 * @param path an absolute path
 */
export function barrierOnTheWay(path: string, account: ServerAccount | null): string | null {
  if (!account) return null;
  let known = dirname(path);
  while (!existsSync(known)) known = dirname(known);
  return firstBarrier(existsSync(path) ? dirname(realpathSync(path)) : realpathSync(known), account);
}
