import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { markPeer, peerOf } from "../../app/_server/peer";
import { isSameOrigin } from "../../app/_server/same-origin";

/** The headers that a route sees of a request that came over a socket. */
function arriving(remoteAddress: string, headers: Record<string, string>): Headers {
  const request = { headers: { host: "127.0.0.1:3000", ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage;
  markPeer(request);
  return new Headers(request.headers as Record<string, string>);
}

describe("the address that limits count", () => {
  it("is what a proxy on this machine says last, and never what others say of themselves", () => {
    expect(peerOf(arriving("127.0.0.1", { "x-forwarded-for": "1.2.3.4, 10.0.0.7" }))).toBe("10.0.0.7");
    expect(peerOf(arriving("10.0.0.7", { "x-forwarded-for": "1.2.3.4" }))).toBe("10.0.0.7");
  });
});

describe("a request that changes something", () => {
  it.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000" }, false],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ origin: "http://127.0.0.1:3000" }, true],
    [{ origin: "http://elsewhere.example" }, false],
    [{ origin: "null" }, false],
    [{}, false],
  ] as const)("with %j comes from the site's own pages: %s", (headers, expected) => {
    expect(isSameOrigin(new Headers({ host: "127.0.0.1:3000", ...headers }))).toBe(expected);
  });
});
