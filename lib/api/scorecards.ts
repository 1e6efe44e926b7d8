import { z } from "zod";
import { scoreSchema } from "../rules/finding";
import { defineEndpoint, noParams, pageOf, pageShape, queryOf, scopeShape } from "./endpoint";
import { agencyRefSchema, countsSchema, daySchema } from "./parts";

export const scorecardItemSchema = z.strictObject({
  agency: agencyRefSchema,
  year: z.int(),
  publishedOn: daySchema.nullable(),
  /** Null when a report is due and there is none, with the score and by what it was judged. */
  reportId: z.int().nullable(),
  score: scoreSchema.nullable(),
  counts: countsSchema,
  ruleSetVersion: z.string().nullable(),
  profileVersion: z.string().nullable(),
});
export const scorecardPageSchema = pageOf(scorecardItemSchema);

export const listScorecards = defineEndpoint({
  method: "get",
  path: "/api/v1/scorecards",
  operationId: "listScorecards",
  title: { zh: "评分表", en: "List scorecards" },
  note: { zh: "每个机关每个年度一份，应报未报的也在内。", en: "One for each body and year, those that had to report and did not included." },
  scope: "read",
  params: noParams,
  query: queryOf({ ...scopeShape, ...pageShape }),
  bodies: [],
  answers: { 200: { says: { zh: "按机关和年度排列的一页评分表", en: "One page of scorecards, by body and year" }, schema: scorecardPageSchema } },
  problems: [],
});
