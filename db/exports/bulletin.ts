import { sql } from "kysely";
import type { BulletinBody, BulletinCopies, BulletinFacts, BulletinFault } from "../../lib/export/bulletin";
import { regionByCode } from "../../lib/gazetteer/divisions";
import type { Database } from "../client";
import { listAgencies } from "../queries/agency-list";
import { copyClusters } from "../queries/copy-clusters";
import { dimensionMeans } from "../queries/dimension-means";
import { regionNames } from "../queries/filter-choices";
import type { Scope } from "../queries/scope";
import { yearlyTotals } from "../queries/yearly-totals";
import { chargeable } from "./notices";
import { agencyScope, type ExportScope } from "./scope";

const PAGE = 1000;

async function allBodies(db: Database, scope: Scope & { year: number }): Promise<BulletinBody[]> {
  const bodies: BulletinBody[] = [];
  let after: string | null = null;
  do {
    const page = await listAgencies(db, { scope, sort: "scoreDesc", show: null, grade: null, search: null, after, limit: PAGE });
    bodies.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return bodies;
}

/** What the circular on a year is made from, by the queries that the pages use; `now` is null when nothing is known of the year. */
export async function bulletinFacts(db: Database, scope: ExportScope & { year: number }): Promise<Omit<BulletinFacts, "now"> & { now: BulletinFacts["now"] | null }> {
  const { year, region, level, kind, bounds } = scope;
  const pageScope = { year, region: region ?? null, level: level ?? null, kind: kind ?? null, bounds };
  const totals = await yearlyTotals(db, pageScope, year - 1, year);
  const means = await dimensionMeans(db, pageScope);
  const bodies = await allBodies(db, pageScope);
  const { rows: faults } = await sql<BulletinFault>`
    select f.rule_id as "ruleId", f.agency_id as "agencyId", a.name as agency, count(*)::int as findings from finding f join agency a on a.id = f.agency_id
    where ${chargeable(true)} and ${agencyScope("f", scope)} group by 1, 2, 3 order by 1, 2`.execute(db);
  const copies = await copiesOf(db, pageScope);
  return { year, region: region === undefined ? null : await nameOf(db, region), now: totals.find((entry) => entry.year === year) ?? null, before: totals.find((entry) => entry.year === year - 1) ?? null, means, bodies, faults, copies };
}

async function copiesOf(db: Database, scope: Scope): Promise<BulletinCopies> {
  const copies = { groups: 0, reports: 0, templates: 0 };
  let after: string | null = null;
  do {
    const page = await copyClusters(db, scope, { after, limit: PAGE });
    for (const { isTemplate, reportsWithin } of page.rows) {
      if (isTemplate) copies.templates += 1;
      else [copies.groups, copies.reports] = [copies.groups + 1, copies.reports + reportsWithin];
    }
    after = page.next;
  } while (after !== null);
  return copies;
}

async function nameOf(db: Database, region: string): Promise<string> {
  const code = region.padEnd(6, "0");
  return (await regionNames(db, [code])).get(code) ?? regionByCode(code)?.name ?? code;
}
