import { z } from "zod";
import { TABLE_KEYS } from "../report/cells";
import { agencySchema, ERAS_FOUND, spanSchema } from "../report/schema";
import { SECTION_KEYS } from "../report/sections";

export const SEVERITIES = ["critical", "major", "minor", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The seven scored dimensions, in the order in which they are shown. */
export const DIMENSIONS = ["timeliness", "structure", "tables", "balance", "consistency", "content", "originality"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** Tells a scored dimension from any other word. */
export const isDimension = (word: string): word is Dimension => DIMENSIONS.some((dimension) => dimension === word);
/** What a rule is about: a scored dimension; `security`, which caps the score; or `intake`, which is about our copy and never scored. */
export const CATEGORIES = [...DIMENSIONS, "security", "intake"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Another report that a finding points to. */
export const otherReportSchema = z.strictObject({
  /** The body as it was named there. */
  agency: z.string(),
  year: z.int(),
  /** The file it was read from. */
  path: z.string(),
  /** Its number in the database; null when it was only read for a check. */
  reportId: z.int().nullable(),
});
export type OtherReport = z.infer<typeof otherReportSchema>;

/** The place that shows the fault: the exact words of the original text. */
export const evidenceSchema = z.strictObject({
  quote: z.string(),
  span: spanSchema,
  section: z.enum(SECTION_KEYS).nullable(),
  table: z.enum(TABLE_KEYS).nullable(),
  cell: z.string().nullable(),
  /** The report quoted, when it is another than the one judged; without a place in its text the span is empty. */
  from: otherReportSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const paramValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
export type ParamValue = z.infer<typeof paramValueSchema>;
export type Params = Record<string, ParamValue>;

/** A finding as the rules give it, free of language: `message` and `remedy` are made from `messageId` and `params`. */
export const findingSchema = z.strictObject({
  ruleId: z.string(),
  ruleName: z.string(),
  severity: z.enum(SEVERITIES),
  outcome: z.enum(["fail", "review"]),
  messageId: z.string(),
  params: z.record(z.string(), paramValueSchema),
  evidence: z.tuple([evidenceSchema], evidenceSchema),
  /** Same rule, body, year, place and value: the same defect in any re-import or re-audit. */
  fingerprint: z.string(),
  /** The same without the value: the same place, whatever stands there now. */
  placeKey: z.string(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Something that a rule could not judge, and why. */
export const notAssessedSchema = z.strictObject({ ruleId: z.string(), reason: z.string(), where: z.string().nullable() });
export type NotAssessed = z.infer<typeof notAssessedSchema>;

export const GRADES = ["excellent", "good", "fair", "poor", "unrated"] as const;
export type Grade = (typeof GRADES)[number];

/** Points taken off a dimension (or, by a veto, off the total) for one finding. */
export const deductionSchema = z.strictObject({
  ruleId: z.string(),
  fingerprint: z.string().nullable(),
  dimension: z.enum(DIMENSIONS).nullable(),
  /** Points of the unscaled dimension, positive. */
  points: z.number(),
  kind: z.enum(["finding", "veto-cap", "veto-points", "not-published"]),
});
export type Deduction = z.infer<typeof deductionSchema>;

/** Why a score is withheld, capped or for reference only; `lib/score/scheme.ts` has the sentences. */
export const SCORE_NOTE_IDS = ["reference-year", "year-unknown", "injected-copy", "too-little-assessable", "capped"] as const;
export type ScoreNote = (typeof SCORE_NOTE_IDS)[number];

export const scoreSchema = z.strictObject({
  /** 0 to 100, one decimal; null when not rated. */
  total: z.number().nullable(),
  grade: z.enum(GRADES),
  /** Points that could be judged, of 100. */
  assessable: z.number(),
  categories: z.record(z.enum(DIMENSIONS), z.number().nullable()),
  /** Shown for reference only, never ranked: 2019 and before, or a report read from a polluted copy. */
  reference: z.boolean(),
  notes: z.array(z.enum(SCORE_NOTE_IDS)),
  deductions: z.array(deductionSchema),
  /** What the findings under review would take off if they were confirmed. */
  pendingPoints: z.number(),
});
export type Score = z.infer<typeof scoreSchema>;

/** A finding as it is printed and exchanged, in one language. */
export const renderedFindingSchema = z.strictObject({
  ...findingSchema.shape,
  message: z.string(),
  remedy: z.string(),
});
export type RenderedFinding = z.infer<typeof renderedFindingSchema>;

/** What `mingjian check --format json` writes, one a line. */
export const checkResultSchema = z.strictObject({
  path: z.string(),
  agency: agencySchema,
  year: z.int().nullable(),
  era: z.enum(ERAS_FOUND),
  ruleSetVersion: z.string(),
  score: scoreSchema,
  findings: z.array(renderedFindingSchema),
  notAssessed: z.array(notAssessedSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;
