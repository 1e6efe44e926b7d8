import type { ClientBase } from "pg";
import { Comparer } from "../../lib/similarity/compare";
import { commonIn } from "../../lib/similarity/common-fingerprints";
import { buildIndex } from "../../lib/similarity/memory-index";
import { DEFAULT_PARAMETERS } from "../../lib/similarity/parameters";
import type { DocumentPrint } from "../../lib/similarity/print";
import { overlapDigest, unpackPrint, type StoredPrint } from "./find-overlaps";

const BATCH = 500;
const PRINTS = "select report_id as \"reportId\", body, print, change from report_print where report_id > $1 order by report_id limit $2";
const DROP_COMMON = "delete from common_fingerprint k where not exists (select from unnest($1::int[]) as kept(hash) where kept.hash = k.hash)";
const SAVE_COMMON = `
  insert into common_fingerprint as k (hash, first_report_id, second_report_id) select * from unnest($1::int[], $2::int[], $3::int[])
  on conflict (hash) do update set first_report_id = excluded.first_report_id, second_report_id = excluded.second_report_id
  where (k.first_report_id, k.second_report_id) is distinct from (excluded.first_report_id, excluded.second_report_id)`;

/**
 * Compares all reports with each other in memory, and writes down anew which fingerprints are mass-shared.
 * @param threshold more bodies make a fingerprint mass-shared
 * @returns for every report the digest of its overlaps, some hundreds at a time
 */
export async function* compareEverything(client: ClientBase, threshold: number): AsyncGenerator<Map<number, string>> {
  const prints: DocumentPrint[] = [];
  const changes = new Map<number, number>();
  for (let after = 0; ; ) {
    const { rows } = await client.query<StoredPrint & { change: number }>({ name: "all_prints", text: PRINTS, values: [after, BATCH] });
    for (const row of rows) {
      prints.push(unpackPrint(row));
      changes.set(row.reportId, row.change);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = last.reportId;
  }
  const index = buildIndex(prints, DEFAULT_PARAMETERS);
  const common = commonIn(index, threshold);
  const idOf = (document: number): number => index.print(document).filed?.reportId ?? 0;
  const hashes = common.map(({ hash }) => hash | 0);
  await client.query(DROP_COMMON, [hashes]);
  await client.query(SAVE_COMMON, [hashes, common.map(({ examples: [first] }) => idOf(first)), common.map(({ examples: [, second] }) => idOf(second))]);
  const comparer = new Comparer(index);
  let compared = new Map<number, string>();
  for (let document = 0; document < index.size; document++) {
    const { overlaps } = comparer.compareDocument(document);
    compared.set(idOf(document), overlapDigest(overlaps, (id) => changes.get(id)));
    if (compared.size < BATCH && document + 1 < index.size) continue;
    yield compared;
    compared = new Map();
  }
}
