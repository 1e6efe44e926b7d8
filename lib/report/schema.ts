import { z } from "zod";
import { TABLE_KEYS } from "./cells";
import { SECTION_KEYS } from "./sections";

/** A half-open range of UTF-16 indices into `ParsedReport.text`. */
export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).refine(([start, end]) => start <= end, "a span must not end before it starts");
export type Span = [start: number, end: number];

export const AGENCY_LEVELS = ["national", "province", "city", "county", "township"] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];
/** `agencyOffice` is a 派出机关 such as a 街道办事处. */
export const AGENCY_KINDS = ["government", "office", "department", "agencyOffice", "institution", "unknown"] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const ERAS_FOUND = ["pre2019", "2019", "2021", "mixed", "unknown"] as const;
export type EraFound = (typeof ERAS_FOUND)[number];

export const cellSchema = z.strictObject({
  /** The number that the cell states, in `unit`; null unless `kind` is "number". */
  value: z.number().nullable(),
  kind: z.enum(["number", "blank", "mark", "text"]),
  raw: z.string(),
  unit: z.string().nullable(),
  note: z.string().nullable(),
  span: spanSchema,
  /** Recovered from cells that had run together, with one solution only. */
  inferred: z.boolean().optional(),
}).refine((cell) => (cell.kind === "number") === (cell.value !== null), "a cell has a value exactly when its kind is number");
export type Cell = z.infer<typeof cellSchema>;

export const tableSchema = z.strictObject({ span: spanSchema, cells: z.record(z.string(), cellSchema) });
export type ReportTable = z.infer<typeof tableSchema>;

export const sectionSchema = z.strictObject({
  key: z.enum(SECTION_KEYS).nullable(),
  /** The heading's numeral as printed, without punctuation: 一, 二 …; null when it has none. */
  ordinal: z.string().nullable(),
  /** The heading as read, without its numeral, simplified and without conversion traces. */
  heading: z.string(),
  /** The heading in the text. */
  span: spanSchema,
  /** What stands between this heading and the next. */
  body: spanSchema,
});
export type Section = z.infer<typeof sectionSchema>;

/**
 * What the reader could not tell or had to work around.
 * `row-short` / `row-long`: a row with fewer or more values than columns; `where` names the row.
 */
export const diagnosticSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  span: spanSchema,
  /** The table and row (or cell) concerned, when one is. */
  table: z.enum(TABLE_KEYS).optional(),
  where: z.string().optional(),
  /** How many values the row had. */
  found: z.int().optional(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

export const agencySchema = z.strictObject({
  /** The body's own name without the regions above it; empty when the document does not tell. */
  name: z.string(),
  region: z.string().nullable(),
  regionCode: z.string().nullable(),
  level: z.enum(AGENCY_LEVELS).nullable(),
  kind: z.enum(AGENCY_KINDS),
  creditCode: z.string().nullable(),
});
export type Agency = z.infer<typeof agencySchema>;

export const sourceSchema = z.strictObject({
  path: z.string(),
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  url: z.string().nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const parsedReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  source: sourceSchema,
  /** The document's text exactly as decoded; every span counts in it. */
  text: z.string(),
  title: z.strictObject({ value: z.string(), span: spanSchema }).nullable(),
  agency: agencySchema,
  year: z.int().min(2008).max(2100).nullable(),
  publishedOn: isoDateSchema.nullable(),
  era: z.enum(ERAS_FOUND),
  eraDue: z.enum(["pre2019", "2019", "2021"]).nullable(),
  script: z.enum(["simplified", "traditional", "mixed"]),
  sections: z.array(sectionSchema),
  tables: z.strictObject({ disclosure: tableSchema.nullable(), requests: tableSchema.nullable(), disputes: tableSchema.nullable() }),
  diagnostics: z.array(diagnosticSchema),
}).superRefine((report, context) => {
  const length = report.text.length;
  const spans: [string, readonly number[]][] = [
    ...report.sections.flatMap((section): [string, readonly number[]][] => [[`section ${section.heading}`, section.span], [`section ${section.heading}`, section.body]]),
    ...TABLE_KEYS.flatMap((key): [string, readonly number[]][] => {
      const table = report.tables[key];
      if (!table) return [];
      return [[`table ${key}`, table.span], ...Object.entries(table.cells).map(([cell, { span }]): [string, readonly number[]] => [`cell ${key} ${cell}`, span])];
    }),
    ...report.diagnostics.map((diagnostic): [string, readonly number[]] => [`diagnostic ${diagnostic.code}`, diagnostic.span]),
  ];
  if (report.title) spans.push(["title", report.title.span]);
  for (const [place, span] of spans) {
    if (span[1]! > length) context.addIssue({ code: "custom", message: `${place}: the span ends at ${span[1]}, behind the end of the text (${length})` });
  }
});
/** What was read from one document: the form that is stored, exchanged and audited. */
export type ParsedReport = z.infer<typeof parsedReportSchema>;
