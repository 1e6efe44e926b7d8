import { z } from "zod";
import { NOBODY } from "../../../lib/findings/assignment";
import { backField, filteredField, MAX_FINDINGS, textOf } from "../../_server/change-form";

const asAccount = (text: string): string | null => (text === NOBODY ? null : text);

/** `12:zhang`: a finding and who worked on it when the person saw it; `12:-` when nobody did. */
const seenAssignment = z
  .string()
  .regex(/^\d{1,9}:[\p{L}\p{N}._-]{1,60}$/u)
  .transform((text) => ({ id: Number(text.slice(0, text.indexOf(":"))), assignee: asAccount(text.slice(text.indexOf(":") + 1)) }));

const assignmentSchema = z.object({
  finding: z.array(seenAssignment).max(MAX_FINDINGS),
  filtered: filteredField,
  to: z.string().min(1).max(60).transform(asAccount),
  back: backField,
});

/** Reads an assignment as the pages' forms send it; null when it makes no sense. */
export function readAssignment(form: FormData): z.infer<typeof assignmentSchema> | null {
  const read = assignmentSchema.safeParse({ finding: form.getAll("finding"), filtered: textOf(form, "filtered"), to: textOf(form, "to"), back: textOf(form, "back") ?? "/findings" });
  return read.success ? read.data : null;
}
