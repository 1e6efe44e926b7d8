import { sql } from "kysely";
import type { Database } from "../client";

/** What the corpus says of two reports that are compared with each other. */
export interface PairStanding {
  /** Fingerprints of either that more bodies have than could have copied from each other, unsigned. */
  common: ReadonlySet<number>;
  /** Nearly the whole text is what many bodies have, and one report stands for all of them: such wording is then counted. */
  isMassShared: boolean;
}

/** What a comparison of two reports needs to know of the corpus. */
export async function pairStanding(db: Database, reportId: number, otherReportId: number): Promise<PairStanding> {
  const [hashes, overlaps] = await Promise.all([
    sql<{ hash: number }>`
      select c.hash from common_fingerprint c
      where c.hash in (select unnest(p.hashes) from report_print p where p.report_id = ${reportId} or p.report_id = ${otherReportId})`.execute(db),
    sql<{ isMassShared: boolean }>`
      select coalesce(bool_and(o.mass_shared), false) as "isMassShared" from overlap o
      where (o.report_id = ${reportId} and o.other_report_id = ${otherReportId}) or (o.report_id = ${otherReportId} and o.other_report_id = ${reportId})`.execute(db),
  ]);
  return { common: new Set(hashes.rows.map(({ hash }) => hash >>> 0)), isMassShared: overlaps.rows[0]?.isMassShared ?? false };
}

