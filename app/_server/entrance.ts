import type { IncomingMessage } from "node:http";
import { sessionAccount } from "./session";

/** Served to everybody: the way in, the language switch, scripts and styles, the health of the database; and what checks rights itself. */
const OPEN = [/^\/sign-in$/, /^\/first-run$/, /^\/check(?:\/|$)/, /^\/preferences$/, /^\/_next\/static\//, /^\/icon\.svg$/, /^\/api\/health$/, /^\/api\/v1(?:\/|$)/];
const MAX_NEXT_CHARS = 2000;

async function hasSession(request: IncomingMessage): Promise<boolean> {
  const { cookie } = request.headers;
  if (cookie === undefined) return false;
  return (await sessionAccount(new Headers({ cookie }))) !== null;
}

/**
 * Where a request has to go first. Whatever is added to the pages is closed to strangers unless it is listed here.
 * @returns the address of the sign-in with the way back; null when the request may pass
 */
export async function entranceFor(request: IncomingMessage): Promise<string | null> {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  if (OPEN.some((pattern) => pattern.test(pathname)) || (await hasSession(request))) return null;
  const next = `${pathname}${search}`;
  return request.method !== "GET" || next === "/" || next.length > MAX_NEXT_CHARS ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
