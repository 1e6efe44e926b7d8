import { createHash } from "node:crypto";
import { requestCell } from "../../lib/report/cells";
import type { Agency, Cell, ParsedReport } from "../../lib/report/schema";
import type { ReceivedReport } from "../../lib/audit/load-report";
import type { Auditor } from "../../lib/audit/ports";
import type { Finding, Score } from "../../lib/rules/finding";
import type { ScoredFinding } from "../../lib/score/scorecard";

export interface SampleFacts {
  agency?: Partial<Agency>;
  year?: number | null;
  path?: string;
  /** Cells of the requests table by address; a string is a cell without a number. */
  cells?: Record<string, number | string>;
  /** What the text says besides. */
  words?: string;
}

/** A parsed report made by hand, of a body that does not exist, with its original bytes. */
export function sampleReport({ agency = {}, year = 2023, path = "青禾县水务局.txt", cells = {}, words = "" }: SampleFacts = {}): ReceivedReport & { bytes: Uint8Array } {
  const title = `青禾县水务局${year ?? ""}年政府信息公开工作年度报告`;
  let text = `${title}\n${words}\n三、收到和处理政府信息公开申请情况\n`;
  const start = text.length;
  const read: Record<string, Cell> = {};
  for (const [address, content] of Object.entries(cells)) {
    const raw = String(content);
    const span: [number, number] = [text.length, text.length + raw.length];
    read[address] = { value: typeof content === "number" ? content : null, kind: typeof content === "number" ? "number" : "blank", raw, unit: null, note: null, span };
    text += `${raw}\n`;
  }
  const bytes = new TextEncoder().encode(text);
  const report: ParsedReport = {
    schemaVersion: 1,
    source: { path, mediaType: "text/plain", sha256: createHash("sha256").update(bytes).digest("hex"), encoding: "utf-8", url: null },
    text,
    title: { value: title, span: [0, title.length] },
    agency: { name: "青禾县水务局", region: "青禾县", regionCode: "990101", level: "county", kind: "department", creditCode: null, ...agency },
    year,
    publishedOn: year === null ? null : `${year + 1}-01-20`,
    era: "2021",
    eraDue: "2021",
    script: "simplified",
    sections: [],
    tables: { disclosure: null, requests: Object.keys(cells).length > 0 ? { span: [start, text.length], cells: read } : null, disputes: null },
    diagnostics: [],
  };
  return { report, bytes, manifest: null };
}

export const NEW_RECEIVED = requestCell("newReceived", "total");
export const GRANTED = requestCell("granted", "total");

/** Finds a fault wherever a cell says more than `limit`: enough to see what the use cases do with findings, whatever the catalogue is. */
export function limitAuditor(limit = 10, ruleSetVersion = "test-1"): Auditor {
  return {
    ruleSetVersion,
    profileVersion: "test",
    leastLimits: { percent: 60, run: 120 },
    categoryOf: () => "balance",
    audit(report) {
      const cells = Object.entries(report.tables.requests?.cells ?? {});
      const findings = cells.flatMap(([cell, { value, raw, span }]): Finding[] => {
        if (value === null || value <= limit) return [];
        const place = `BAL-001/${report.agency.regionCode}/${report.agency.name}/${report.year}/${cell}`;
        return [{
          ruleId: "BAL-001", ruleName: "over-limit", severity: "major", outcome: "fail", messageId: "over", params: { value },
          evidence: [{ quote: raw, span, section: "requests", table: "requests", cell }], fingerprint: `${place}=${value}`, placeKey: place,
        }];
      });
      return {
        ruleSetVersion,
        profileVersion: "test",
    leastLimits: { percent: 60, run: 120 },
        findings,
        notAssessed: [{ ruleId: "BAL-004", reason: "table-absent", where: null }],
        score: limitScore(findings),
        basis: { assessed: ["structure", "tables", "balance", "content"], notes: [], isOfficial: false },
      };
    },
    score: (_, findings) => limitScore(findings.filter(({ state }) => state !== "dismissed")),
  };
}

const limitScore = (findings: readonly ScoredFinding[]): Score => ({
  total: 100 - findings.length, grade: "excellent", assessable: 70, categories: { timeliness: null, structure: 15, tables: 15, balance: 25, consistency: null, content: 15, originality: null }, reference: false, notes: [],
  deductions: findings.map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint, dimension: "balance" as const, points: 1, kind: "finding" as const })),
  pendingPoints: 0,
});

/** Everything that an asynchronous source gives. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}
