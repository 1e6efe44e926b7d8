import { sql } from "kysely";
import type { FindingRow as ExportRow } from "../../lib/export/findings-sheet";
import type { Agency } from "../../lib/report/schema";
import type { Evidence, Finding } from "../../lib/rules/finding";
import { ruleById } from "../../lib/rules/registry";
import type { Database } from "../client";
import { agencyScope, type ExportScope } from "./scope";
import { pagedByKey } from "./snapshot";

interface StoredRow extends Pick<Agency, "name" | "region" | "regionCode" | "level"> {
  id: number;
  year: number;
  state: ExportRow["state"];
  rule_id: string;
  severity: Finding["severity"];
  outcome: Finding["outcome"];
  message_id: string;
  params: Finding["params"];
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
  place_key: string;
}

const toExport = (row: StoredRow): ExportRow => ({
  agency: { name: row.name, region: row.region, regionCode: row.regionCode, level: row.level },
  year: row.year,
  state: row.state,
  finding: {
    ruleId: row.rule_id,
    ruleName: ruleById(row.rule_id)?.name ?? row.rule_id,
    severity: row.severity,
    outcome: row.outcome,
    messageId: row.message_id,
    params: row.params,
    evidence: row.evidence,
    fingerprint: row.fingerprint,
    placeKey: row.place_key,
  },
});

/** How many findings of current versions there are in a scope. */
export async function countFindings(db: Database, scope: ExportScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from finding f where f.active and ${agencyScope("f", scope)}`.execute(db);
  return rows[0]!.count;
}

/** The findings of current versions in a scope, dismissed ones with their state, in the order in which they were first found. */
export async function* findingRows(db: Database, scope: ExportScope): AsyncGenerator<ExportRow> {
  const page = async (after: number, limit: number): Promise<StoredRow[]> => {
    const { rows } = await sql<StoredRow>`
      select f.id, a.name, a.region_name as region, a.region_code as "regionCode", a.level, f.year, f.state, f.rule_id, f.severity, f.outcome,
        f.message_id, f.params, f.evidence, f.fingerprint, f.place_key
      from finding f join agency a on a.id = f.agency_id
      where f.id > ${after} and f.active and ${agencyScope("f", scope)} order by f.id limit ${limit}`.execute(db);
    return rows;
  };
  for await (const row of pagedByKey(page, (stored) => stored.id)) yield toExport(row);
}
