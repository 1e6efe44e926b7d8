import { describe, expect, it } from "vitest";
import { packReport, unpackReport } from "../../db/report-content";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { FAULTS } from "../../lib/demo/faults/index";
import type { ReportModel } from "../../lib/demo/model";
import { renderDocx } from "../../lib/demo/render/docx";
import { renderPdf } from "../../lib/demo/render/pdf/render-pdf";
import { textLayoutOf } from "../../lib/demo/render/text-layouts";
import { renderXlsx } from "../../lib/demo/render/xlsx";
import { parseReport, parseTextReport } from "../../lib/parse";
import { TABLE_KEYS } from "../../lib/report/cells";
import type { ParsedReport } from "../../lib/report/schema";
import { auditReport } from "../../lib/score/audit-report";
import { oldWordFile } from "./old-word-file";

/** Rows with an empty cell for each that a merged one covers, which is how the old format keeps them. */
const oldWord = (model: ReportModel, isWide: boolean): Uint8Array => oldWordFile(textLayoutOf("L3-tabs").render(model).text.split("\n").filter((line) => line !== ""), { isWide });

const FORMATS: Readonly<Record<string, { mediaType: string; render: (model: ReportModel) => Promise<Uint8Array> | Uint8Array }>> = {
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", render: renderDocx },
  pdf: { mediaType: "application/pdf", render: (model) => renderPdf(model) },
  "pdf with filled rules and heads": { mediaType: "application/pdf", render: (model) => renderPdf(model, { rules: "rectangle", pageHead: "政务公开", pageNumber: (page) => `第 ${page} 页` }) },
  "pdf with a font that only names its table of characters": { mediaType: "application/pdf", render: (model) => renderPdf(model, { encoding: "GBK-EUC-H" }) },
  doc: { mediaType: "application/msword", render: (model) => oldWord(model, false) },
  "doc with the properties of wide rows apart": { mediaType: "application/msword", render: (model) => oldWord(model, true) },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", render: renderXlsx },
};

const sound = [...countyReports(DEMONSTRATION_REGION, [2019, 2020, 2023], "formats")].filter((_, index) => index % 53 === 0);
const faulty = FAULTS.filter(({ ruleId }) => ["BAL-001", "TAB-005", "TPL-004", "NAR-001", "STR-004"].includes(ruleId)).flatMap((fault) => {
  const model = [...countyReports(DEMONSTRATION_REGION, [2023], "formats")].find((candidate) => fault.fits(candidate));
  return model ? [fault.plant(model)] : [];
});

const fromText = (model: ReportModel): ParsedReport => parseTextReport(new TextEncoder().encode(textLayoutOf("L2-piped-rows").render(model).text), { path: "a.txt" });
/** All that a report says of itself, without places, which differ from format to format. */
const said = (report: ParsedReport) => ({
  cells: Object.fromEntries(TABLE_KEYS.map((key) => [key, Object.fromEntries(Object.entries(report.tables[key]?.cells ?? {}).map(([cell, { value, raw, unit, note, kind }]) => [cell, { value, raw, unit, note, kind }]))])),
  sections: report.sections.map(({ key, ordinal, heading }) => ({ key, ordinal, heading })),
  identity: { agency: report.agency, year: report.year, era: report.era, title: report.title?.value, publishedOn: report.publishedOn },
  diagnostics: report.diagnostics.map(({ code, where }) => `${code} ${where ?? ""}`),
  findings: auditReport(report).findings.map(({ ruleId, messageId, outcome, params }) => ({ ruleId, messageId, outcome, params })),
});

describe.each(Object.entries(FORMATS))("a report as %s", (name, { mediaType, render }) => {
  it("says the same as in plain text: cells, sections, whose it is, and every finding", { timeout: 60_000 }, async () => {
    expect(sound.length + faulty.length).toBeGreaterThan(6);
    for (const model of [...sound, ...faulty]) {
      const report = await parseReport(await render(model), { path: `${model.body.name}.${name}` });
      expect(said(report), `${model.body.name} ${model.year}`).toEqual(said(fromText(model)));
      expect(report.source).toMatchObject({ mediaType, encoding: "binary" });
    }
  });

  it("is stored and given back as it was read, with its text, because the original does not give that by decoding", async () => {
    const bytes = await render(sound[0]!);
    const report = await parseReport(bytes, { path: `a.${name}` });
    const packed = packReport(report, bytes);
    expect(packed.text).not.toBeNull();
    expect(unpackReport(packed, bytes)).toEqual(report);
  });
});
