import { randomInt, timingSafeEqual } from "node:crypto";

const SLOT = Symbol.for("mingjian.first-run-code");
// Bundles of different routes hold their own copy of this module; the process has one code.
const shared: typeof globalThis & { [SLOT]?: string } = globalThis;
const DIGITS = 12;

/** The code that lets the first administrator in: made when it is first asked for, and shown only where the server was started. */
export const firstRunCode = (): string => (shared[SLOT] ??= Array.from({ length: DIGITS }, () => randomInt(10)).join(""));

/** Whether somebody knows the code. */
export function isFirstRunCode(given: string): boolean {
  const [expected, actual] = [firstRunCode(), given.replaceAll(/\D/g, "")].map((code) => Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS)));
  return expected !== undefined && actual !== undefined && timingSafeEqual(expected, actual);
}
