import type { Diagnostic, Span } from "../report/schema";

/** What the reading of the whole document, its tables apart, can be in doubt of. */
export type DoubtCode =
  | "agency-unknown"
  | "agency-inferred"
  | "agency-conflict"
  | "agency-from-compiler"
  | "region-ambiguous"
  | "region-unknown"
  | "region-unlisted"
  | "credit-code-region"
  | "year-unknown"
  | "year-conflict"
  | "year-inferred"
  | "published-on-conflict"
  | "several-reports"
  | "hijack-removed";

/** A doubt to be shown with the report; it never changes what was read. */
export const doubt = (code: DoubtCode, message: string, span: Span = [0, 0]): Diagnostic => ({ code, message, span });
