import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { stopServer } from "../../db/postgres/server";

const CHECKOUT = join(import.meta.dirname, "..", "..");
const START_LIMIT_MS = 300_000;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    /** Where the served database lives; empty when it is not known. */
    data: string;
  }
}

/** Builds the pages when needed and serves the demonstration corpus from a directory of its own, as `npm run demo` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env["MINGJIAN_E2E_URL"];
  if (running) {
    project.provide("baseUrl", running);
    project.provide("data", process.env["MINGJIAN_E2E_DATA"] ?? "");
    return async () => undefined;
  }
  const data = mkdtempSync(join(tmpdir(), "mj-e2e-"));
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env: NodeJS.ProcessEnv = { ...inherited, MINGJIAN_DATA: data, PORT: "0", HOST: "127.0.0.1", NODE_ENV: "production", MINGJIAN_API_PER_MINUTE: "150" };
  const server = spawn(process.execPath, ["--import", "tsx", join("lib", "cli", "bin.ts"), "serve", "--demo"], { cwd: CHECKOUT, env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    let said = "";
    const limit = setTimeout(() => reject(new Error(`the server did not say its address within ${START_LIMIT_MS / 1000} s; it said: ${said}`)), START_LIMIT_MS);
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = ADDRESS.exec(said);
      if (!address) return;
      clearTimeout(limit);
      resolve(address[0]);
    });
    server.once("close", (status) => {
      clearTimeout(limit);
      reject(new Error(`the server ended with status ${status}; it said: ${said}`));
    });
  });
  project.provide("baseUrl", baseUrl);
  project.provide("data", data);
  return async () => {
    server.kill("SIGTERM");
    await ended;
    await stopServer(data);
    rmSync(data, { recursive: true, force: true });
  };
}
