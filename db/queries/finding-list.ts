import { sql, type RawBuilder, type SqlBool } from "kysely";
import { NOBODY } from "../../lib/findings/assignment";
import type { FindingState, Reopening } from "../../lib/findings/reconcile";
import type { Category, Evidence, Params, Severity } from "../../lib/rules/finding";
import type { Database } from "../client";
import { findingCells } from "../tallies/read-findings";
import { allOf, capped, COUNT_CAP, type CappedCount, type Scope } from "./scope";
import { countsAs, currentFindings, isAbout } from "./shown-findings";

/** The states that a list can be narrowed to. */
export const SHOWN_STATES = ["open", "confirmed", "dismissed"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What the findings page is narrowed to, beyond the scope. */
export interface FindingFacets {
  severity: Severity | null;
  /** Null for what is open or confirmed: what was dismissed is only seen by who asks for it. */
  state: ShownState | null;
  outcome: "fail" | "review" | null;
  /** The body, or our copy of its report. */
  about: "body" | "copy" | null;
  category: Category | null;
  ruleId: string | null;
  agencyId: number | null;
  /** The user name of who works on it; `NOBODY` for what is given to nobody. */
  assignee: string | null;
  /** Words of the quotations. */
  search: string | null;
  /** The numbers of the findings that have these words, where they have been looked for already. */
  among?: readonly number[];
}
export interface FindingQuery {
  scope: Scope;
  facets: FindingFacets;
  /** Where the page before ended, as `FindingPage.next` gave it. */
  after: string | null;
  limit: number;
}
export interface FindingListRow {
  id: number;
  /** Null when the fault is that there is no report. */
  reportId: number | null;
  agencyId: number;
  agencyName: string;
  regionName: string;
  year: number;
  ruleId: string;
  category: Category;
  severity: Severity;
  outcome: "fail" | "review";
  messageId: string;
  params: Params;
  evidence: [Evidence, ...Evidence[]];
  fingerprint: string;
  state: FindingState;
  decisionReason: string | null;
  decisionNote: string | null;
  decidedBy: string | null;
  revision: number;
  assignee: string | null;
  /** Why a finding that had been decided is open again. */
  reopened: Reopening | null;
}
export interface FindingPage {
  rows: FindingListRow[];
  next: string | null;
  count: CappedCount;
}

const SEPARATOR = "~";
const likePattern = (search: string): string => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** Evidence is stored as JSON text, which may hold escapes that no JSON function takes apart; so the words are sought as they stand there. */
const asInJson = (search: string): string => JSON.stringify(search).slice(1, -1);

/** The condition of facets on the findings, or counted findings, behind `f`; all of them are current. @param assignee who has it, null for nobody */
function facetCondition(facets: FindingFacets, without: keyof FindingFacets | undefined, assignee: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (without !== "state") conditions.push(facets.state === null ? sql`f.state <> 'dismissed'` : sql`f.state = ${facets.state}`);
  const add = (facet: Exclude<keyof FindingFacets, "among">, condition: (value: string | number) => RawBuilder<SqlBool>): void => {
    const value = facets[facet];
    if (value !== null && facet !== without) conditions.push(condition(value));
  };
  add("severity", (value) => sql`f.severity = ${value}`);
  add("outcome", (value) => sql`${countsAs("f")} = ${value}`);
  if (facets.about !== null && without !== "about") conditions.push(isAbout("f", facets.about));
  add("category", (value) => sql`f.category = ${value}`);
  add("ruleId", (value) => sql`f.rule_id = ${value}`);
  add("agencyId", (value) => sql`f.agency_id = ${value}`);
  add("assignee", (value) => (value === NOBODY ? sql`${assignee} is null` : sql`${assignee} = ${value}`));
  add("search", (value) => (facets.among === undefined ? sql`f.evidence::text like ${likePattern(asInJson(String(value)))}` : sql`f.id = any(${[...facets.among]}::int[])`));
  return allOf(conditions);
}

/** The condition of a set of facets within a scope; a facet named in `without` is left out, so that its other values can be counted. */
export const findingCondition = (scope: Scope, facets: FindingFacets, without?: keyof FindingFacets): RawBuilder<SqlBool> =>
  allOf([currentFindings("f", scope), facetCondition(facets, without, sql.ref("f.assignee"))]);

/** Whether the tallies tell apart everything that is chosen: they know no single bodies and no words. */
export const isCountedByTally = ({ agencyId, search }: FindingFacets): boolean => agencyId === null && search === null;

/** Whether a list of these facets holds findings of a state. */
export const listedState = ({ state }: FindingFacets, of: string): boolean => (state === null ? of !== "dismissed" : of === state);

/** How many findings a list has; beyond the cap just that there are more. */
async function countFindings(db: Database, scope: Scope, facets: FindingFacets): Promise<CappedCount> {
  if (!isCountedByTally(facets)) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from finding f where ${findingCondition(scope, facets)} limit ${COUNT_CAP + 1}) as counted`.execute(db);
    return capped(rows[0]!.count);
  }
  const cells = sql`(select *, nullif(assignee, '') as given_to from ${await findingCells(db, scope)} as tallied)`;
  const { rows } = await sql<{ count: number }>`select coalesce(sum(f.findings), 0)::int as count from ${cells} as f where ${facetCondition(facets, undefined, sql.ref("f.given_to"))}`.execute(db);
  return capped(rows[0]!.count);
}

/**
 * Looks for words once for a page that asks of the same findings in several ways: no index has them, and every look reads all of a scope.
 * @returns the facets, with the findings of every year that have the words, unless there are too many to name
 */
export async function withWordsFound(db: Database, scope: Scope, facets: FindingFacets): Promise<FindingFacets> {
  if (facets.search === null) return facets;
  const wordsOnly: FindingFacets = { severity: null, state: null, outcome: null, about: null, category: null, ruleId: null, assignee: null, agencyId: null, search: facets.search };
  const { rows } = await sql<{ id: number }>`select f.id from finding f where ${findingCondition({ ...scope, year: null }, wordsOnly, "state")} limit ${COUNT_CAP + 1}`.execute(db);
  return rows.length > COUNT_CAP ? facets : { ...facets, among: rows.map(({ id }) => id) };
}

/** Few findings of a rule or of somebody: read them by that and sort, rather than the whole scope in its order until there are enough. */
const areFew = ({ ruleId, assignee, among }: FindingFacets, count: CappedCount): boolean => !count.over && (ruleId !== null || among !== undefined || (assignee !== null && assignee !== NOBODY));

/** One page of findings, worst first. */
export async function listFindings(db: Database, query: FindingQuery): Promise<FindingPage> {
  const condition = findingCondition(query.scope, query.facets);
  const [severity, id] = query.after?.split(SEPARATOR) ?? [];
  const page = severity === undefined ? condition : sql<SqlBool>`${condition} and (f.severity, f.id) > (${severity}::severity, ${Number(id)}::int)`;
  const count = await countFindings(db, query.scope, query.facets);
  const chosen = areFew(query.facets, count) ? sql`(with few as materialized (select f.* from finding f where ${page}) select * from few)` : sql`(select f.* from finding f where ${page})`;
  const rows = await sql<FindingListRow>`
      select f.id, f.report_id as "reportId", f.agency_id as "agencyId", a.name as "agencyName", a.region_name as "regionName", f.year, f.rule_id as "ruleId", f.category, f.severity, f.outcome,
        f.message_id as "messageId", f.params, f.evidence, f.fingerprint, f.state, f.decision_reason as "decisionReason", f.decision_note as "decisionNote", f.decided_by as "decidedBy", f.reopened, f.revision, f.assignee
      from ${chosen} as f join agency a on a.id = f.agency_id order by f.severity, f.id limit ${query.limit + 1}`.execute(db);
  const shown = rows.rows.slice(0, query.limit);
  const last = shown.at(-1);
  return { rows: shown, next: last && rows.rows.length > query.limit ? `${last.severity}${SEPARATOR}${last.id}` : null, count };
}

/** The findings of a set as they are now, worst first, up to a limit. */
export async function findingsOfSet(db: Database, scope: Scope, facets: FindingFacets, limit: number): Promise<{ id: number; revision: number; assignee: string | null }[]> {
  const { rows } = await sql<{ id: number; revision: number; assignee: string | null }>`
    select f.id, f.revision, f.assignee from finding f where ${findingCondition(scope, facets)} order by f.severity, f.id limit ${limit}`.execute(db);
  return rows;
}
