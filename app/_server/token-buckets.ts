const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** Above so many addresses those that have been quiet are forgotten. */
const MOST_KEYS = 10_000;

/** Limits how often something is done per key, in memory: so many at once, and as many again in a minute. */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** @param nowMs the time, in milliseconds @returns 0 when it may be done; else after how many seconds it may */
  take(key: string, nowMs: number): number {
    if (this.#buckets.size > MOST_KEYS) this.#forgetQuiet(nowMs);
    const bucket = this.#buckets.get(key) ?? { tokens: this.#perMinute, at: nowMs };
    const tokens = Math.min(this.#perMinute, bucket.tokens + ((nowMs - bucket.at) / MINUTE_MS) * this.#perMinute);
    const isFree = tokens >= 1;
    this.#buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at: nowMs });
    return isFree ? 0 : Math.ceil((((1 - tokens) / this.#perMinute) * MINUTE_MS) / SECOND_MS);
  }

  #forgetQuiet(nowMs: number): void {
    for (const [key, { at }] of this.#buckets) if (nowMs - at >= MINUTE_MS) this.#buckets.delete(key);
  }
}
