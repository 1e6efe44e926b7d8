import type { IncomingHttpHeaders } from "node:http";

/** Set on every request by `serve.ts`, whatever came from outside under its name. */
export const THIS_MACHINE_HEADER = "x-mingjian-this-machine";

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
