import { prefectureOf } from "../../lib/similarity/fingerprint-index";
import type { Overlap } from "../../lib/similarity/overlap";
import type { DocumentPrint } from "../../lib/similarity/print";
import type { Part } from "../repositories/statement";
import { storedHashes } from "./find-overlaps";
import { overlapRows, overlapValues } from "./overlap-rows";

const SAVE_PRINT = `
  insert into report_print as p (report_id, body, prefecture, year, hashes, packed, print, judged_overlaps) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (report_id) do update set judged_overlaps = excluded.judged_overlaps,
    body = case when p.print = excluded.print then p.body else excluded.body end,
    prefecture = case when p.print = excluded.print then p.prefecture else excluded.prefecture end,
    hashes_before = case when p.print = excluded.print then p.hashes_before else coalesce(p.hashes_before, p.hashes) end,
    hashes = case when p.print = excluded.print then p.hashes else excluded.hashes end,
    packed = case when p.print = excluded.print then p.packed else excluded.packed end,
    print = case when p.print = excluded.print then p.print else excluded.print end,
    change = case when p.print = excluded.print then p.change else p.change + 1 end`;

/**
 * Keeps the words of a report's current version, and by which overlaps it was judged. When they are not the words of before,
 * the reports that share any are found when the import is settled.
 * @param digest of the overlaps
 */
export function printPart(reportId: number, print: DocumentPrint, digest: string): Part {
  const { identity: { body, regionCode, year }, bytes } = print;
  const { hashes, packed } = storedHashes(print);
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { name: "saved_print", sql: SAVE_PRINT, values: [reportId, body, prefectureOf(regionCode), year, hashes, packed, kept, digest] };
}

const SAVE_OVERLAPS = `
  insert into overlap (report_id, other_report_id, relation, own_han, shared_han, other_han, other_shared_han, exact_han, longest_run_han, containment, sharers, mass_shared, sections)
  select $1::int, o.* from unnest($2::int[], $3::overlap_relation[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::real[], $11::int[], $12::boolean[], $13::json[]) as o
  on conflict (report_id, other_report_id, mass_shared) do update set relation = excluded.relation, own_han = excluded.own_han, shared_han = excluded.shared_han,
    other_han = excluded.other_han, other_shared_han = excluded.other_shared_han, exact_han = excluded.exact_han, longest_run_han = excluded.longest_run_han,
    containment = excluded.containment, sharers = excluded.sharers, sections = excluded.sections`;
const DROP_OVERLAPS = `
  delete from overlap o where o.report_id = $1::int and not exists (select from unnest($2::int[], $3::boolean[]) as kept(id, mass) where kept.id = o.other_report_id and kept.mass = o.mass_shared)`;

/** Puts what an audit was told of shared wording in the place of what was there. */
export function overlapParts(reportId: number, overlaps: readonly Overlap[]): Part[] {
  const rows = overlapRows(overlaps);
  return [
    { name: "dropped_overlaps", sql: DROP_OVERLAPS, values: [reportId, rows.map(({ otherReportId }) => otherReportId), rows.map(({ massShared }) => massShared)] },
    { name: "saved_overlaps", sql: SAVE_OVERLAPS, values: [reportId, ...overlapValues(rows)] },
  ];
}
