import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseTextReport } from "../../lib/parse";
import { parsedReportSchema } from "../../lib/report/schema";

const shared = fileURLToPath(new URL("../../../shared", import.meta.url));
const expectedSchema = z.object({
  seed: z.string(),
  agency: z.object({ name: z.string(), level: z.string(), kind: z.string(), regionCode: z.string() }),
  year: z.number(),
  era: z.string(),
  eraDue: z.string(),
  publishedOn: z.string().nullable(),
});

describe.skipIf(!existsSync(`${shared}/expected`))("the sample reports", () => {
  const files = existsSync(`${shared}/expected`) ? readdirSync(`${shared}/expected`) : [];
  it.each(files)("%s gives body, year, format and date as an expert reads them", (file) => {
    const expected = expectedSchema.parse(JSON.parse(readFileSync(`${shared}/expected/${file}`, "utf8")));
    const report = parseTextReport(readFileSync(`${shared}/seeds/${expected.seed}`), { path: expected.seed });
    const { name, level, kind, regionCode } = report.agency;
    expect({ agency: { name, level, kind, regionCode }, year: report.year, era: report.era, eraDue: report.eraDue, publishedOn: report.publishedOn }).toEqual({
      agency: expected.agency,
      year: expected.year,
      era: expected.era,
      eraDue: expected.eraDue,
      publishedOn: expected.publishedOn,
    });
    expect(parsedReportSchema.safeParse(report).error).toBeUndefined();
  });
});
