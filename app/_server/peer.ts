import type { IncomingMessage } from "node:http";

/** Headers by which the server tells its routes where a request comes from; never taken from outside. */
const PEER_HEADER = "x-mingjian-peer";
const DIRECT_HEADER = "x-mingjian-direct";
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip", "via"] as const;
const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Notes on a request which address it comes from. A proxy on this machine is believed; what anybody else says of forwarding is not. */
export function markPeer(request: IncomingMessage): void {
  const { headers, socket } = request;
  const address = socket.remoteAddress ?? "";
  const isForwarded = FORWARDED.some((name) => headers[name] !== undefined);
  const forwardedFor = [headers["x-forwarded-for"]].flat().join(",").split(",").at(-1)?.trim();
  headers[PEER_HEADER] = LOOPBACK.test(address) && forwardedFor ? forwardedFor : address;
  headers[DIRECT_HEADER] = isForwarded ? "0" : "1";
}

/** The address that a request comes from, for limits per address; empty when it is not known. */
export const peerOf = (headers: Headers): string => headers.get(PEER_HEADER) ?? "";

/** Whether a request comes straight from this machine, and asks for it by a name that only this machine has. */
export const isLocal = (headers: Headers): boolean => headers.get(DIRECT_HEADER) === "1" && LOOPBACK.test(peerOf(headers)) && LOOPBACK_HOST.test(headers.get("host") ?? "");
