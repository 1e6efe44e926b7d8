import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseTextReport } from "../../../lib/parse/index";
import { ruleById } from "../../../lib/rules/registry";
import { auditReport } from "../../../lib/score/audit-report";

const shared = fileURLToPath(new URL("../../../../shared", import.meta.url));
const expectedSchema = z.object({ seed: z.string(), mustFind: z.array(z.string()), reviewFind: z.array(z.string()), mustNotFind: z.array(z.string()) });

const isCatalogued = (id: string): boolean => ruleById(id) !== undefined;

describe.skipIf(!existsSync(`${shared}/expected`))("the sample reports", () => {
  const files = existsSync(`${shared}/expected`) ? readdirSync(`${shared}/expected`) : [];
  it.each(files)("%s: what an expert finds is found with its outcome, and what is no fault is not", (file) => {
    const expected = expectedSchema.parse(JSON.parse(readFileSync(`${shared}/expected/${file}`, "utf8")));
    const report = parseTextReport(readFileSync(`${shared}/seeds/${expected.seed}`), { path: expected.seed });
    const { findings } = auditReport(report);
    const failed = new Set(findings.filter(({ outcome }) => outcome === "fail").map(({ ruleId }) => ruleId));
    const asked = new Set(findings.filter(({ outcome }) => outcome === "review").map(({ ruleId }) => ruleId));
    expect(expected.mustFind.filter((id) => isCatalogued(id) && !failed.has(id))).toEqual([]);
    expect(expected.reviewFind.filter((id) => isCatalogued(id) && !asked.has(id))).toEqual([]);
    expect(expected.mustNotFind.filter((id) => failed.has(id) || asked.has(id))).toEqual([]);
    for (const { evidence } of findings) for (const { quote, span } of evidence) expect(quote).toBe(report.text.slice(...span));
  });
});
