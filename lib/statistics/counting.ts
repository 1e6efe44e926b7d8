import type { AgencyRecord } from "../audit/ports";
import { regionCountingIn, speaksForRegion } from "../audit/region-members";
import type { AgencyKind, AgencyLevel } from "../report/schema";

/** Stands for the whole country among region codes. */
export const COUNTRY = "000000";

type Filed = Pick<AgencyRecord, "name" | "regionCode" | "level" | "kind">;

/** What figures are added up for: the regions that the sum speaks of, and what it is narrowed to. */
export interface Counting {
  /** Full codes; `COUNTRY` for the whole country. */
  tops: readonly string[];
  level: AgencyLevel | null;
  kind: AgencyKind | null;
}

/**
 * The region whose compiled figures hold those of a body: as the audit of regional reports has it, and the country
 * for provincial governments and national bodies. Null for bodies under vertical leadership and where it cannot be told.
 */
export function regionOfFigures(body: Filed): string | null {
  if (body.level === "national") return body.regionCode.length === COUNTRY.length ? COUNTRY : null;
  return regionCountingIn(body) ?? (body.level === "province" && speaksForRegion(body) ? COUNTRY : null);
}

/** The level of the government of a region. @param code six digits */
export function levelOfRegion(code: string): Exclude<AgencyLevel, "township"> {
  if (code === COUNTRY) return "national";
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
}

/**
 * Whether a body within a scope is added up. Nothing is counted twice: a government's report holds the figures of the bodies
 * of its region, so that these are left out wherever that government is counted itself. Without a level and a kind that leaves
 * exactly the bodies that count into the region directly. The report of the region itself is what the sum is compared with.
 */
export function isCounted(body: Filed, { tops, level, kind }: Counting): boolean {
  const region = regionOfFigures(body);
  if (region === null || (speaksForRegion(body) && tops.includes(body.regionCode))) return false;
  if (kind !== null && kind !== "government") return true;
  return tops.includes(region) || (level !== null && levelOfRegion(region) !== level);
}
