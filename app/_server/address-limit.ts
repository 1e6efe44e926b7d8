const MAX_ADDRESSES = 10_000;

/** Allows each address a number of attempts in a span of time, counted in memory. */
export class AddressLimit {
  readonly #attempts: number;
  readonly #spanMs: number;
  readonly #seen = new Map<string, { from: number; count: number }>();

  constructor(attempts: number, spanMs: number) {
    this.#attempts = attempts;
    this.#spanMs = spanMs;
  }

  /** Whether an address has no attempt left. */
  isExceeded(address: string, nowMs: number): boolean {
    const known = this.#seen.get(address);
    return known !== undefined && nowMs - known.from < this.#spanMs && known.count >= this.#attempts;
  }

  /** Takes one attempt. @returns whether it is allowed */
  take(address: string, nowMs: number): boolean {
    const known = this.#seen.get(address);
    if (known && nowMs - known.from < this.#spanMs) {
      known.count += 1;
      return known.count <= this.#attempts;
    }
    if (this.#seen.size >= MAX_ADDRESSES) this.#seen.clear();
    this.#seen.set(address, { from: nowMs, count: 1 });
    return true;
  }
}
