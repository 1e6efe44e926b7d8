import { ApiProblem } from "../../lib/api/problem";
import { FORM_TYPE, LINES_TYPE, type pushReports } from "../../lib/api/reports";
import type { ImportItem } from "../../lib/audit/import-documents";
import { documentItem, isParsedReports, parsedReportItem, parsedReportLines } from "../../lib/audit/read-items";
import type { ManifestEntry } from "../../lib/ingest/document";
import { formatOf } from "../../lib/ingest/format";
import { limitsOf } from "../../lib/ingest/limits";
import { parsedReportSchema } from "../../lib/report/schema";
import type { ApiChange } from "./api-answer";
import { checkedJson } from "./api-problem";
import { uploadPath } from "./upload-path";

type Push = Pick<ApiChange<typeof pushReports>, "body" | "query" | "language">;

/** So much is read while the caller waits; what is more is queued. */
const MAX_AT_ONCE = 10;
const MAX_BYTES_AT_ONCE = 8 * 1024 * 1024;
const LINES_NAME = "reports.jsonl";

/** What a push holds: a few documents to be read at once, or files to be queued. */
export type Pushed = { kind: "few"; read: () => Promise<ImportItem[]> } | { kind: "many"; files: readonly { name: string; bytes: Uint8Array }[] };

function nameOf(name: string): string {
  const read = uploadPath.safeParse(name);
  if (!read.success) throw new ApiProblem("invalid-parameter", { zh: "文件名不能用。", en: "The file name cannot be used." }, { errors: [{ detail: name, parameter: "name" }] });
  return read.data;
}

/** Two files of one name would be told as one. */
const distinct = (files: readonly { name: string; bytes: Uint8Array }[]): { name: string; bytes: Uint8Array }[] => {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const path = nameOf(name);
    const earlier = seen.get(path) ?? 0;
    seen.set(path, earlier + 1);
    return { name: earlier === 0 ? path : `${path} (${earlier + 1})`, bytes };
  });
};

function manifestOf({ url, publishedOn, agency }: Push["query"], files: number): ManifestEntry {
  const told = { ...(url === undefined ? {} : { url }), ...(publishedOn === undefined ? {} : { publishedOn }), ...(agency === undefined ? {} : { agency }) };
  if (files === 1 || Object.keys(told).length === 0) return told;
  const detail = { zh: "url、publishedOn、agency 只用于单份文件。", en: "url, publishedOn and agency belong to a single document." };
  throw new ApiProblem("invalid-parameter", detail, { errors: Object.keys(told).map((parameter) => ({ detail: detail.en, parameter })) });
}

function linesOf(bytes: Uint8Array): Pushed {
  const lines = parsedReportLines(LINES_NAME, bytes);
  if (lines.length === 0) throw new ApiProblem("invalid-body", { zh: "没有内容。每行应为一份已解析报告。", en: "There is nothing in it. Each line is one parsed report." });
  if (lines.length > MAX_AT_ONCE || bytes.length > MAX_BYTES_AT_ONCE) return { kind: "many", files: [{ name: LINES_NAME, bytes }] };
  return { kind: "few", read: () => Promise.resolve(lines.map(({ path, line }) => parsedReportItem(path, line))) };
}

/** Tells what a push holds. @throws ApiProblem when it cannot be taken at all */
export function pushedOf({ body: { mediaType, bytes, files: parts }, query, language }: Push): Pushed {
  if (mediaType === "application/json") {
    const report = checkedJson(parsedReportSchema, bytes, language);
    return { kind: "few", read: () => Promise.resolve([{ path: report.source.path, received: { report, bytes: null, manifest: null } }]) };
  }
  if (mediaType === LINES_TYPE) return linesOf(bytes);
  if (mediaType !== FORM_TYPE && query.name === undefined) {
    const detail = { zh: "请在 name 中写明文件名。", en: "Give the file name in `name`." };
    throw new ApiProblem("invalid-parameter", detail, { errors: [{ detail: detail.en, parameter: "name" }] });
  }
  const files = distinct(mediaType === FORM_TYPE ? parts : [{ name: query.name ?? "", bytes }]);
  const manifest = manifestOf(query, files.length);
  const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const holdsSeveral = files.some(({ name, bytes: content }) => isParsedReports(name) || (content.length > 0 && formatOf(content, name).kind === "archive"));
  if (holdsSeveral || files.length > MAX_AT_ONCE || (size > MAX_BYTES_AT_ONCE && Object.keys(manifest).length === 0)) return { kind: "many", files };
  const limits = limitsOf(process.env);
  return { kind: "few", read: () => Promise.all(files.map((file) => documentItem(file.name, file.bytes, manifest, query.year ?? null, limits))) };
}
