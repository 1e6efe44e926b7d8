import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseReport } from "../../lib/parse/index";
import { TABLE_KEYS } from "../../lib/report/cells";
import { auditReport } from "../../lib/score/audit-report";
import { expectedSchema } from "./expected";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));

describe.each(files)("%s", (file) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(`${FOLDER}${file.replace(/\.\w+$/, ".json")}`, "utf8")));
  const report = parseReport(readFileSync(`${FOLDER}${file}`), { path: file });
  const { findings } = auditReport(report);

  test("tells whose report it is and on which year", () => {
    expect({ name: report.agency.name, level: report.agency.level, kind: report.agency.kind }).toEqual(expected.agency);
    expect({ year: report.year, era: report.era, publishedOn: report.publishedOn }).toEqual({ year: expected.year, era: expected.era, publishedOn: expected.publishedOn });
  });

  test("reads no cell otherwise than it is printed, and all that can be read", () => {
    for (const key of TABLE_KEYS) {
      const printed = expected.tables[key] ?? {};
      const read = Object.fromEntries(Object.entries(report.tables[key]?.cells ?? {}).map(([cell, { value }]) => [cell, value]));
      expect(expected.complete ? read : { ...printed, ...read }, key).toEqual(printed);
    }
  });

  test("finds what is wrong with it, and nothing else", () => {
    for (const { ruleId, outcome } of expected.found) {
      expect(findings.some((finding) => finding.ruleId === ruleId && (outcome === "either" || finding.outcome === outcome)), ruleId).toBe(true);
    }
    const known = new Set([...expected.found.map(({ ruleId }) => ruleId), ...expected.allowed]);
    expect(findings.filter((finding) => finding.outcome === "fail" && !known.has(finding.ruleId)).map(({ ruleId, messageId, evidence }) => `${ruleId} ${messageId} ${evidence[0].quote.slice(0, 40)}`)).toEqual([]);
  });
});
