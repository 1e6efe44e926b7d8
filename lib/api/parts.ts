import { z } from "zod";
import { AGENCY_KINDS, AGENCY_LEVELS, ERAS_FOUND, isoDateSchema } from "../report/schema";
import { DISMISSAL_REASONS, type DismissalReason } from "../findings/transitions";
import { GRADES } from "../rules/finding";

/** A body as other things name it. */
export const agencyRefSchema = z.strictObject({
  id: z.int(),
  name: z.string(),
  /** Empty when unknown. */
  regionCode: z.string(),
  regionName: z.string(),
  level: z.enum(AGENCY_LEVELS).nullable(),
  kind: z.enum(AGENCY_KINDS),
});

/** Faults by severity, and questions that wait for a person; what was dismissed is left out. */
export const countsSchema = z.strictObject({ critical: z.int(), major: z.int(), minor: z.int(), info: z.int(), review: z.int() });

/** The score in short; `total` is null when the report is not rated. */
export const scoreLineSchema = z.strictObject({ total: z.number().nullable(), grade: z.enum(GRADES), assessable: z.number(), reference: z.boolean() });

export const momentSchema = z.iso.datetime();
export const publicationSchema = z.enum(["onTime", "late", "undetermined", "missing"]);
export const eraSchema = z.enum(ERAS_FOUND);
export const daySchema = isoDateSchema;

const REASONS = ["falsePositive", "otherScope", "notApplicable", "misread", "explained"] as const satisfies readonly DismissalReason[];
/** Why a finding is dismissed. */
export const reasonSchema = z.enum(REASONS).describe(REASONS.map((reason) => `${reason}: ${DISMISSAL_REASONS[reason].en} ${DISMISSAL_REASONS[reason].zh}`).join("; "));
