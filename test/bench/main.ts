import type { Benchmark, Figure } from "./benchmark";
import { dashboardBenchmark } from "./dashboard";
import { documentsBenchmark } from "./documents";
import { generateBenchmark } from "./generate";
import { importBenchmark } from "./import";
import { ledgerBenchmark } from "./ledger";
import { describeMachine } from "./machine";
import { originalityBenchmark } from "./originality";
import { pagesBenchmark } from "./pages";
import { readBenchmark } from "./read";
import { sumsBenchmark } from "./sums";

const BENCHMARKS: readonly Benchmark[] = [generateBenchmark, readBenchmark, pagesBenchmark, documentsBenchmark, importBenchmark, originalityBenchmark, ledgerBenchmark, dashboardBenchmark, sumsBenchmark];

function lineOf({ name, value, unit, floor }: Figure): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `  ${name.padEnd(34)} ${value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits }).padStart(10)} ${unit}${floor === undefined ? "" : `   (wanted ${floor})`}`;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
if (unknown.length > 0 || names.includes("--help")) {
  console.error(`npm run bench -- [${BENCHMARKS.map(({ name }) => name).join(" | ")}] …\n${unknown.map((name) => `There is no measurement ${name}.`).join("\n")}`);
  process.exitCode = 2;
} else {
  console.log(describeMachine());
  for (const benchmark of BENCHMARKS) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue;
    console.log(`\n${benchmark.name}: ${benchmark.about}`);
    for (const figure of await benchmark.run()) console.log(lineOf(figure));
  }
}
