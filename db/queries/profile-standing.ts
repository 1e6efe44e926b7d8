import { sql } from "kysely";
import { RULE_SET_VERSION } from "../../lib/rules/registry";
import type { ProfileSet } from "../../lib/rules/profile-set";
import type { Database } from "../client";
import { withinRegion } from "./scope";

/** Whether the reports of a region are judged by what is in force now. */
export interface ProfileStanding {
  reports: number;
  /** Judged under another profile or by an earlier rule set. */
  outdated: number;
}

/** Counts the reports of a region and of all below it, and those that were judged by anything else than the rules and profiles of now. */
export async function profileStanding(db: Database, set: ProfileSet, region: string): Promise<ProfileStanding> {
  const { rows } = await sql<{ regionCode: string; rules: string; profile: string; reports: number }>`
    select r.region_code as "regionCode", s.rule_set_version as rules, s.profile_version as profile, count(*)::int as reports
    from report r join scorecard s on s.version_id = r.current_version_id where ${withinRegion(sql.ref("r.region_code"), region)} group by 1, 2, 3`.execute(db);
  const standing = { reports: 0, outdated: 0 };
  for (const { regionCode, rules, profile, reports } of rows) {
    standing.reports += reports;
    if (rules !== RULE_SET_VERSION || profile !== set.for(regionCode).version) standing.outdated += reports;
  }
  return standing;
}
