import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { withSection, type ReportModel } from "../../lib/demo/model";
import { renderDocx } from "../../lib/demo/render/docx";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { renderXlsx } from "../../lib/demo/render/xlsx";
import { parseReport } from "../../lib/parse/index";
import type { Benchmark, Figure } from "./benchmark";
import { median, quantile } from "./statistics";

const ROUNDS = 15;
const PAGES = 10;

const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString("latin1").match(/\/Type \/Page \/Parent/g)?.length ?? 0;

/** A report whose overview is said as often as it takes to fill the pages. */
function pdfOfPages(model: ReportModel): Uint8Array {
  for (let times = 1; ; times++) {
    const longer = withSection(model, "overview", (section) => ({ ...section, blocks: Array.from({ length: times }, () => section.blocks).flat() }));
    const pdf = renderPdf(longer);
    if (pagesOf(pdf) >= PAGES) return pdf;
  }
}

async function measure(name: string, path: string, bytes: Uint8Array, floor?: string): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    await parseReport(bytes, { path });
    if (round > 0) times.push(performance.now() - start);
  }
  return [{ name: `${name}, median`, value: median(times), unit: "ms", ...(floor === undefined ? {} : { floor }) }, { name: `${name}, p95`, value: quantile(times, 0.95), unit: "ms" }];
}

/** Reading Word files, PDFs and workbooks, each in the thread that the product reads it in. */
export const documentsBenchmark: Benchmark = {
  name: "documents",
  about: `read one report as Word file, PDF and workbook, ${ROUNDS} times each after the first; the first of all also starts the reading thread`,
  async run() {
    const [model] = countyReports(DEMONSTRATION_REGION, [2023], "bench-documents");
    if (!model) throw new Error("there is no report to measure with");
    const docx = await renderDocx(model);
    const start = performance.now();
    await parseReport(docx, { path: "a.docx" });
    const first = performance.now() - start;
    const [short, long] = [renderPdf(model), pdfOfPages(model)];
    return [
      { name: "first file of all", value: first, unit: "ms" },
      ...(await measure("Word file", "a.docx", docx)),
      ...(await measure(`PDF of ${pagesOf(short)} pages`, "a.pdf", short)),
      ...(await measure(`PDF of ${pagesOf(long)} pages`, "a.pdf", long, "≤ 400")),
      ...(await measure("workbook", "a.xlsx", await renderXlsx(model))),
    ];
  },
};
