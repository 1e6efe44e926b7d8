import { z } from "zod";
import { TOKEN_SCOPES, tokenDaysSchema, tokenNameSchema } from "../../lib/accounts/token";

const codes = z
  .string()
  .transform((text) => text.split(/[,，、\s]+/).filter((code) => code !== "").map((code) => code.replace(/(?:00)+$/, "")))
  .pipe(z.array(z.string().regex(/^(?:\d{2}){1,3}$/)));

/** A new token as the page's form sends it; no region means those of the account. */
export const tokenForm = z.object({ name: tokenNameSchema, scopes: z.array(z.enum(TOKEN_SCOPES)).min(1), regions: codes, days: tokenDaysSchema });
export const revokeForm = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const FIELDS = ["name", "scopes", "regions", "days"] as const;
export type TokenField = (typeof FIELDS)[number];

/** Reads the form. @returns the fields that do not fit otherwise */
export function readTokenForm(form: FormData): z.infer<typeof tokenForm> | TokenField[] {
  const read = tokenForm.safeParse({ name: form.get("name"), scopes: form.getAll("scopes"), regions: form.get("regions"), days: form.get("days") });
  if (read.success) return read.data;
  const places = new Set(read.error.issues.map(({ path }) => path[0]));
  return FIELDS.filter((field) => places.has(field));
}
