import type { Database } from "../client";

export interface OriginalDocument {
  /** The path under which it was received. */
  path: string;
  bytes: Buffer;
  agencyId: number;
  regionCode: string;
}

/** The stored bytes of a report's current version; undefined when there is no such report or only a parsed report was received. */
export async function findOriginal(db: Database, reportId: number): Promise<OriginalDocument | undefined> {
  const row = await db
    .selectFrom("report as r")
    .innerJoin("report_version as v", "v.id", "r.current_version_id")
    .innerJoin("document as d", "d.id", "v.document_id")
    .select(["v.path", "d.bytes", "r.agency_id as agencyId", "r.region_code as regionCode"])
    .where("r.id", "=", reportId)
    .executeTakeFirst();
  return row?.bytes ? { ...row, bytes: row.bytes } : undefined;
}
