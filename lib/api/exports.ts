import { z } from "zod";
import { MEDIA_TYPES, PAPER_NAMES } from "../export/papers";
import { defineEndpoint, queryOf, scopeShape } from "./endpoint";

export const getExport = defineEndpoint({
  method: "get",
  path: "/api/v1/exports/{name}",
  operationId: "getExport",
  title: { zh: "导出", en: "Write an export" },
  note: {
    zh: "findings：xlsx、csv、json；ledger、scorecards：xlsx、csv；notices、bulletin：docx（多个机关的通知书为 zip）。通报须给出 year；通知书还要求令牌所属账号有发出通知书的权限。",
    en: "findings: xlsx, csv, json; ledger, scorecards: xlsx, csv; notices, bulletin: docx (notices to several bodies as a zip). A circular needs a year; notices take an account that may issue them.",
  },
  scope: "export",
  params: z.strictObject({ name: z.enum(PAPER_NAMES) }),
  query: queryOf({
    ...scopeShape,
    format: z.enum(["xlsx", "csv", "json", "docx"]),
    findings: z.enum(["confirmed", "failures"]).default("confirmed").describe("Notices on confirmed findings only, or on every failure that nobody dismissed. 通知书所列问题。"),
  }),
  bodies: [],
  answers: { 200: { says: { zh: "文件", en: "The file" }, schema: null, mediaTypes: Object.values(MEDIA_TYPES).map((type) => type.split(";")[0] ?? type) } },
  problems: ["right-missing", "not-found", "nothing-to-write"],
});
