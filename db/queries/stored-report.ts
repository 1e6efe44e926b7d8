import type { ParsedReport } from "../../lib/report/schema";
import type { Database } from "../client";
import { unpackReport } from "../report-content";

/**
 * What was read from a version of a report, text included.
 * @throws Error when the version does not exist or its stored form is damaged
 */
export async function storedReport(db: Database, versionId: number): Promise<ParsedReport> {
  const row = await db
    .selectFrom("report_content as c")
    .innerJoin("report_version as v", "v.id", "c.version_id")
    .innerJoin("document as d", "d.id", "v.document_id")
    .select(["c.structure", "c.text", "d.bytes"])
    .where("c.version_id", "=", versionId)
    .executeTakeFirstOrThrow();
  return unpackReport(row, row.bytes);
}
