import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

export const THIS_MACHINE_HEADER = "x-mingjian-this-machine";

const SLOT = Symbol.for("mingjian.this-machine");
// The server and the pages' bundles hold their own copies of this module; the process has one secret.
const shared: typeof globalThis & { [SLOT]?: string } = globalThis;
const secret = (): string => (shared[SLOT] ??= randomBytes(32).toString("base64url"));

const LOOPBACK_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
/** What a proxy adds: then the address is the proxy's and says nothing of who asks. */
const FORWARDING = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * Whether a request comes from a browser on this very machine: from a loopback address, to a loopback name (a foreign name that
 * leads here would be another site's page), not through a proxy, and not sent by a page of another origin.
 */
export function isFromThisMachine(remoteAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  const { host, origin } = headers;
  if (!LOOPBACK_ADDRESS.test(remoteAddress ?? "") || host === undefined || !LOOPBACK_HOST.test(host)) return false;
  if (FORWARDING.some((name) => headers[name] !== undefined)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/**
 * Marks a request from this machine with a secret of the process, and takes any other mark away. A request that carries the
 * secret is Next's own for the page that an action leads to, made in the name of a request that was marked before.
 */
export function markThisMachine(request: IncomingMessage): void {
  const isKnown = isMarked(request.headers[THIS_MACHINE_HEADER]) || isFromThisMachine(request.socket.remoteAddress, request.headers);
  if (isKnown) request.headers[THIS_MACHINE_HEADER] = secret();
  else delete request.headers[THIS_MACHINE_HEADER];
}

/** Whether a header's value is the mark. */
export const isMarked = (value: string | string[] | null | undefined): boolean => value === secret();
