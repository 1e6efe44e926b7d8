import { sql, type RawBuilder } from "kysely";
import { NOBODY } from "../../lib/findings/assignment";
import { COPY_RULE_IDS } from "../../lib/rules/registry";
import type { Database } from "../client";
import { findingCells } from "../tallies/read-findings";
import { findingCondition, isCountedByTally, listedState, type FindingFacets } from "./finding-list";
import { COUNT_CAP, type Scope } from "./scope";
import { countsAs } from "./shown-findings";

export interface FacetCount {
  value: string;
  findings: number;
}
export type CountedFacet = "state" | "severity" | "outcome" | "about" | "category" | "rule" | "agency" | "assignee" | "year";
export type FacetCounts = Record<CountedFacet, FacetCount[]>;

const MAX_AGENCIES = 12;

/** Findings that are alike in everything but their bodies. */
interface Cell {
  state: string;
  severity: string;
  outcome: string;
  category: string;
  rule: string;
  assignee: string;
  findings: number;
}
const COLUMNS = sql`f.state, f.severity, ${countsAs("f")} as outcome, f.category, f.rule_id as rule, f.assignee`;

/** The findings of a scope, from the tallies where the facets allow; else only those of the facets that tallies do not tell apart. */
async function source(db: Database, scope: Scope, facets: FindingFacets): Promise<RawBuilder<unknown>> {
  if (isCountedByTally(facets)) return await findingCells(db, scope);
  const told: FindingFacets = { severity: null, state: null, outcome: null, about: null, category: null, ruleId: null, assignee: null, agencyId: facets.agencyId, search: facets.search, ...(facets.among && { among: facets.among }) };
  return sql`(select f.state, f.severity, f.outcome, f.category, f.rule_id, coalesce(f.assignee, '') as assignee, f.year, 1 as findings from finding f where ${findingCondition(scope, told, "state")})`;
}

const aboutOf = ({ rule }: Cell): string => (COPY_RULE_IDS.includes(rule) ? "copy" : "body");
type CellFacet = Exclude<CountedFacet, "agency" | "year">;
const VALUES: Record<CellFacet, (cell: Cell) => string> = {
  state: ({ state }) => state,
  severity: ({ severity }) => severity,
  outcome: ({ outcome }) => outcome,
  about: aboutOf,
  category: ({ category }) => category,
  rule: ({ rule }) => rule,
  assignee: ({ assignee }) => (assignee === "" ? NOBODY : assignee),
};

const CELL_FACETS = ["state", "severity", "outcome", "about", "category", "rule", "assignee"] as const satisfies readonly CellFacet[];
const chosen = (facets: FindingFacets, facet: CellFacet): string | null => (facet === "rule" ? facets.ruleId : facets[facet]);

/** Whether a cell would be listed if one facet were not chosen: its other values stay on offer. */
function isOffered(cell: Cell, facets: FindingFacets, without: CellFacet | null): boolean {
  if (without !== "state" && !listedState(facets, cell.state)) return false;
  return CELL_FACETS.every((facet) => facet === "state" || facet === without || chosen(facets, facet) === null || VALUES[facet](cell) === chosen(facets, facet));
}

const byNumber = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts].filter(([, findings]) => findings > 0).map(([value, findings]) => ({ value, findings })).toSorted((a, b) => b.findings - a.findings || (a.value < b.value ? -1 : 1));

function countCells(cells: readonly Cell[], facets: FindingFacets, facet: CellFacet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (!isOffered(cell, facets, facet)) continue;
    const value = VALUES[facet](cell);
    counts.set(value, (counts.get(value) ?? 0) + cell.findings);
  }
  return byNumber(counts);
}

async function countYears(db: Database, scope: Scope, facets: FindingFacets): Promise<FacetCount[]> {
  const { rows } = await sql<Cell & { year: number }>`select f.year, ${COLUMNS}, sum(f.findings)::int as findings from ${await source(db, { ...scope, year: null }, facets)} as f group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  const counts = new Map<string, number>();
  for (const row of rows) if (isOffered(row, facets, null)) counts.set(String(row.year), (counts.get(String(row.year)) ?? 0) + row.findings);
  return byNumber(counts);
}

/** The bodies with most findings; where more than can be read in a moment come into question, the chosen one alone. */
async function countAgencies(db: Database, scope: Scope, facets: FindingFacets, others: number): Promise<FacetCount[]> {
  const isOne = facets.agencyId !== null && others > COUNT_CAP;
  if (others > COUNT_CAP && !isOne) return [];
  const { rows } = await sql<FacetCount>`
    select f.agency_id::text as value, count(*)::int as findings from finding f
    where ${findingCondition(scope, facets, isOne ? undefined : "agencyId")} group by 1 order by findings desc, 1 limit ${MAX_AGENCIES}`.execute(db);
  return rows;
}

/** How many findings there are of a scope and facets when no body is chosen and no words are sought. */
async function countWithoutAgency(db: Database, scope: Scope, facets: FindingFacets): Promise<number> {
  const condition = facets.search === null ? null : findingCondition(scope, facets, "agencyId");
  if (condition === null) return (await loadCells(db, scope, { ...facets, agencyId: null })).filter((cell) => isOffered(cell, facets, null)).reduce((sum, { findings }) => sum + findings, 0);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from finding f where ${condition} limit ${COUNT_CAP + 1}) as counted`.execute(db);
  return rows[0]!.count;
}

async function loadCells(db: Database, scope: Scope, facets: FindingFacets): Promise<Cell[]> {
  const { rows } = await sql<Cell>`select ${COLUMNS}, sum(f.findings)::int as findings from ${await source(db, scope, facets)} as f group by 1, 2, 3, 4, 5, 6`.execute(db);
  return rows;
}

/** How many findings each value of every facet would give, most first. Years are counted over all years. */
export async function countFacets(db: Database, scope: Scope, facets: FindingFacets): Promise<FacetCounts> {
  const [cells, year, others] = await Promise.all([loadCells(db, scope, facets), countYears(db, scope, facets), countWithoutAgency(db, scope, facets)]);
  const count = (facet: CellFacet): FacetCount[] => countCells(cells, facets, facet);
  return {
    state: count("state"), severity: count("severity"), outcome: count("outcome"), about: count("about"), category: count("category"), rule: count("rule"), assignee: count("assignee"),
    agency: await countAgencies(db, scope, facets, others), year,
  };
}

/** The names of bodies by their ids. */
export async function agencyNames(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("agency").select(["id", "name"]).where("id", "in", [...ids]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
