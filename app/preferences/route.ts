import { z } from "zod";
import { LANGUAGE_COOKIE, THEME_COOKIE } from "../_server/preferences";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;
const form = z.object({
  language: z.enum(["zh", "en"]).optional(),
  theme: z.enum(["light", "dark"]).optional(),
  // A path of this site only: `//host` would lead away.
  back: z.string().regex(/^\/(?![/\\])/).catch("/"),
});

/** Keeps the reader's language or appearance in a cookie and leads back to the page they were on. */
export async function POST(request: Request): Promise<Response> {
  const { language, theme, back } = form.parse(Object.fromEntries(await request.formData()));
  const headers = new Headers({ Location: back });
  const keep = (name: string, value: string): void => headers.append("Set-Cookie", `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax; HttpOnly`);
  if (language) keep(LANGUAGE_COOKIE, language);
  if (theme) keep(THEME_COOKIE, theme);
  return new Response(null, { status: 303, headers });
}
