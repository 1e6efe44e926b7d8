"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signIn } from "../_server/sign-in";

const form = z.object({
  username: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(500),
  // A path of this site only: `//host` would lead away.
  next: z.string().regex(/^\/(?![/\\])/).catch("/"),
});

/** Signs in and leads to where the person was going; what went wrong is told on the sign-in page. */
export async function signInAction(data: FormData): Promise<void> {
  const read = form.safeParse(Object.fromEntries(data));
  if (!read.success) redirect("/sign-in?problem=refused");
  const { username, password, next } = read.data;
  const result = await signIn(username, password, new Date());
  if (result.outcome === "signed-in") redirect(next);
  const query = new URLSearchParams({ problem: result.outcome, next, ...(result.outcome === "locked" ? { minutes: String(result.minutes) } : {}) });
  redirect(`/sign-in?${query.toString()}`);
}
