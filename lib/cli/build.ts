import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const SOURCES = ["app", "lib", "db", "next.config.js", "package-lock.json"];

async function newestChange(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path);
  const changes = await Promise.all(entries.map((entry) => newestChange(join(path, entry))));
  return Math.max(0, ...changes);
}

/** Whether the pages must be built: there is no build yet, or the code has changed since. */
export async function needsBuild(directory: string): Promise<boolean> {
  const build = await stat(join(directory, ".next", "BUILD_ID")).catch(() => null);
  if (build === null) return true;
  const changes = await Promise.all(SOURCES.map((source) => newestChange(join(directory, source))));
  return Math.max(...changes) > build.mtimeMs;
}

/**
 * Builds the pages.
 * @throws Error with what the build said when it fails
 */
export async function buildPages(directory: string): Promise<void> {
  const child = spawn(process.execPath, [join(directory, "node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: directory,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`the pages could not be built:\n${Buffer.concat(said).toString("utf8")}`);
}
