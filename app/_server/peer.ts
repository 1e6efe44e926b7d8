import type { IncomingMessage } from "node:http";

/** The header by which the server tells its routes where a request comes from; never taken from outside. */
const PEER_HEADER = "x-mingjian-peer";
const LOOPBACK = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;

/** Notes on a request which address it comes from. A proxy on this machine is believed; what anybody else says of forwarding is not. */
export function markPeer(request: IncomingMessage): void {
  const { headers, socket } = request;
  const address = socket.remoteAddress ?? "";
  const forwardedFor = [headers["x-forwarded-for"]].flat().join(",").split(",").at(-1)?.trim();
  headers[PEER_HEADER] = LOOPBACK.test(address) && forwardedFor ? forwardedFor : address;
}

/** The address that a request comes from, for limits per address; empty when it is not known. */
export const peerOf = (headers: Headers): string => headers.get(PEER_HEADER) ?? "";
