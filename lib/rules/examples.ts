import { z } from "zod";
import { TABLE_KEYS } from "../report/cells";
import { AGENCY_KINDS, AGENCY_LEVELS, ERAS_FOUND } from "../report/schema";
import { SECTION_KEYS } from "../report/sections";
import data from "./examples.json";
import { SEVERITIES } from "./finding";

/** Where words of an example stand in the report. */
export const EXAMPLE_PLACES = ["title", "preface", "heading", ...SECTION_KEYS, "disclosureTable", "requestsTable", "disputesTable", "tail", "otherReport"] as const;
export type ExamplePlace = (typeof EXAMPLE_PLACES)[number];

const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const placeSchema = z.enum(EXAMPLE_PLACES);

/** A piece of what the reader sees of an example. Nothing of it is text of a real report. */
export const examplePartSchema = z.discriminatedUnion("kind", [
  /** The words that a finding rests on, marked within their sentences; a line break parts one sentence from another. */
  z.strictObject({ kind: z.literal("quote"), place: placeSchema, runs: z.array(z.strictObject({ text: z.string().min(1), marked: z.boolean() })).min(1) }),
  /** What the report says in a place; empty when nothing stands there. */
  z.strictObject({ kind: z.literal("text"), place: placeSchema, text: z.string() }),
  /** Cells of a table in the form's order; null was not read, "" is blank; `isOther` where the table is another report's. A finding rests on the marked ones. `zeroRows` rows of zeros are left out. */
  z.strictObject({ kind: z.literal("cells"), table: z.enum(TABLE_KEYS), isOther: z.boolean(), cells: z.array(z.strictObject({ cell: z.string(), value: z.string().nullable(), marked: z.boolean() })).min(1), zeroRows: z.int().min(0) }),
  z.strictObject({ kind: z.literal("absentSection"), section: z.enum(SECTION_KEYS) }),
  z.strictObject({ kind: z.literal("absentTable"), table: z.enum(TABLE_KEYS) }),
  z.strictObject({ kind: z.literal("body"), name: z.string(), region: z.string().nullable(), level: z.enum(AGENCY_LEVELS).nullable(), bodyKind: z.enum(AGENCY_KINDS) }),
  z.strictObject({ kind: z.literal("year"), year: z.int().nullable() }),
  z.strictObject({ kind: z.literal("publishedOn"), date: z.iso.date() }),
  z.strictObject({ kind: z.literal("address"), url: z.string() }),
  /** The shape of the tables, where it is not the one due. */
  z.strictObject({ kind: z.literal("shape"), era: z.enum(ERAS_FOUND) }),
]);
export type ExamplePart = z.infer<typeof examplePartSchema>;

const silentSchema = z.strictObject({ title: bilingualSchema, shown: z.array(examplePartSchema) });
const firingSchema = z.strictObject({ ...silentSchema.shape, message: bilingualSchema, outcome: z.enum(["fail", "review"]), severity: z.enum(SEVERITIES) });
const ruleExamplesSchema = z.strictObject({ ruleId: z.string(), fires: z.array(firingSchema), silent: z.array(silentSchema) });

/** Cases in which a rule speaks, and traps in which it stays silent. */
export type RuleExamples = z.infer<typeof ruleExamplesSchema>;
export type FiringExample = z.infer<typeof firingSchema>;
export type SilentExample = z.infer<typeof silentSchema>;

/** `examples.json`: the marked cases of the rules' tests, as `npm run examples` writes them; by rule id. */
export const exampleFileSchema = z.array(ruleExamplesSchema);

let byRule: ReadonlyMap<string, RuleExamples> | null = null;

/** The examples of a rule; without any for a rule that has none. The file is checked when it is first asked for. */
export function examplesOf(ruleId: string): RuleExamples {
  byRule ??= new Map(exampleFileSchema.parse(data).map((entry) => [entry.ruleId, entry]));
  return byRule.get(ruleId) ?? { ruleId, fires: [], silent: [] };
}
