import type { ClientBase } from "pg";
import type { AgencyRecord, StoredVersion, VersionWrite } from "../../lib/audit/ports";
import { predecessorNames } from "../../lib/audit/predecessors";
import { regionCountingIn, regionFactsOf, speaksForRegion } from "../../lib/audit/region-members";
import { shapeOf, type FigureSet } from "../../lib/report/figure-set";
import type { AgencyKind, AgencyLevel, EraFound, ParsedReport } from "../../lib/report/schema";
import type { EarlierVersion, RegionFacts, ReportContext, RosterFacts } from "../../lib/rules/context";
import { SeriesReport } from "../../lib/rules/series";
import { cellOfCode } from "../cell-codes";
import { unpackReport } from "../report-content";
import type { Part } from "./statement";

/** A report is compared with those of so many years before it; a change in one makes as many years behind it stale. */
export const SERIES_YEARS = 4;

interface FigureRow {
  reportId: number;
  year: number;
  path: string;
  era: EraFound;
  eraDue: ParsedReport["eraDue"];
  cells: number[];
  amounts: number[];
  blank: number[];
  unread: number[];
  inferred: number[];
}
const FIGURES = `r.id as "reportId", r.year, v.path, r.era, v.era_due as "eraDue", f.cells, f.amounts, f.blank, f.unread, f.inferred`;
const REPORT_WITH_FIGURES = "report r join report_version v on v.id = r.current_version_id join figure_set f on f.report_id = r.id";

const figureSetOf = ({ era, eraDue, cells, amounts, blank, unread, inferred }: FigureRow): FigureSet => ({
  shape: shapeOf({ era, eraDue }),
  amounts: cells.map((code, index) => ({ ...cellOfCode(code), amount: amounts[index] ?? 0 })),
  blank: blank.map(cellOfCode),
  unread: unread.map(cellOfCode),
  inferred: inferred.map(cellOfCode),
});

const SERIES = `
  select ${FIGURES}, a.name as agency, r.agency_id <> $1 as "isPredecessor", r.published_on as "publishedOn"
  from agency a join (${REPORT_WITH_FIGURES}) on r.agency_id = a.id
  where (a.id = $1 or (a.name = any($4::text[]) and left(a.region_code, 4) = $5 and a.id <> $1)) and r.year >= $2::int - $3::int and r.year < $2::int
  order by r.year desc, r.agency_id`;

async function seriesOf(client: ClientBase, agency: AgencyRecord, year: number, predecessors: readonly string[]): Promise<SeriesReport[]> {
  const values = [agency.id, year, SERIES_YEARS, predecessors, agency.regionCode.slice(0, 4)];
  const { rows } = await client.query<FigureRow & { agency: string; isPredecessor: boolean; publishedOn: string | null }>({ name: "series_of", text: SERIES, values });
  return rows.map((row) => {
    const { agency: name, year: reportYear, path, reportId, publishedOn, isPredecessor } = row;
    return new SeriesReport({ agency: name, year: reportYear, path, reportId }, figureSetOf(row), { publishedOn, isPredecessor });
  });
}

async function rosterOf(client: ClientBase, agencyId: number, year: number): Promise<RosterFacts | null> {
  const text = `select year, due_on as "dueOn", exists (select from roster_entry e where e.year = $2 and e.agency_id <> $1) as "hasRoster" from roster_entry where agency_id = $1
    union all select null, null, exists (select from roster_entry e where e.year = $2)`;
  const { rows } = await client.query<{ year: number | null; dueOn: string | null; hasRoster: boolean }>({ name: "roster_of", text, values: [agencyId, year] });
  const entries = rows.filter((row): row is typeof row & { year: number } => row.year !== null);
  const own = entries.find((entry) => entry.year === year);
  if (!own && !rows.some(({ hasRoster }) => hasRoster)) return null;
  return { isExpected: own !== undefined, dueOn: own?.dueOn ?? null, expectedYears: entries.map((entry) => entry.year) };
}

