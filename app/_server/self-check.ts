import { z } from "zod";
import { TokenBuckets } from "./token-buckets";

/** Whether drafts can be checked here: yes, unless `MINGJIAN_SELF_CHECK=off`. */
export const isSelfCheckOn = (): boolean => process.env["MINGJIAN_SELF_CHECK"] !== "off";

const perMinute = z.coerce.number().int().min(1).max(10_000).catch(20);
const SLOT = Symbol.for("mingjian.self-check");
// Bundles of different routes hold their own copy of this module; the limit is the process's.
const shared: typeof globalThis & { [SLOT]?: TokenBuckets } = globalThis;

/**
 * Counts a check of an address: `MINGJIAN_SELF_CHECK_PER_MINUTE` are free a minute, 20 by default.
 * @returns after how many seconds it may be tried again; 0 when it may go on
 */
export function secondsToWait(address: string, now: Date): number {
  shared[SLOT] ??= new TokenBuckets(perMinute.parse(process.env["MINGJIAN_SELF_CHECK_PER_MINUTE"]));
  return shared[SLOT].take(address, now.getTime());
}
