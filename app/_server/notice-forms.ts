import { z } from "zod";
import { MAX_AT_A_TIME, MAX_OBJECTION_CHARS, MAX_REASON_CHARS } from "../../lib/notices/limits";

const MAX_ID = 2_147_483_647;
const id = z.coerce.number().int().min(1).max(MAX_ID);
const day = z.iso.date();
/** Words that somebody typed: PostgreSQL has no text with NUL or half a surrogate pair. */
const typed = (maxChars: number) => z.string().transform((text) => text.toWellFormed().replaceAll("\0", "")).pipe(z.string().trim().min(1).max(maxChars));
const words = typed(200);
const reason = typed(MAX_REASON_CHARS);

/** `12:2023`: a body and a year. */
const bodyAndYear = z
  .string()
  .regex(/^\d{1,10}:\d{4}$/)
  .transform((text) => ({ agencyId: Number(text.slice(0, text.indexOf(":"))), year: Number(text.slice(text.indexOf(":") + 1)) }))
  .pipe(z.object({ agencyId: z.int().min(1).max(MAX_ID), year: z.int().min(2008).max(2100) }));

export const issueForm = z.object({
  chosen: z.array(bodyAndYear).min(1).max(MAX_AT_A_TIME),
  findings: z.enum(["confirmed", "failures"]),
  again: z.literal("1").nullable(),
  deadline: day,
  issuer: words,
  selfName: words,
  documentCode: words,
  contact: words,
  phone: words,
});
export const deadlineForm = z.object({ notice: id, deadline: day, reason });
export const reasonForm = z.object({ notice: id, reason });
export const objectionForm = z.object({ notice: id, finding: id, text: typed(MAX_OBJECTION_CHARS) });
export const answerForm = z.object({ notice: id, objection: id, verdict: z.enum(["upheld", "rejected"]), reason });

/** Reads the form of issuing; null when a field is empty, too long or no day. */
export function readIssue(form: FormData): z.infer<typeof issueForm> | null {
  const single = Object.fromEntries([...form].filter(([, value]) => typeof value === "string"));
  return issueForm.safeParse({ ...single, chosen: form.getAll("chosen"), again: form.get("again") }).data ?? null;
}
