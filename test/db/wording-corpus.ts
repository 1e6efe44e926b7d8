import { createHash } from "node:crypto";
import { randomOf } from "../../lib/demo/random";
import type { ImportItem } from "../../lib/audit/import-documents";
import type { ParsedReport } from "../../lib/report/schema";
import { withEdits } from "../similarity/edits";
import { problems, sentences, writtenReport } from "../similarity/reports";

const COUNTIES = [["青禾县", "990101"], ["松桐县", "990102"], ["榆溪县", "990201"]] as const;
const OFFICES = ["水务局", "林业局", "民政局", "教育局", "财政局", "司法局", "文化局", "统计局"] as const;

const ofBody = (at: number): { name: string; region: string; regionCode: string } => {
  const [region, regionCode] = COUNTIES[at % COUNTIES.length]!;
  return { name: OFFICES[Math.floor(at / COUNTIES.length) % OFFICES.length]!, region, regionCode };
};
const BODIES = COUNTIES.length * OFFICES.length;

/** Makes each report a file of its own. */
function filed(report: ParsedReport, regionCode: string): ParsedReport {
  const path = `${regionCode}/${report.year}/${report.agency.name}.txt`;
  const sha256 = createHash("sha256").update(path + report.text).digest("hex");
  return { ...report, source: { ...report.source, path, sha256 } };
}

export function reportOf(body: number, year: number, words: { overview?: string; problems?: string } = {}): ParsedReport {
  const { name, region, regionCode } = ofBody(body);
  const seed = `${region}${name}/${year}`;
  const written = writtenReport(name, { year, agency: { region, regionCode, level: "county", kind: "department" }, overview: words.overview ?? sentences(12, seed), problems: words.problems ?? problems(seed) });
  return filed(written, regionCode);
}

/**
 * Two dozen bodies of two prefectures over four years: most reports in words of their own, and copies of every kind — from
 * another body's report, edited; from the own past; a template of nine bodies; sentences and a whole text that fifteen have.
 */
export function wordingCorpus(): ParsedReport[] {
  const random = randomOf("wording");
  const [template, everywhere] = [sentences(14, "template"), sentences(14, "everywhere")];
  const phrases = Array.from({ length: 4 }, (_, at) => sentences(2, `phrase/${at}`));
  return [...Array(BODIES).keys()].flatMap((body) => [2020, 2021, 2022, 2023].map((year) => {
    const { region, name } = ofBody(body);
    const own = `${sentences(9, `${region}${name}/${year}`)}${phrases.filter((_, at) => (body + year + at) % 3 === 0).join("")}`;
    if (year === 2023 && body < 9) return reportOf(body, year, { overview: withEdits(template, 0.05, random) });
    if (year === 2022 && body < 15) return reportOf(body, year, { overview: everywhere, problems: problems("everywhere") });
    if (year === 2023 && body >= 18) return reportOf(body, year, { overview: withEdits(sentences(12, "source"), 0.08, random) });
    if (year === 2021 && body === 20) return reportOf(body, year, { overview: sentences(12, "source") });
    if (body === 16 && year >= 2021) return reportOf(body, year, { problems: problems("every year") });
    if (body === 17) return reportOf(body, year, { overview: sentences(12, "standing") });
    return reportOf(body, year, { overview: own });
  }));
}

export const itemsOf = (reports: readonly ParsedReport[]): ImportItem[] =>
  reports.map((report) => ({ path: report.source.path, received: { report, bytes: new TextEncoder().encode(report.text), manifest: null } }));
