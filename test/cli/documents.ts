import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { main } from "../../lib/cli/main";
import { demonstrationCorpus, DEMONSTRATION_REGION, type DemonstrationCorpus } from "../../lib/demo";
import { countyReports } from "../../lib/demo/corpus/bulk";
import type { ReportModel } from "../../lib/demo/model";
import { scratchFolder } from "../support/scratch";

let corpus: DemonstrationCorpus | undefined;
/** The demonstration corpus, made once. */
export const demonstration = (): DemonstrationCorpus => (corpus ??= demonstrationCorpus());

/** A file of the corpus in which nothing was planted and that came in time. */
export function soundFile(year: number, index = 0): { path: string; bytes: Uint8Array } {
  const { files, planted, late } = demonstration();
  const faulty = new Set(planted.map(({ path }) => path));
  const isLate = (agency: string): boolean => late.some((entry) => entry.year === year && entry.agency === agency);
  return files.filter(({ path, manifest }) => manifest.year === year && !faulty.has(path) && !isLate(manifest.agency))[index]!;
}

/** A sound report before it is laid out, for formats that are not text. */
export function modelOf(year: number): ReportModel {
  const [model] = countyReports(DEMONSTRATION_REGION, [year], "cli");
  return model!;
}

/** A file of the corpus in which a proven fault of a rule was planted and nothing else. */
export function faultyFile(ruleId: string): { path: string; bytes: Uint8Array } {
  const { files, planted } = demonstration();
  const { path } = planted.find((fault) => fault.ruleId === ruleId && fault.outcome === "fail" && planted.filter((other) => other.path === fault.path).length === 1)!;
  return files.find((file) => file.path === path)!;
}

/** Writes files into a new folder. @returns the folder */
export function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = scratchFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A stream that keeps what is written. */
class Kept {
  text = "";
  write(chunk: string): boolean {
    this.text += chunk;
    return true;
  }
}

/** Runs the command line in this process. */
export async function mingjian(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<{ status: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const status = await main(args, { stdout: stdout as unknown as NodeJS.WritableStream, stderr: stderr as unknown as NodeJS.WritableStream, env, now: () => new Date("2026-02-10T01:00:00Z") });
  return { status, stdout: stdout.text, stderr: stderr.text };
}
