import { z } from "zod";
import { TABLE_KEYS } from "../../lib/report/cells";
import { AGENCY_KINDS, AGENCY_LEVELS, ERAS_FOUND, isoDateSchema } from "../../lib/report/schema";

/** What is true of a golden document. */
export const expectedSchema = z.strictObject({
  /** What the document stands for. */
  about: z.string(),
  agency: z.strictObject({ name: z.string(), level: z.enum(AGENCY_LEVELS), kind: z.enum(AGENCY_KINDS) }),
  year: z.int(),
  era: z.enum(ERAS_FOUND),
  publishedOn: isoDateSchema.nullable(),
  /** Whether every printed cell has to be read; else what is read has to be right. */
  complete: z.boolean(),
  /** What every cell states, by table; null when no number. */
  tables: z.partialRecord(z.enum(TABLE_KEYS), z.record(z.string(), z.number().nullable())),
  /** Rules that must find something, with the outcome. */
  found: z.array(z.strictObject({ ruleId: z.string(), outcome: z.enum(["fail", "review", "either"]) })),
  /** Rules that may fail the document besides. */
  allowed: z.array(z.string()),
});
export type Expected = z.infer<typeof expectedSchema>;
