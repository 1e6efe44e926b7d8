import { describe, expect, it } from "vitest";
import { earlierOf } from "../../lib/similarity/pair-order";

const on = (publishedOn: string | null, year = 2023) => ({ publishedOn, year });

describe("which of two reports was there first", () => {
  it.each([
    ["the one published earlier", on("2024-01-10"), on("2024-01-20"), { side: "own", by: "publishedOn" }],
    ["the one published earlier, though it is on the later year", on("2024-02-20", 2022), on("2024-01-20", 2023), { side: "other", by: "publishedOn" }],
    ["the one on the earlier year, when a day of publication is not known", on(null, 2022), on("2024-01-20", 2023), { side: "own", by: "year" }],
    ["neither, published on the same day", on("2024-01-20", 2022), on("2024-01-20", 2023), null],
    ["neither, on the same year with a day unknown", on(null), on("2024-01-20"), null],
  ] as const)("is %s", (_, own, other, expected) => {
    expect(earlierOf(own, other)).toEqual(expected);
  });
});
