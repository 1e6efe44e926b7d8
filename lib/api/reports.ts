import { z } from "zod";
import { FINDING_STATES } from "../findings/reconcile";
import { isoDateSchema, parsedReportSchema } from "../report/schema";
import { checkResultSchema } from "../rules/finding";
import { batchSchema } from "./batches";
import { defineEndpoint, idParams, noParams, pageOf, pageShape, queryOf, scopeShape } from "./endpoint";
import { agencyRefSchema, countsSchema, daySchema, eraSchema, momentSchema, publicationSchema, reasonSchema, scoreLineSchema } from "./parts";

export const reportItemSchema = z.strictObject({
  id: z.int(),
  year: z.int(),
  agency: agencyRefSchema,
  era: eraSchema,
  publishedOn: daySchema.nullable(),
  /** How many documents came as this report; the last one counts. */
  versions: z.int(),
  score: scoreLineSchema,
  counts: countsSchema,
  updatedAt: momentSchema,
});
export const reportPageSchema = pageOf(reportItemSchema);

/** What people decided on a finding of the report. */
export const reportDecisionSchema = z.strictObject({
  findingId: z.int(),
  fingerprint: z.string(),
  state: z.enum(FINDING_STATES),
  reason: reasonSchema.nullable(),
  note: z.string().nullable(),
  by: z.string().nullable(),
});

/** A report with what was read of it, and what the audit says; dismissed findings are not in the result, and stand among the decisions. */
export const reportDetailSchema = z.strictObject({
  id: z.int(),
  agency: agencyRefSchema,
  version: z.strictObject({ number: z.int(), isCurrent: z.boolean(), hasOriginal: z.boolean() }),
  status: publicationSchema,
  report: parsedReportSchema,
  result: checkResultSchema,
  decisions: z.array(reportDecisionSchema),
});

/** What became of a pushed document. */
export const importResultSchema = z.strictObject({
  path: z.string(),
  status: z.enum(["stored", "new-version", "reread", "unchanged", "unidentified", "refused", "failed"]),
  /** Why it is not filed; null when it is. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  reportId: z.int().nullable(),
  agency: agencyRefSchema.nullable(),
  year: z.int().nullable(),
});
export const importAnswerSchema = z.strictObject({ results: z.array(importResultSchema) });

export const listReports = defineEndpoint({
  method: "get",
  path: "/api/v1/reports",
  operationId: "listReports",
  title: { zh: "报告列表", en: "List reports" },
  scope: "read",
  params: noParams,
  query: queryOf({ ...scopeShape, ...pageShape }),
  bodies: [],
  answers: { 200: { says: { zh: "按机关和年度排列的一页报告", en: "One page of reports, by body and year" }, schema: reportPageSchema } },
  problems: [],
});

export const getReport = defineEndpoint({
  method: "get",
  path: "/api/v1/reports/{id}",
  operationId: "getReport",
  title: { zh: "一份报告：读到的内容、核查结果与处理情况", en: "A report: what was read of it, what the audit says, what was decided" },
  scope: "read",
  params: idParams,
  query: queryOf({ version: z.coerce.number().int().min(1).max(32_767).optional().describe("The number of a version; the current one without it. 版本号，缺省为现行版本。") }),
  bodies: [],
  answers: { 200: { says: { zh: "报告", en: "The report" }, schema: reportDetailSchema } },
  problems: ["not-found"],
});

/** Documents that can be sent as they are; any other type of bytes goes as `application/octet-stream`. */
export const DOCUMENT_TYPES = [
  "application/octet-stream",
  "text/plain",
  "text/html",
  "application/pdf",
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/zip",
] as const;
export const LINES_TYPE = "application/x-ndjson";
export const FORM_TYPE = "multipart/form-data";

export const pushReports = defineEndpoint({
  method: "post",
  path: "/api/v1/reports",
  operationId: "pushReports",
  title: { zh: "送入报告", en: "Push reports" },
  note: {
    zh: "内容为一份已解析报告（JSON）、每行一份的多份已解析报告，或文件本身：原始字节（文件名写在 name），或表单中的 file。文件少时当即答复每份的结果；压缩包和数量多的排队处理，答复 202 和可查询的批次地址，这需要令牌的地区不受限制。不在令牌地区范围内的报告不予接收。",
    en: "One parsed report as JSON, several with one a line, or the document itself: raw bytes (its file name in `name`), or a form with `file` parts. A few are answered at once, one result each; archives and many files are queued and answered with 202 and the address of a batch, which takes a token without bounds. A report outside the regions of the token is not taken.",
  },
  scope: "write:reports",
  params: noParams,
  query: queryOf({
    name: z.string().min(1).max(400).optional().describe("The file name of raw bytes. 文件名。"),
    year: z.coerce.number().int().min(2008).max(2100).optional().describe("The year of documents that do not tell theirs. 未写明年度的文件的年度。"),
    url: z.url().max(2000).optional().describe("Where a single document was published. 单份文件的发布网址。"),
    publishedOn: isoDateSchema.optional().describe("When a single document was published. 单份文件的发布日期。"),
    agency: z.string().min(2).max(80).optional().describe("Whose report a single document is. 单份文件所属机关全称。"),
  }),
  bodies: [
    { says: { zh: "一份已解析报告", en: "One parsed report" }, schema: parsedReportSchema },
    { says: { zh: "每行一份已解析报告", en: "Parsed reports, one a line" }, schema: null, mediaTypes: [LINES_TYPE] },
    { says: { zh: "表单，文件在 file", en: "A form with the files as `file`" }, schema: null, mediaTypes: [FORM_TYPE] },
    { says: { zh: "文件本身", en: "The document itself" }, schema: null, mediaTypes: DOCUMENT_TYPES },
  ],
  answers: {
    200: { says: { zh: "每份文件的结果", en: "What became of each document" }, schema: importAnswerSchema },
    202: { says: { zh: "已排队，批次地址见 Location", en: "Queued; the batch is at Location" }, schema: batchSchema },
  },
  problems: ["invalid-body", "out-of-bounds"],
});
