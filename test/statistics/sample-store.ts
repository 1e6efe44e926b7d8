import { sql } from "kysely";
import { auditStore } from "../../db/store";
import type { AgencyRecord } from "../../lib/audit/ports";
import { importDocuments } from "../../lib/audit/import-documents";
import { loadRoster } from "../../lib/audit/load-roster";
import { parseTextReport } from "../../lib/parse";
import type { AgencyKind, AgencyLevel, ParsedReport } from "../../lib/report/schema";
import type { RosterRow } from "../../lib/roster/roster";
import { regionNamer } from "../../lib/roster/region-name";
import { collect, limitAuditor } from "../audit/sample-report";
import { demonstration } from "../cli/documents";
import { buildReport, type ReportInput } from "../support/report-builder";
import { NOW, type TestDatabase } from "../support/database";

/** The year that is looked at. */
export const YEAR = 2023;
export const CITY = "990100";
export const COUNTY = "990101";
export const OTHER_COUNTY = "990102";
export const PROVINCE = "990000";

type Body = [name: string, region: string, regionCode: string, level: AgencyLevel, kind: AgencyKind];
const CITY_GOVERNMENT: Body = ["示例市人民政府", "示例市", CITY, "city", "government"];
const CITY_BUREAU: Body = ["财政局", "示例市", CITY, "city", "department"];
const OTHER_GOVERNMENT: Body = ["白杨县人民政府", "白杨县", OTHER_COUNTY, "county", "government"];
const OTHER_BUREAU: Body = ["白杨县财政局", "白杨县", OTHER_COUNTY, "county", "department"];
const OTHER_TAX: Body = ["国家税务总局白杨县税务局", "白杨县", OTHER_COUNTY, "county", "department"];
const LATE_FORM: Body = ["白杨县水务局", "白杨县", OTHER_COUNTY, "county", "department"];
const PICTURES: Body = ["白杨县教育局", "白杨县", OTHER_COUNTY, "county", "department"];
const PARTLY_READ: Body = ["白杨县民政局", "白杨县", OTHER_COUNTY, "county", "department"];
const TOWN: Body = ["榆桥镇人民政府", "白杨县", OTHER_COUNTY, "township", "government"];
const PROVINCE_GOVERNMENT: Body = ["示例省人民政府", "示例省", PROVINCE, "province", "government"];

const OWN: readonly (ReportInput & { body: Body })[] = [
  { body: CITY_GOVERNMENT, tables: { requests: { "newReceived.total": 400, "granted.total": null }, disclosure: { "licensing.decisions": 9000 } } },
  { body: CITY_BUREAU, tables: { requests: { "newReceived.total": 30, "granted.total": 20 }, disclosure: { "fees.amount": 0.1 } } },
  { body: OTHER_GOVERNMENT, tables: { requests: { "newReceived.total": 77 }, disputes: { "review.upheld": 2 } } },
  { body: OTHER_BUREAU, tables: { requests: { "newReceived.total": 8, "refused.petition.total": 3, "refused.duplicate.total": 1 }, disclosure: { "fees.amount": 0.2 } } },
  { body: OTHER_BUREAU, year: 2022, tables: { requests: { "newReceived.total": 5 } } },
  { body: OTHER_BUREAU, year: 2020, tables: { requests: { "newReceived.total": 4, "other.total": 2 } } },
  { body: OTHER_TAX, tables: { requests: { "newReceived.total": 1000 } } },
  { body: LATE_FORM, era: "2019", tables: { requests: { "newReceived.total": 100 } } },
  { body: PICTURES, tables: { requests: null, disclosure: null, disputes: null } },
  { body: PARTLY_READ, tables: { requests: { "newReceived.total": null, "newReceived.naturalPerson": "", "refused.petition.total": null, "granted.total": 6 }, disputes: null } },
  { body: TOWN, tables: { requests: { "newReceived.total": 2 } } },
  { body: PROVINCE_GOVERNMENT, tables: { requests: { "newReceived.total": 12345 } } },
];
const MISSING_TOWN = { name: "柳坪乡人民政府", regionCode: OTHER_COUNTY, level: "township", kind: "government" } as const;

/** A stored report with what was read from it and its body as it is filed. */
export interface FiledReport {
  agencyId: number;
  agency: Pick<AgencyRecord, "name" | "regionCode" | "level" | "kind">;
  year: number;
  isExpected: boolean;
  parsed: ParsedReport;
}

/** Fills a database with the demonstration's county and a second one, in a city of a province. @returns what is current, as it was parsed */
export async function fillSampleStore(database: TestDatabase): Promise<FiledReport[]> {
  const [store, auditor, corpus] = [auditStore(database), limitAuditor(1e9), demonstration()];
  const own = [OTHER_GOVERNMENT, OTHER_BUREAU, LATE_FORM, PICTURES, PARTLY_READ, TOWN].map(([name, , regionCode, level, kind]) => ({ name, regionCode, level, kind }));
  const rows: RosterRow[] = [...corpus.roster, ...[MISSING_TOWN, ...own].map((row) => ({ ...row, creditCode: null, aliases: [], parent: null, hosts: [], dueOn: null, predecessors: [] }))];
  await loadRoster(store, rows, { year: YEAR, source: "test", now: NOW, regionName: regionNamer(rows) });
  const parsed = new Map<string, ParsedReport>();
  for (const { path, bytes, manifest: { url, publishedOn, agency, year } } of corpus.files) if (year >= YEAR - 1) parsed.set(path, parseTextReport(bytes, { path, manifest: { url, publishedOn, agency, year } }));
  for (const { body: [name, region, regionCode, level, kind], ...input } of OWN) {
    const path = `${name}${input.year ?? YEAR}.txt`;
    const report = buildReport({ ...input, agency: { name, region, regionCode, level, kind } });
    parsed.set(path, { ...report, source: { ...report.source, path } });
  }
  const items = [...parsed].map(([path, report]) => ({ path, received: { report, bytes: null, manifest: null } }));
  const results = await collect(importDocuments(store, auditor, items, { scope: {}, now: () => NOW }));
  const lost = results.filter(({ status }) => status !== "stored");
  if (lost.length > 0) throw new Error(`not stored: ${JSON.stringify(lost.slice(0, 3))}`);
  const { rows: filed } = await sql<FiledReport["agency"] & { agencyId: number; year: number; path: string; isExpected: boolean }>`
    select a.id as "agencyId", a.name, a.region_code as "regionCode", a.level, a.kind, r.year, v.path, e.agency_id is not null as "isExpected"
    from report r join agency a on a.id = r.agency_id join report_version v on v.id = r.current_version_id left join roster_entry e on e.agency_id = a.id and e.year = r.year`.execute(database.db);
  return filed.map(({ agencyId, year, path, isExpected, ...agency }) => ({ agencyId, agency, year, isExpected, parsed: parsed.get(path)! }));
}
