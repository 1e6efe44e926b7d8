import { z } from "zod";
import { UPLOAD_STATUSES } from "../audit/upload";
import { defineEndpoint, idParams, pageShape, queryOf } from "./endpoint";

export const batchSchema = z.strictObject({
  id: z.int(),
  /** `receiving`: files still come; `sent`: they are being read; `settled`: all are judged beside each other. */
  state: z.enum(["receiving", "sent", "settled"]),
  counts: z.partialRecord(z.enum(UPLOAD_STATUSES), z.int()),
});

export const batchFileSchema = z.strictObject({
  id: z.int(),
  path: z.string(),
  status: z.enum(UPLOAD_STATUSES),
  code: z.string().nullable(),
  message: z.string().nullable(),
  agencyName: z.string().nullable(),
  year: z.int().nullable(),
  reportId: z.int().nullable(),
});
export const batchDetailSchema = z.strictObject({ ...batchSchema.shape, files: z.array(batchFileSchema), next: z.string().nullable() });

export const getBatch = defineEndpoint({
  method: "get",
  path: "/api/v1/batches/{id}",
  operationId: "getBatch",
  title: { zh: "批次的进度与每个文件的结果", en: "How far a batch is, and what became of each file" },
  note: { zh: "需要令牌的地区不受限制。", en: "Takes a token without bounds." },
  scope: "write:reports",
  params: idParams,
  query: queryOf({ status: z.enum(UPLOAD_STATUSES).optional(), ...pageShape }),
  bodies: [],
  answers: { 200: { says: { zh: "批次和一页文件", en: "The batch with one page of its files" }, schema: batchDetailSchema } },
  problems: ["not-found", "out-of-bounds"],
});
