import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { isFromThisMachine, isMarked, markThisMachine, THIS_MACHINE_HEADER } from "../../app/_server/this-machine";

const HERE = { host: "127.0.0.1:3000" };

describe("a request from this very machine", () => {
  it.each([
    ["by its IPv4 loopback address", "127.0.0.1", HERE],
    ["by its IPv6 loopback address", "::1", { host: "[::1]:3000" }],
    ["by an IPv4 address in IPv6 form", "::ffff:127.0.0.1", { host: "localhost:3000" }],
    ["by one of its own pages", "127.0.0.1", { ...HERE, origin: "http://127.0.0.1:3000" }],
  ])("is known %s", (_, address, headers) => {
    expect(isFromThisMachine(address, headers)).toBe(true);
  });

  it.each([
    ["from another machine", "192.168.1.20", HERE],
    ["from an address that is not known", undefined, HERE],
    ["that came through a proxy", "127.0.0.1", { ...HERE, "x-forwarded-for": "127.0.0.1" }],
    ["that a proxy passed on without an address", "127.0.0.1", { ...HERE, via: "1.1 proxy" }],
    ["to a foreign name that leads here", "127.0.0.1", { host: "evil.example:3000" }],
    ["to a name that only begins like this machine's", "127.0.0.1", { host: "localhost.evil.example" }],
    ["without a name", "127.0.0.1", {}],
    ["sent by another site's page", "127.0.0.1", { ...HERE, origin: "https://evil.example" }],
    ["sent by another program's page on this machine", "127.0.0.1", { ...HERE, origin: "http://127.0.0.1:8080" }],
    ["sent by a page without an origin of its own", "127.0.0.1", { ...HERE, origin: "null" }],
  ])("is none %s", (_, address, headers) => {
    expect(isFromThisMachine(address, headers)).toBe(false);
  });
});

const request = (remoteAddress: string, headers: Record<string, string>): IncomingMessage => ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe("the mark of a request", () => {
  it("is put on by the server, and is taken over only by a request that knows the process's secret", () => {
    const own = request("127.0.0.1", { ...HERE });
    markThisMachine(own);
    const mark = String(own.headers[THIS_MACHINE_HEADER]);
    expect(isMarked(mark)).toBe(true);
    for (const [value, isKnown] of [[mark, true], ["1", false], ["", false]] as const) {
      const forwarded = request("127.0.0.1", { ...HERE, "x-forwarded-for": "127.0.0.1", [THIS_MACHINE_HEADER]: value });
      markThisMachine(forwarded);
      expect(isMarked(forwarded.headers[THIS_MACHINE_HEADER])).toBe(isKnown);
    }
  });
  it("is not what is missing", () => {
    expect([undefined, null, ""].map(isMarked)).toEqual([false, false, false]);
  });
});
