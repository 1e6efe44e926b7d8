import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findChromium, installChromium } from "./support/chromium";

/** What vitest's JSON reporter tells of a run. */
const reportSchema = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int(), numPendingTests: z.int() });

/** A step that hangs is a failure that has to be told, before whoever waits for this run gives it up. */
const STEP_LIMIT_MS = 35 * 60_000;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
const BIN = join(import.meta.dirname, "..", "node_modules", ".bin");
const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const notRun: string[] = [];
const scratch = mkdtempSync(join(tmpdir(), "mingjian-test-"));

function run(title: string, tool: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`);
  const { status, signal } = spawnSync(join(BIN, tool), args, { stdio: "inherit", cwd: join(import.meta.dirname, ".."), timeout: STEP_LIMIT_MS, killSignal: "SIGKILL" });
  if (signal !== null) console.log(`${title}: ended by ${signal}; a step is given ${STEP_LIMIT_MS / 60_000} minutes`);
  return status === 0;
}

function countOne(ok: boolean): void {
  if (ok) counts.passed += 1;
  else counts.failed += 1;
}

function runVitest(title: string, config: string): void {
  const outputFile = join(scratch, `${config.replaceAll("/", "-")}.json`);
  const ok = run(title, "vitest", ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`]);
  if (!existsSync(outputFile)) {
    counts.failed += 1;
    return;
  }
  const report = reportSchema.parse(JSON.parse(readFileSync(outputFile, "utf8")));
  counts.passed += report.numPassedTests;
  counts.skipped += report.numPendingTests;
  counts.failed += report.numFailedTests > 0 || ok ? report.numFailedTests : Math.max(1, report.numFailedTestSuites);
}

countOne(run("next typegen", "next", ["typegen"]));
countOne(run("types", "tsc", ["--noEmit"]));
countOne(run("lint", "oxlint", ["--type-aware", "--deny-warnings"]));
runVitest("unit and database tests", "test/vitest.config.ts");

const chromium = findChromium() ?? installChromium();
if (chromium === null) notRun.push("browser tests: no Chromium was found and it could not be installed here; install it (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH");
else runVitest("browser tests", "test/e2e/vitest.config.ts");

rmSync(scratch, { recursive: true, force: true });
if (!existsSync(join(import.meta.dirname, "..", "..", "shared", "seeds"))) notRun.push("tests on the five real sample reports: the folder ../shared is not beside this checkout (their properties are tested on our own documents)");
for (const line of notRun) console.log(`not run: ${line}`);
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exitCode = counts.failed > 0 || (chromium === null && process.env["CI"] !== undefined) ? 1 : 0;
