import { describe, expect, it } from "vitest";
import { MISSPELT, SLIPS } from "../../../../lib/rules/content/dictionaries/typos";

describe("dictionary of misspelt words", () => {
  it("never proposes the word itself, nor one that holds another misspelt word", () => {
    for (const [wrong, right] of Object.entries(MISSPELT)) {
      expect(right).not.toBe(wrong);
      expect(Object.keys(MISSPELT).filter((other) => right.includes(other))).toEqual([]);
    }
  });
});

describe("dictionary of slips", () => {
  it("names for each pattern words that no match can lack", () => {
    for (const { pattern, sign } of SLIPS) {
      if (sign === null) continue;
      const withoutGroups = pattern.source.replaceAll(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\??/g, "");
      expect(withoutGroups).toContain(sign);
      expect(withoutGroups).not.toContain("|");
    }
  });
});
