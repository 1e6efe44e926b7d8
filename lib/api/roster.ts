import { z } from "zod";
import { AGENCY_KINDS, AGENCY_LEVELS, isoDateSchema } from "../report/schema";
import type { RosterRow } from "../roster/roster";
import { defineEndpoint, noParams, queryOf } from "./endpoint";

const MAX_ROWS = 20_000;

/** A body that must report, as JSON. */
export const rosterEntrySchema = z.strictObject({
  name: z.string().min(2).max(100),
  regionCode: z.string().regex(/^\d{6}(?:\d{3})?(?:\d{3})?$/),
  level: z.enum(AGENCY_LEVELS),
  kind: z.enum(AGENCY_KINDS),
  creditCode: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/).nullable().default(null),
  aliases: z.array(z.string().min(1)).default([]),
  parent: z.string().nullable().default(null),
  predecessors: z.array(z.string().min(1)).default([]),
  hosts: z.array(z.string().min(1)).default([]),
  dueOn: isoDateSchema.nullable().default(null),
}) satisfies z.ZodType<RosterRow>;

/** A roster as JSON; a body stands once in it. */
export const rosterBodySchema = z
  .array(rosterEntrySchema)
  .min(1)
  .max(MAX_ROWS)
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    for (const [place, { name, regionCode }] of rows.entries()) {
      const key = `${regionCode}|${name}`;
      if (seen.has(key)) context.addIssue({ code: "custom", path: [place], message: `${name} (${regionCode}) stands here a second time 重复` });
      seen.add(key);
    }
  });
export const ROSTER_TABLE_TYPES = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"] as const;

export const rosterAnswerSchema = z.strictObject({
  /** `false` when nothing was stored because `apply` was not asked for. */
  applied: z.boolean(),
  rows: z.int(),
  agenciesAdded: z.int(),
  agenciesChanged: z.int(),
  entriesAdded: z.int(),
  entriesChanged: z.int(),
  /** Rows of a table that are left out. */
  problems: z.array(z.strictObject({ line: z.int(), message: z.string() })),
});

export const pushRoster = defineEndpoint({
  method: "post",
  path: "/api/v1/roster",
  operationId: "pushRoster",
  title: { zh: "送入机关名录", en: "Push a roster" },
  note: {
    zh: "不带 apply=true 时只说明会有什么变化，不入库。表格中有问题的行不采用并逐行列出；JSON 有问题时整份不采用。需要令牌的地区不受限制。",
    en: "Without apply=true it only says what would change. Faulty rows of a table are left out and named; faulty JSON is refused as a whole. Takes a token without bounds.",
  },
  scope: "roster",
  params: noParams,
  query: queryOf({
    year: z.coerce.number().int().min(2008).max(2100).describe("The year that the bodies must report on. 报告年度。"),
    apply: z.enum(["true", "false"]).default("false"),
    name: z.string().min(1).max(200).optional().describe("Where the roster comes from. 名录来源。"),
  }),
  bodies: [
    { says: { zh: "机关", en: "Bodies" }, schema: rosterBodySchema },
    { says: { zh: "CSV 或 XLSX，带表头", en: "CSV or XLSX with a header row" }, schema: null, mediaTypes: ROSTER_TABLE_TYPES },
  ],
  answers: { 200: { says: { zh: "变化", en: "What changes" }, schema: rosterAnswerSchema } },
  problems: ["invalid-body", "out-of-bounds", "unreadable-table"],
});