const MEMBERS = `
  select a.name, a.region_code as "regionCode", a.level, a.kind, e.agency_id is not null as "isExpected", ${FIGURES}
  from agency a
  left join roster_entry e on e.agency_id = a.id and e.year = $2
  left join (${REPORT_WITH_FIGURES}) on r.agency_id = a.id and r.year = $2
  where a.region_code like $3 and a.id <> $1 and (e.agency_id is not null or r.id is not null)
    and (a.region_code = $4 or (a.kind = 'government' and a.level <> 'township'))
  order by a.id`;

type MemberRow = { name: string; regionCode: string; level: AgencyLevel | null; kind: AgencyKind; isExpected: boolean } & (FigureRow | { [Key in keyof FigureRow]: null });

async function regionOf(client: ClientBase, agency: AgencyRecord, year: number): Promise<RegionFacts | null> {
  if (!speaksForRegion(agency)) return null;
  const below = `${agency.regionCode.replace(/(?:00)+$/, "")}%`;
  const { rows } = await client.query<MemberRow>({ name: "region_members", text: MEMBERS, values: [agency.id, year, below, agency.regionCode] });
  const members = rows
    .filter((row) => regionCountingIn(row) === agency.regionCode)
    .map((row) => ({
      name: row.name,
      isExpected: row.isExpected,
      report: row.reportId === null ? null : { agency: row.name, year, path: row.path, reportId: row.reportId },
      figures: row.reportId === null ? null : figureSetOf(row),
    }));
  return members.length === 0 ? null : regionFactsOf(agency.regionName, members);
}

const EARLIER = `
  select v.path, v.url, v.report_id as "reportId", d.bytes, c.structure, c.text
  from report_version v join document d on d.id = v.document_id join report_content c on c.version_id = v.id where v.id = $1`;

async function earlierVersionOf(client: ClientBase, agency: AgencyRecord, year: number, earlier: StoredVersion | null): Promise<EarlierVersion | null> {
  if (earlier === null) return null;
  const { rows } = await client.query<{ path: string; url: string | null; reportId: number; bytes: Buffer | null; structure: string; text: string | null }>({ name: "earlier_version", text: EARLIER, values: [earlier.id] });
  const [row] = rows;
  if (!row) return null;
  return { source: { agency: agency.name, year, path: row.path, reportId: row.reportId }, number: earlier.number, url: row.url, report: unpackReport(row, row.bytes) };
}

/**
 * Reads what is stored beside a body's report on a year, on the connection of its transaction.
 * @param overlaps what the report shares with others
 */
export async function contextOf(client: ClientBase, agency: AgencyRecord, year: number, earlier: StoredVersion | null, asOf: string, overlaps: ReportContext["overlaps"]): Promise<ReportContext> {
  const predecessors = predecessorNames(agency);
  const [series, roster, region, earlierVersion] = await Promise.all([
    seriesOf(client, agency, year, predecessors),
    rosterOf(client, agency.id, year),
    regionOf(client, agency, year),
    earlierVersionOf(client, agency, year, earlier),
  ]);
  return { asOf, series, predecessors, roster, region, earlierVersion, overlaps };
}

const MARK_STALE = `
  update report set stale = true where not stale and id <> $1::int and (
    (agency_id = $2 and year > $3::int and year <= $3::int + $4::int)
    or (year > $3::int and year <= $3::int + $4::int and agency_id in (select id from agency where predecessors @> array[$5::text] and left(region_code, 4) = left($6::text, 4)))
    or (year = $3::int and region_code = $7::text and kind = 'government' and level <> 'township'))`;

/** Marks the reports that were judged beside this one: the body's later ones, its successor's, and that of the government whose region it counts into. */
export function staleDependentsPart(reportId: number, { agency, year }: VersionWrite): Part {
  return { name: "stale_dependents", sql: MARK_STALE, values: [reportId, agency.id, year, SERIES_YEARS, agency.name, agency.regionCode, regionCountingIn(agency) ?? ""] };
}
