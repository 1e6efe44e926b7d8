import type { ClientBase } from "pg";
import { couldOverlap } from "../../lib/similarity/could-overlap";
import type { FetchedReport } from "../../lib/similarity/fetched-index";
import type { ChangedPrint } from "./changed-prints";
import { commonAmong, unpackPrint, type StoredPrint } from "./find-overlaps";

const BATCH = 50;
const PRINTS = `
  select p.report_id as "reportId", p.body, p.print, exists (select from overlap o where o.report_id = p.report_id and o.relation = 'other-body') as "hasOthers"
  from report_print p where p.report_id = any($1::int[])`;

/**
 * Of the reports that share fingerprints with a changed one, those whose overlaps it may change: the body's own, those that share
 * words with other bodies already, which it may crowd out or join, and those that it shares enough with by itself.
 */
export async function affectedNeighbours(client: ClientBase, changed: ChangedPrint, neighbours: readonly FetchedReport[]): Promise<number[]> {
  const own = neighbours.filter(({ body }) => body === changed.body);
  const others = neighbours.filter(({ body }) => body !== changed.body);
  const affected = own.map(({ reportId }) => reportId);
  for (let from = 0; from < others.length; from += BATCH) {
    const batch = others.slice(from, from + BATCH);
    const { rows } = await client.query<StoredPrint & { hasOthers: boolean }>({ name: "prints_of_neighbours", text: PRINTS, values: [batch.map(({ reportId }) => reportId)] });
    const alone = new Set(rows.filter(({ hasOthers }) => !hasOthers).map(({ reportId }) => reportId));
    const common = await commonAmong(client, new Set([...changed.hashes, ...batch.filter(({ reportId }) => alone.has(reportId)).flatMap(({ hashes }) => [...hashes])]));
    for (const row of rows) if (row.hasOthers || couldOverlap(unpackPrint(row), changed.print, (hash) => common.has(hash))) affected.push(row.reportId);
  }
  return affected;
}
