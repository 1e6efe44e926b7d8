import { z } from "zod";
import { GRADES } from "../rules/finding";
import { defineEndpoint, idParams, noParams, pageOf, pageShape, queryOf, scopeShape } from "./endpoint";
import { agencyRefSchema, countsSchema, daySchema, eraSchema, publicationSchema } from "./parts";

export const agencyItemSchema = z.strictObject({
  ...agencyRefSchema.shape,
  creditCode: z.string().nullable(),
  aliases: z.array(z.string()),
  onRoster: z.boolean(),
});
export const agencyPageSchema = pageOf(agencyItemSchema);

/** A year on which the body reported or had to report. */
export const agencyYearSchema = z.strictObject({
  year: z.int(),
  status: publicationSchema,
  publishedOn: daySchema.nullable(),
  /** Null when there is no report, with everything below. */
  reportId: z.int().nullable(),
  era: eraSchema.nullable(),
  versions: z.int().nullable(),
  total: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  reference: z.boolean().nullable(),
  counts: countsSchema.nullable(),
});
export const agencyDetailSchema = z.strictObject({ ...agencyItemSchema.shape, years: z.array(agencyYearSchema) });

const { region, level, kind } = scopeShape;

export const listAgencies = defineEndpoint({
  method: "get",
  path: "/api/v1/agencies",
  operationId: "listAgencies",
  title: { zh: "机关列表", en: "List bodies" },
  scope: "read",
  params: noParams,
  query: queryOf({ region, level, kind, q: z.string().min(1).max(60).optional().describe("Part of the name. 名称中的文字。"), ...pageShape }),
  bodies: [],
  answers: { 200: { says: { zh: "按编号排列的一页机关", en: "One page of bodies, by number" }, schema: agencyPageSchema } },
  problems: [],
});

export const getAgency = defineEndpoint({
  method: "get",
  path: "/api/v1/agencies/{id}",
  operationId: "getAgency",
  title: { zh: "一个机关和它的各年度", en: "A body with its years" },
  scope: "read",
  params: idParams,
  query: queryOf({}),
  bodies: [],
  answers: { 200: { says: { zh: "机关", en: "The body" }, schema: agencyDetailSchema } },
  problems: ["not-found"],
});
