const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
/** Above so many addresses those that have been quiet are forgotten. */
const MOST_KEYS = 10_000;

/** Limits how often something is done per key, in memory: so many at once, and as many again in a minute. */
export class TokenBuckets {
  readonly #interval: number;
  readonly #burst: number;
  /** When each key will be free of all that it has done (the generic cell rate algorithm). */
  readonly #freeAt = new Map<string, number>();

  constructor(perMinute: number) {
    this.#interval = MINUTE_MS / perMinute;
    this.#burst = MINUTE_MS - this.#interval;
  }

  /** @param nowMs the time, in milliseconds @returns 0 when it may be done; else after how many seconds it may */
  take(key: string, nowMs: number): number {
    if (this.#freeAt.size > MOST_KEYS) this.#forgetQuiet(nowMs);
    const freeAt = Math.max(this.#freeAt.get(key) ?? nowMs, nowMs);
    const wait = freeAt - nowMs - this.#burst;
    if (wait > 0) return Math.ceil(wait / SECOND_MS);
    this.#freeAt.set(key, freeAt + this.#interval);
    return 0;
  }

  #forgetQuiet(nowMs: number): void {
    for (const [key, freeAt] of this.#freeAt) if (freeAt <= nowMs) this.#freeAt.delete(key);
  }
}
