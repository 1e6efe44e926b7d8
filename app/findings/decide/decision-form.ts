import { z } from "zod";
import { isDismissalReason, VERBS } from "../../../lib/findings/transitions";
import { backField, filteredField, MAX_FINDINGS, textOf } from "../../_server/change-form";

const MAX_NOTE_CHARS = 1000;

/** `12:3`: a finding and its revision when the person saw it. */
const seenFinding = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((text) => ({ id: Number(text.slice(0, text.indexOf(":"))), revision: Number(text.slice(text.indexOf(":") + 1)) }));

export const decisionSchema = z.object({
  finding: z.array(seenFinding).max(MAX_FINDINGS),
  filtered: filteredField,
  verb: z.enum(VERBS),
  reason: z.string().refine(isDismissalReason).nullable(),
  note: z.string().max(MAX_NOTE_CHARS),
  back: backField,
});

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
