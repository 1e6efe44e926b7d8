import type { Database } from "../client";

export interface OriginalDocument {
  /** The path under which it was received. */
  path: string;
  bytes: Buffer;
  agencyId: number;
  regionCode: string;
}

/** The stored bytes of a version of a report, the current one when `version` is null; undefined when there is no such report or only a parsed report was received. */
export async function findOriginal(db: Database, reportId: number, version: number | null): Promise<OriginalDocument | undefined> {
  const row = await db
    .selectFrom("report as r")
    .innerJoin("report_version as v", (join) => (version === null ? join.onRef("v.id", "=", "r.current_version_id") : join.onRef("v.report_id", "=", "r.id").on("v.number", "=", version)))
    .innerJoin("document as d", "d.id", "v.document_id")
    .select(["v.path", "d.bytes", "r.agency_id as agencyId", "r.region_code as regionCode"])
    .where("r.id", "=", reportId)
    .executeTakeFirst();
  return row?.bytes ? { ...row, bytes: row.bytes } : undefined;
}
