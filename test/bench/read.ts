import { Converter } from "opencc-js/t2cn";
import { corpus } from "../../lib/demo/index";
import { parseTextReport } from "../../lib/parse/index";
import { auditReport } from "../../lib/score/audit-report";
import type { Benchmark } from "./benchmark";
import { median, quantile } from "./statistics";

const DOCUMENTS = 400;
const ROUNDS = 4;
const [MIN_BYTES, MAX_BYTES] = [7_000, 9_000];

function documentsOfEightKilobytes(): { path: string; bytes: Uint8Array }[] {
  const found = [];
  for (const file of corpus({ seed: "bench-read", reports: 20_000 })) {
    if (file.bytes.length >= MIN_BYTES && file.bytes.length <= MAX_BYTES) found.push(file);
    if (found.length === DOCUMENTS) break;
  }
  return found;
}

/** Reading and auditing one text report, beside decoding it and passing it through opencc once. */
export const readBenchmark: Benchmark = {
  name: "read",
  about: `read and audit ${DOCUMENTS} text reports of ${MIN_BYTES}–${MAX_BYTES} bytes one by one, ${ROUNDS} rounds, the first to warm up; yardstick: decode + opencc over the same text`,
  async run() {
    const documents = documentsOfEightKilobytes();
    const convert = Converter({ from: "t", to: "cn" });
    const decoder = new TextDecoder();
    const [product, yardstick, reading]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const { bytes, path } of documents) {
        const start = performance.now();
        convert(decoder.decode(bytes));
        const between = performance.now();
        const report = parseTextReport(bytes, { path });
        const read = performance.now();
        auditReport(report);
        const end = performance.now();
        if (round === 0) continue;
        yardstick.push(between - start);
        reading.push(read - between);
        product.push(end - between);
      }
    }
    return [
      { name: "documents", value: documents.length, unit: "reports" },
      { name: "read and audit, median", value: median(product), unit: "ms", floor: "≤ 3" },
      { name: "read and audit, p95", value: quantile(product, 0.95), unit: "ms" },
      { name: "of this read, median", value: median(reading), unit: "ms" },
      { name: "decode + opencc, median", value: median(yardstick), unit: "ms" },
      { name: "ratio of the medians", value: median(product) / median(yardstick), unit: "×", floor: "≤ 4" },
    ];
  },
};
