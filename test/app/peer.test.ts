import type { IncomingMessage } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { mayImport } from "../../app/_server/may-import";
import { markPeer, peerOf } from "../../app/_server/peer";
import { isSameOrigin } from "../../app/_server/same-origin";

/** The headers that a route sees of a request that came over a socket. */
function arriving(remoteAddress: string, headers: Record<string, string>): Headers {
  const request = { headers: { host: "127.0.0.1:3000", ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage;
  markPeer(request);
  return new Headers(request.headers as Record<string, string>);
}

afterEach(() => delete process.env["MINGJIAN_OPEN_IMPORT"]);

describe("who may import", () => {
  it.each([
    ["this machine", "127.0.0.1", {}, true],
    ["this machine over IPv6", "::1", { host: "[::1]:3000" }, true],
    ["this machine, mapped", "::ffff:127.0.0.1", { host: "localhost:3000" }, true],
    ["another machine", "10.0.0.7", {}, false],
    ["another machine that claims to be this one", "10.0.0.7", { "x-mingjian-peer": "127.0.0.1", "x-mingjian-direct": "1" }, false],
    ["another machine that claims to be forwarded from this one", "10.0.0.7", { "x-forwarded-for": "127.0.0.1" }, false],
    ["somebody behind a proxy on this machine", "127.0.0.1", { "x-forwarded-for": "10.0.0.7" }, false],
    ["a page of another site whose name was made to lead here", "127.0.0.1", { host: "elsewhere.example:3000" }, false],
  ] as const)("%s: %s", (_, address, headers, expected) => {
    expect(mayImport(arriving(address, headers))).toBe(expected);
  });

  it("is everybody when the administrator says so", () => {
    process.env["MINGJIAN_OPEN_IMPORT"] = "1";
    expect(mayImport(arriving("10.0.0.7", {}))).toBe(true);
  });
});

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
