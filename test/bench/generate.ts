import { corpus } from "../../lib/demo/index";
import type { Benchmark } from "./benchmark";

const REPORTS = 20_000;

/** Writing synthetic reports: what every larger measurement is fed with. */
export const generateBenchmark: Benchmark = {
  name: "generate",
  about: `write ${REPORTS} synthetic reports in memory`,
  async run() {
    let bytes = 0;
    const start = performance.now();
    for (const file of corpus({ seed: "bench-generate", reports: REPORTS })) bytes += file.bytes.length;
    const seconds = (performance.now() - start) / 1000;
    return [
      { name: "written", value: REPORTS / seconds, unit: "reports/s", floor: "≥ 2000" },
      { name: "a report", value: bytes / REPORTS, unit: "bytes" },
    ];
  },
};
