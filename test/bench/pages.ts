import { Parser } from "htmlparser2";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { encodeUtf8 } from "../../lib/demo/dirt/encode";
import { HTML_LAYOUTS } from "../../lib/demo/render/html-layouts";
import { parseReport } from "../../lib/parse/index";
import { auditReport } from "../../lib/score/audit-report";
import type { Benchmark } from "./benchmark";
import { median, quantile } from "./statistics";

const DOCUMENTS = 60;
const ROUNDS = 5;
const [MIN_BYTES, MAX_BYTES] = [100_000, 140_000];

/** Pages of a word processor, which have the size of published ones. */
function pagesOfAHundredKilobytes(): Uint8Array[] {
  const layout = HTML_LAYOUTS.find(({ id }) => id === "H2-word")!;
  const pages: Uint8Array[] = [];
  for (const model of countyReports(DEMONSTRATION_REGION, [2021, 2022, 2023], "bench-pages")) {
    const bytes = encodeUtf8(layout.render(model).text);
    if (bytes.length >= MIN_BYTES && bytes.length <= MAX_BYTES) pages.push(bytes);
    if (pages.length === DOCUMENTS) break;
  }
  return pages;
}

/** Every event with its text and attributes, and nothing done with them. */
function barePass(html: string): void {
  const parser = new Parser({ onopentag: nothing, ontext: nothing, onclosetag: nothing });
  parser.end(html);
}
const nothing = (): void => undefined;

/** Reading and auditing one web page, beside htmlparser2's bare pass over its tags. */
export const pagesBenchmark: Benchmark = {
  name: "pages",
  about: `read and audit ${DOCUMENTS} web pages of ${MIN_BYTES}–${MAX_BYTES} bytes one by one, ${ROUNDS} rounds, the first to warm up; yardstick: decode + a bare pass of htmlparser2 over the same page`,
  async run() {
    const pages = pagesOfAHundredKilobytes();
    const decoder = new TextDecoder();
    const [product, yardstick, reading]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const bytes of pages) {
        const start = performance.now();
        barePass(decoder.decode(bytes));
        const between = performance.now();
        const report = parseReport(bytes, { path: "page.html" });
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
      { name: "documents", value: pages.length, unit: "reports" },
      { name: "size, median", value: median(pages.map(({ length }) => length)), unit: "bytes" },
      { name: "read and audit, median", value: median(product), unit: "ms", floor: "≤ 8" },
      { name: "read and audit, p95", value: quantile(product, 0.95), unit: "ms" },
      { name: "of this read, median", value: median(reading), unit: "ms" },
      { name: "decode + bare pass, median", value: median(yardstick), unit: "ms" },
      { name: "ratio of the medians", value: median(product) / median(yardstick), unit: "×", floor: "≤ 4" },
    ];
  },
};
