import { sql } from "kysely";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";
import type { Database } from "../client";
import type { SharedSection } from "../overlap-schema";
import { withinBounds, type Scope } from "./scope";

/** A report as it is named beside another. */
export interface NamedReport {
  reportId: number;
  agencyId: number;
  agencyName: string;
  regionCode: string;
  regionName: string;
  level: AgencyLevel | null;
  kind: AgencyKind;
  year: number;
  publishedOn: string | null;
  /** Whether the account may look at it; if not, it may be named, and nothing of its text shown. */
  withinBounds: boolean;
}
/** What a report shares with one other; characters of its own wording, prescribed and mass-shared wording left out. */
export interface SharedTextRow {
  other: NamedReport;
  /** `own-past`: an earlier report of the same body. */
  relation: "own-past" | "other-body";
  ownHan: number;
  sharedHan: number;
  otherHan: number;
  otherSharedHan: number;
  /** Of `sharedHan` what is unchanged by the clause, and the longest unchanged run. */
  exactHan: number;
  longestRunHan: number;
  /** The shared part of the own text and of the other's, 0 to 1. */
  containment: number;
  otherContainment: number;
  /** How many other bodies of the own prefecture share as much, this one among them; at least so many of all bodies when `massShared`. */
  sharers: number;
  /** Nearly the whole text is what many bodies have; the other report stands for all of them. */
  massShared: boolean;
  sections: SharedSection[];
}

/** The columns of a `NamedReport`: `r` is the report, `a` its body. */
export const namedReport = (scope: Pick<Scope, "bounds">) => sql`
  r.id as "reportId", a.id as "agencyId", a.name as "agencyName", a.region_code as "regionCode", a.region_name as "regionName", a.level, a.kind,
  r.year, r.published_on as "publishedOn", ${withinBounds("r", scope.bounds, "agency_id")} as "withinBounds"`;

/**
 * The reports that a report shares its words with, the most shared first: earlier ones of its own body, and other bodies'.
 * The report itself must lie within the account's bounds; without that nothing is given.
 */
export async function sharedTextOf(db: Database, scope: Pick<Scope, "bounds">, reportId: number): Promise<SharedTextRow[]> {
  const { rows } = await sql<NamedReport & Omit<SharedTextRow, "other">>`
    select ${namedReport(scope)}, o.relation, o.own_han as "ownHan", o.shared_han as "sharedHan", o.other_han as "otherHan", o.other_shared_han as "otherSharedHan",
      o.exact_han as "exactHan", o.longest_run_han as "longestRunHan", o.containment,
      case when o.other_han = 0 then 0 else o.other_shared_han::real / o.other_han end as "otherContainment", o.sharers, o.mass_shared as "massShared", o.sections
    from overlap o join report r on r.id = o.other_report_id join agency a on a.id = r.agency_id
    where o.report_id = ${reportId} and exists (select from report own where own.id = o.report_id and ${withinBounds("own", scope.bounds, "agency_id")})
    order by o.shared_han desc, r.year, r.id`.execute(db);
  return rows.map(({ reportId: otherId, agencyId, agencyName, regionCode, regionName, level, kind, year, publishedOn, withinBounds: isWithin, ...shared }) => ({
    other: { reportId: otherId, agencyId, agencyName, regionCode, regionName, level, kind, year, publishedOn, withinBounds: isWithin },
    ...shared,
  }));
}
