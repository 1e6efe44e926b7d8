import { sql } from "kysely";
import { z } from "zod";
import type { findingItemSchema } from "../../lib/api/findings";
import { isDismissalReason } from "../../lib/findings/transitions";
import { SEVERITIES, type Category, type Evidence, type Params, type Severity } from "../../lib/rules/finding";
import { renderMessage, renderRemedy } from "../../lib/rules/messages";
import { ruleById } from "../../lib/rules/registry";
import type { Language } from "../../lib/rules/rule";
import type { Database } from "../client";
import { findingCondition, type FindingFacets } from "../queries/finding-list";
import { capped, COUNT_CAP, type CappedCount, type Scope } from "../queries/scope";
import { agencyRef, type AgencyRef } from "./agency-ref";

type Item = z.infer<typeof findingItemSchema>;

/** Where a page of findings ended. */
export const findingPlaceSchema = z.tuple([z.enum(SEVERITIES), z.int().min(1).max(2_147_483_647)]);
type Place = z.infer<typeof findingPlaceSchema>;

interface Row {
  id: number;
  ruleId: string;
  severity: Severity;
  outcome: "fail" | "review";
  messageId: string;
  params: Params;
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
  category: Category;
  reportId: number | null;
  agency: AgencyRef;
  year: number;
  state: Item["state"];
  decisionReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reopened: Item["reopened"];
}

const ROW = sql`
  select f.id, f.rule_id as "ruleId", f.severity, f.outcome, f.message_id as "messageId", f.params, f.evidence, f.fingerprint, f.category, f.report_id as "reportId", ${agencyRef("a")} as agency, f.year, f.state,
    f.decision_reason as "decisionReason", f.decision_note as "decisionNote", f.decided_by as "decidedBy", f.decided_at as "decidedAt", f.reopened
  from finding f join agency a on a.id = f.agency_id`;

/** @throws Error when the catalogue has no such rule */
function itemOf({ decisionReason, decisionNote, decidedBy, decidedAt, ...row }: Row, language: Language): Item {
  const rule = ruleById(row.ruleId);
  if (!rule) throw new Error(`the catalogue has no rule ${row.ruleId}`);
  const decision = decidedBy === null || decidedAt === null ? null : { reason: decisionReason !== null && isDismissalReason(decisionReason) ? decisionReason : null, note: decisionNote, by: decidedBy, at: decidedAt.toISOString() };
  return { ...row, ruleName: rule.name, message: renderMessage(rule, row.messageId, row.params, language), remedy: renderRemedy(rule, row.params, language), decision };
}

/** One page of findings, worst first, with the number of all. */
export async function findingPage(
  db: Database,
  { scope, facets, after, limit, language }: { scope: Scope; facets: FindingFacets; after: Place | null; limit: number; language: Language },
): Promise<{ items: Item[]; after: Place | null; count: CappedCount }> {
  const condition = findingCondition(scope, facets);
  const rest = after === null ? sql`true` : sql`(f.severity, f.id) > (${after[0]}::severity, ${after[1]}::int)`;
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`${ROW} where ${condition} and ${rest} order by f.severity, f.id limit ${limit + 1}`.execute(db),
    sql<{ count: number }>`select count(*)::int as count from (select from finding f where ${condition} limit ${COUNT_CAP + 1}) as counted`.execute(db),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map((row) => itemOf(row, language)), after: last && rows.length > limit ? [last.severity, last.id] : null, count: capped(counted.rows[0]?.count ?? 0) };
}

/** The revision of a finding that is in a state; null when it is in another, or when there is none. */
export async function revisionIn(db: Database, id: number, state: Item["state"]): Promise<number | null> {
  const found = await db.selectFrom("finding").select("revision").where("id", "=", id).where("state", "=", state).executeTakeFirst();
  return found?.revision ?? null;
}

/** One finding, whatever its state; null when there is none. */
export async function findingById(db: Database, id: number, language: Language): Promise<Item | null> {
  const { rows } = await sql<Row>`${ROW} where f.id = ${id}`.execute(db);
  return rows[0] ? itemOf(rows[0], language) : null;
}
