import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { FindingRow } from "../../lib/export/finding-row";
import type { LedgerRow } from "../../lib/export/ledger-sheet";
import type { Agency } from "../../lib/report/schema";
import type { Evidence, Finding } from "../../lib/rules/finding";
import { ruleById } from "../../lib/rules/registry";
import type { Database } from "../client";
import { isAbout, isShown } from "../queries/shown-findings";
import { agencyScope, type ExportScope } from "./scope";
import { pagedByKey } from "./snapshot";

interface StoredRow extends Pick<Agency, "name" | "region" | "regionCode" | "level" | "creditCode"> {
  id: number;
  year: number;
  state: FindingRow["state"];
  updatedAt: Date;
  rule_id: string;
  severity: Finding["severity"];
  outcome: Finding["outcome"];
  message_id: string;
  params: Finding["params"];
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
  place_key: string;
}

/** The columns of a finding `f` and of its body `a` that `exportedFinding` reads. */
export const EXPORTED_COLUMNS = sql`f.id, a.name, a.region_name as region, a.region_code as "regionCode", a.level, a.credit_code as "creditCode", f.year, f.state, f.updated_at as "updatedAt",
  f.rule_id, f.severity, f.outcome, f.message_id, f.params, f.evidence, f.fingerprint, f.place_key`;
export type ExportedColumns = StoredRow;

/** A finding as it is exported, from its row. */
export const exportedFinding = (row: ExportedColumns): FindingRow => ({
  agency: { name: row.name, region: row.region, regionCode: row.regionCode, level: row.level, creditCode: row.creditCode },
  year: row.year,
  state: row.state,
  updatedAt: row.updatedAt,
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

type Chosen = (scope: ExportScope) => RawBuilder<SqlBool>;

/** What stands in the list of findings: all of current versions. */
export const currentOnes: Chosen = (scope) => sql`f.active and ${agencyScope("f", scope)}`;

/**
 * What stands in the ledger: faults and questions of the bodies that nobody dismissed, and confirmed ones that a later version
 * of the report no longer has. What went away without a new version was taken back by an audit, not put right.
 */
export const ledgerOnes: Chosen = (scope) => sql`${isAbout("f", "body")} and ${agencyScope("f", scope)} and (${isShown("f")} or (f.state = 'fixed' and f.decision = 'confirmed'
  and exists (select from report r where r.agency_id = f.agency_id and r.year = f.year and r.current_version_id is distinct from f.version_id)))`;

async function count(db: Database, condition: RawBuilder<SqlBool>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from finding f where ${condition}`.execute(db);
  return rows[0]!.count;
}

async function* read(db: Database, condition: RawBuilder<SqlBool>): AsyncGenerator<FindingRow> {
  const page = async (after: number, limit: number): Promise<StoredRow[]> => {
    const { rows } = await sql<StoredRow>`
      select ${EXPORTED_COLUMNS} from finding f join agency a on a.id = f.agency_id where f.id > ${after} and ${condition} order by f.id limit ${limit}`.execute(db);
    return rows;
  };
  for await (const row of pagedByKey(page, (stored) => stored.id)) yield exportedFinding(row);
}

/** How many findings of current versions there are in a scope. */
export const countFindings = (db: Database, scope: ExportScope): Promise<number> => count(db, currentOnes(scope));

/** The findings of current versions in a scope, dismissed ones with their state, in the order in which they were first found. */
export const findingRows = (db: Database, scope: ExportScope): AsyncGenerator<FindingRow> => read(db, currentOnes(scope));

/** How many lines the ledger of a scope has. */
export const countLedger = (db: Database, scope: ExportScope): Promise<number> => count(db, ledgerOnes(scope));

/** The lines of the ledger of a scope, in the order in which the faults were first found. */
export async function* ledgerRows(db: Database, scope: ExportScope): AsyncGenerator<LedgerRow> {
  let number = 0;
  for await (const row of read(db, ledgerOnes(scope))) yield { ...row, number: ++number };
}
