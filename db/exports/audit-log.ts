import { writeCsv } from "../../lib/export/csv";
import { writeJson } from "../../lib/export/json";
import { LOG_COLUMNS } from "../../lib/export/audit-log/sheet";
import type { Language } from "../../lib/report/language";
import { RULE_SET_VERSION } from "../../lib/rules/registry";
import type { Database } from "../client";
import { countLog, logPage, type LogQuery } from "../queries/audit-log";
import { pagedByKey } from "./snapshot";

export const LOG_FORMATS = ["csv", "json"] as const;
export interface LogExport {
  query: LogQuery;
  format: (typeof LOG_FORMATS)[number];
  language: Language;
  /** The filters by their names in the reader's words. */
  filters: Readonly<Record<string, string>>;
  now: Date;
}

/** Writes the lines that the filters leave, all of them. @param snapshot a view that does not change while they are read */
export async function exportLog(snapshot: Database, { query, format, language, filters, now }: LogExport): Promise<{ chunks: AsyncIterable<Uint8Array>; rowCount: number }> {
  const rowCount = await countLog(snapshot, query);
  const sheet = {
    note: { title: { zh: "操作日志", en: "Audit log" }, ruleSetVersion: RULE_SET_VERSION, profileVersion: "—", filters, exportedAt: now, rowCount },
    columns: LOG_COLUMNS,
    rows: pagedByKey((after, limit) => logPage(snapshot, query, after, limit), ({ id }) => id),
  };
  return { chunks: format === "csv" ? writeCsv(sheet, language) : writeJson(sheet, language), rowCount };
}
