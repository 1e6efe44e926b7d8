import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database } from "../client";
import { allOf, inScope, type Scope } from "../queries/scope";
import { countedRegion, inAreas, ofAreas, planTally, type TallyPlan } from "./areas";
import { FINDINGS_TALLY, RULES_TALLY, type FindingTally } from "./finding-cells";

const ofBody = (alias: string, { year, level, kind }: Scope): RawBuilder<SqlBool>[] => [
  ...(year === null ? [] : [sql<SqlBool>`${sql.ref(`${alias}.year`)} = ${year}`]),
  ...(level === null ? [] : [sql<SqlBool>`${sql.ref(`${alias}.level`)} = ${level}`]),
  ...(kind === null ? [] : [sql<SqlBool>`${sql.ref(`${alias}.kind`)} = ${kind}`]),
];

/** What was counted, less what was counted for areas that have changed, and those counted now. */
function fromTally({ table, key, number, cells }: FindingTally, { prefixes, changed }: TallyPlan, scope: Scope, digits: number): RawBuilder<unknown> {
  if (prefixes.length === 0) return cells(sql`false`);
  const columns = sql.join(key.map((column) => sql.ref(`t.${column}`)));
  const kept = sql`
    select t.region, ${columns}, ${sql.ref(`t.${number}`)} from ${sql.table(table)} t
    where (${sql.join(prefixes.map((prefix) => countedRegion(prefix, digits)), sql` or `)}) and ${allOf(ofBody("t", scope))}`;
  if (changed.length === 0) return kept;
  return sql`${kept}
    union all select t.region, ${columns}, -${sql.ref(`t.${number}`)} from ${sql.table(table)} t where t.breadth = 4 and ${ofAreas("t", "region", changed)} and ${allOf(ofBody("t", scope))}
    union all (${cells(allOf([inAreas("f", changed), ...ofBody("f", scope)]))})`;
}

/** At most six digits are told apart; a tally tells four. */
const isTallied = (digits: number): boolean => digits <= 4;

async function cellsOf(db: Database, tally: FindingTally, scope: Scope, digits: number): Promise<RawBuilder<unknown> | null> {
  const plan = isTallied(digits) ? await planTally(db, scope, scope.year === null ? null : [scope.year]) : null;
  return plan && fromTally(tally, plan, scope, digits);
}

/**
 * The findings of current versions in a scope, counted by everything that they are narrowed to; a table with the columns
 * `region`, `year`, `rule_id`, `category`, `severity`, `outcome`, `state`, `assignee` (empty for nobody), `active` (always) and
 * `findings`, whose rows are to be added up.
 * @param digits of the region that must be told apart; there may be more
 */
export async function findingCells(db: Database, scope: Scope, digits = 0): Promise<RawBuilder<unknown>> {
  const cells = await cellsOf(db, FINDINGS_TALLY, scope, digits);
  if (cells) return sql`(select *, true as active from (${cells}) as tallied)`;
  return sql`
    (select f.region_code as region, f.year, f.kind, f.rule_id, f.category, f.severity, f.outcome, f.state, coalesce(f.assignee, '') as assignee, f.active, 1 as findings
      from finding f where f.active and ${allOf([...ofBody("f", scope), inScope("f", scope)])})`;
}

/** The reports in a scope in which rules found something, by `rule_id`, with the number `reports` to be added up. */
export async function reportsByRule(db: Database, scope: Scope): Promise<RawBuilder<unknown>> {
  const cells = (await cellsOf(db, RULES_TALLY, scope, 0)) ?? RULES_TALLY.cells(allOf([...ofBody("f", scope), inScope("f", scope)]));
  return sql`(select rule_id, reports from (${cells}) as tallied)`;
}
