import type { ClientBase } from "pg";
import { OVERLAP_RULES } from "../../lib/rules/least-limits";
import { overlapValues, type OverlapRow } from "./overlap-rows";

/**
 * Only where no finding speaks of shared wording, and nobody is about to write: a report that is being judged is judged again
 * afterwards instead of being waited for.
 */
const WRITE = `
  with free as materialized (
      select p.report_id as id from report_print p where p.report_id = $1::int and p.judged_overlaps <> $2
        and not exists (select from finding f where f.report_id = p.report_id and f.rule_id = any($3::text[]) and f.active)
      for update skip locked),
    dropped as (
      delete from overlap o using free where o.report_id = free.id
        and not exists (select from unnest($4::int[], $14::boolean[]) as kept(id, mass) where kept.id = o.other_report_id and kept.mass = o.mass_shared)),
    saved as (
      insert into overlap (report_id, other_report_id, relation, own_han, shared_han, other_han, other_shared_han, exact_han, longest_run_han, containment, sharers, mass_shared, sections)
      select free.id, o.* from free, unnest($4::int[], $5::overlap_relation[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[], $11::int[], $12::real[], $13::int[], $14::boolean[], $15::json[]) as o
      on conflict (report_id, other_report_id, mass_shared) do update set relation = excluded.relation, own_han = excluded.own_han, shared_han = excluded.shared_han,
        other_han = excluded.other_han, other_shared_han = excluded.other_shared_han, exact_han = excluded.exact_han, longest_run_han = excluded.longest_run_han,
        containment = excluded.containment, sharers = excluded.sharers, sections = excluded.sections)
  update report_print p set judged_overlaps = $2 from free where p.report_id = free.id`;

const RULE_IDS = OVERLAP_RULES.map(({ id }) => id);

/**
 * Writes down what a report shares with others where no rule could tell of it: a judgement would change nothing else.
 * @returns whether it was written; otherwise the report is to be judged again
 */
export async function writeUntold(client: ClientBase, reportId: number, digest: string, rows: readonly OverlapRow[]): Promise<boolean> {
  const { rowCount } = await client.query({ name: "untold_overlaps", text: WRITE, values: [reportId, digest, RULE_IDS, ...overlapValues(rows)] });
  return rowCount === 1;
}
