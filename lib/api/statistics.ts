import { z } from "zod";
import { TABLE_KEYS } from "../report/cells";
import { defineEndpoint, noParams, queryOf, scopeShape } from "./endpoint";

/** A cell of the official tables, added up over reports. What has no number is said, and never counted as zero. */
export const cellSumSchema = z.strictObject({
  table: z.enum(TABLE_KEYS),
  cell: z.string(),
  sum: z.number(),
  /** Reports that have a number in the cell, zeros included: the sum is theirs. */
  stated: z.int(),
  /** Reports in which the cell is there without a number. */
  blank: z.int(),
  /** Reports in which the cell could not be told. */
  unread: z.int(),
  /** Of the stated: reports whose number was recovered from cells that had run together. */
  inferred: z.int(),
});

export const statisticsSchema = z.strictObject({
  year: z.int(),
  /** The shape of the tables that the year demands. */
  shape: z.enum(["2019", "2021"]),
  /** Codes of the regions that the sums speak of; 000000 for the country. */
  regions: z.array(z.string()),
  coverage: z.strictObject({ expected: z.int(), counted: z.int(), unexpected: z.int(), missing: z.int(), otherShape: z.int(), noTables: z.int(), outside: z.int() }),
  /** Whether every body that is expected is in the sums. */
  isComplete: z.boolean(),
  cells: z.array(cellSumSchema),
});

const FIRST_YEAR = 2019;
const { region, level, kind } = scopeShape;

export const getStatistics = defineEndpoint({
  method: "get",
  path: "/api/v1/statistics",
  operationId: "getStatistics",
  title: { zh: "各报告数据的汇总", en: "The figures of the reports added up" },
  note: {
    zh: "按官方表格逐格汇总，任何数字不重复计算：政府的报告已含其地区各机关的数据，两者不同时计入。空白、未识别的单元格单列，不当作 0。",
    en: "Cell by cell of the official tables, counting nothing twice: a government’s report holds the figures of the bodies of its region, and the two are never added. Blank and unread cells are counted apart, not as 0.",
  },
  scope: "read",
  params: noParams,
  query: queryOf({ year: z.coerce.number().int().min(FIRST_YEAR).max(2100).describe("The year reported on. 报告年度。"), region, level, kind }),
  bodies: [],
  answers: { 200: { says: { zh: "汇总", en: "The sums" }, schema: statisticsSchema } },
  problems: [],
});
