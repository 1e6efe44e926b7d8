import { z } from "zod";
import { FINDING_STATES } from "../../../lib/findings/reconcile";
import { isDismissalReason, VERBS } from "../../../lib/findings/transitions";

const MAX_FINDINGS = 2000;
const MAX_NOTE_CHARS = 1000;

/** `12:open`: a finding and the state in which the person saw it. */
const seenFinding = z
  .string()
  .regex(/^\d{1,10}:[a-z]+$/)
  .transform((text) => ({ id: Number(text.slice(0, text.indexOf(":"))), state: text.slice(text.indexOf(":") + 1) }))
  .pipe(z.object({ id: z.int(), state: z.enum(FINDING_STATES) }));

export const decisionSchema = z.object({
  finding: z.array(seenFinding).max(MAX_FINDINGS),
  /** The filters of a page, as its address has them, in the place of single findings. */
  filtered: z.string().max(2000).nullable(),
  verb: z.enum(VERBS),
  reason: z.string().refine(isDismissalReason).nullable(),
  note: z.string().max(MAX_NOTE_CHARS),
  // A path of this site only: `//host` would lead away.
  back: z.string().regex(/^\/(?![/\\])/).catch("/findings"),
});

const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : null;
};

/** Reads a decision as the pages' forms send it; null when it makes no sense. */
export function readDecision(form: FormData): z.infer<typeof decisionSchema> | null {
  const read = decisionSchema.safeParse({
    finding: form.getAll("finding"),
    filtered: textOf(form, "filtered"),
    verb: textOf(form, "verb"),
    reason: textOf(form, "verb") === "dismiss" ? textOf(form, "reason") : null,
    note: textOf(form, "note") ?? "",
    back: textOf(form, "back") ?? "/findings",
  });
  return read.success ? read.data : null;
}
