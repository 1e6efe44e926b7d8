import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { capped, COUNT_CAP, type CappedCount } from "../queries/scope";
import { currentOnes, ledgerOnes } from "./findings";
import { chargeable } from "./notices";
import { agencyScope, type ExportScope } from "./scope";
import { DUE_OR_PUBLISHED } from "./scorecards";
import { countSummed } from "./statistics";

/** How many notices there would be, on how many findings. Both stop at the cap on findings. */
export interface NoticeContents {
  notices: number;
  findings: CappedCount;
}
/** What the exports of a scope would hold, counted up to the cap of the pages. */
export interface ExportContents {
  findings: CappedCount;
  ledger: CappedCount;
  scorecards: CappedCount;
  confirmed: NoticeContents;
  failures: NoticeContents;
  /** How many reports the figures add up; null without a year, or for years without prescribed tables. */
  statistics: number | null;
}

async function countOf(db: Database, source: RawBuilder<unknown>): Promise<CappedCount> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select ${source} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  return capped(rows[0]!.count);
}

async function noticesOf(db: Database, condition: RawBuilder<SqlBool>): Promise<NoticeContents> {
  const { rows } = await sql<{ findings: number; notices: number }>`
    select count(*)::int as findings, count(distinct (agency_id, year))::int as notices from (select f.agency_id, f.year from finding f where ${condition} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  return { notices: rows[0]!.notices, findings: capped(rows[0]!.findings) };
}

/** Counts what each export of a scope would hold. */
export async function exportContents(db: Database, scope: ExportScope): Promise<ExportContents> {
  const [findings, ledger, scorecards, confirmed, failures, statistics] = await Promise.all([
    countOf(db, sql`from finding f where ${currentOnes(scope)}`),
    countOf(db, sql`from finding f where ${ledgerOnes(scope)}`),
    countOf(db, sql`from ${DUE_OR_PUBLISHED} where ${agencyScope("due", scope)}`),
    noticesOf(db, sql`${chargeable(false)} and ${agencyScope("f", scope)}`),
    noticesOf(db, sql`${chargeable(true)} and ${agencyScope("f", scope)}`),
    countSummed(db, scope),
  ]);
  return { findings, ledger, scorecards, confirmed, failures, statistics };
}
