import { describe, expect, it } from "vitest";
import { TokenBuckets } from "../../app/_server/token-buckets";

describe("the limit on checks of one address", () => {
  it("lets as many through at once as are free a minute, then says how long to wait", () => {
    const buckets = new TokenBuckets(3);
    expect([1, 2, 3].map(() => buckets.take("a", 0))).toEqual([0, 0, 0]);
    expect(buckets.take("a", 0)).toBe(20);
    expect(buckets.take("a", 19_000)).toBe(1);
    expect(buckets.take("a", 20_000)).toBe(0);
  });

  it("does not count one address for another", () => {
    const buckets = new TokenBuckets(1);
    expect([buckets.take("a", 0), buckets.take("b", 0), buckets.take("a", 0)]).toEqual([0, 0, 60]);
  });

  it("forgets quiet addresses, so that many of them do not fill the memory, and none that is over the limit", () => {
    const buckets = new TokenBuckets(1);
    for (let number = 0; number < 10_001; number++) buckets.take(`quiet-${number}`, 0);
    buckets.take("busy", 59_000);
    buckets.take("new", 61_000);
    expect(buckets.take("busy", 61_000)).toBeGreaterThan(0);
    expect(buckets.take("quiet-1", 61_000)).toBe(0);
  });
});
