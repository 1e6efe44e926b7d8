import { signOut } from "../_server/sign-in";

/** Ends the session. A form sends it; the cookie is not sent along from other sites. */
export async function POST(): Promise<Response> {
  await signOut();
  return new Response(null, { status: 303, headers: { Location: "/sign-in?problem=ended" } });
}
