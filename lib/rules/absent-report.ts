import { createHash } from "node:crypto";
import { eraDueFor } from "../report/formats";
import type { Agency, ParsedReport } from "../report/schema";

const MEDIA_TYPE = "text/x-roster-entry";

/**
 * Stands for a report that a roster expects and nobody has: its text is the roster's line, so that a finding can quote it.
 * @param dueOn the day that the roster sets; null where it sets none
 */
export function absentReport(agency: Agency, year: number, dueOn: string | null): ParsedReport {
  const text = `${agency.name}｜${agency.regionCode ?? ""}｜${year}年度${dueOn === null ? "" : `｜应公布日期 ${dueOn}`}`;
  return {
    schemaVersion: 1,
    source: { path: "", mediaType: MEDIA_TYPE, sha256: createHash("sha256").update(text).digest("hex"), encoding: "utf-8", url: null },
    text,
    title: null,
    agency,
    year,
    publishedOn: null,
    era: "unknown",
    eraDue: eraDueFor(year),
    script: "simplified",
    sections: [],
    tables: { disclosure: null, requests: null, disputes: null },
    diagnostics: [],
  };
}

/** Whether a report stands for one that is not there. */
export const isAbsent = ({ source }: ParsedReport): boolean => source.mediaType === MEDIA_TYPE;
