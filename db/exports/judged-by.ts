import { sql } from "kysely";
import { DEFAULT_PROFILE } from "../../lib/rules/profile";
import { RULE_SET_VERSION } from "../../lib/rules/registry";
import type { Database } from "../client";
import { agencyScope, type ExportScope } from "./scope";

const MOST_NAMED = 10;

/** Versions as one text; many are cut short, and it says by how many. */
function named(versions: readonly string[]): string {
  const rest = versions.length - MOST_NAMED;
  return versions.slice(0, MOST_NAMED).join(", ") + (rest > 0 ? ` … +${rest}` : "");
}

/** The rule sets and profiles by which the reports in a scope were judged; those of now when there are no reports. */
export async function judgedBy(db: Database, scope: ExportScope): Promise<{ ruleSetVersion: string; profileVersion: string }> {
  const { rows } = await sql<{ rules: string[] | null; profiles: string[] | null }>`
    select array_agg(distinct s.rule_set_version) as rules, array_agg(distinct s.profile_version) as profiles
    from report r join scorecard s on s.version_id = r.current_version_id where ${agencyScope("r", scope)}`.execute(db);
  const [row] = rows;
  return { ruleSetVersion: named(row?.rules ?? [RULE_SET_VERSION]), profileVersion: named(row?.profiles ?? [DEFAULT_PROFILE.version]) };
}
