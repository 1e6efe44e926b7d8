import { describe, expect, it } from "vitest";
import { regionTree, type RegionNode } from "../../lib/roster/region-tree";

const told = (nodes: readonly RegionNode[]): unknown[] => nodes.map(({ code, due, received, children }) => (children.length === 0 ? [code, due, received] : [code, due, received, told(children)]));
const count = (code: string, due: number, received: number) => ({ code, due, received });

describe("the tree of regions", () => {
  it("adds up every region's own bodies and those of all below it, and passes over what holds a single region only", () => {
    const tree = regionTree([count("370000", 2, 1), count("370300", 3, 3), count("370303", 5, 4), count("220284", 1, 0)]);
    expect(told(tree)).toEqual([["220284", 1, 0], ["370000", 10, 8, [["370300", 8, 7, [["370303", 5, 4]]]]]]);
  });
  it("keeps national bodies and those without a region apart, the latter last", () => {
    expect(told(regionTree([count("", 2, 1), count("000000", 4, 4), count("110000", 1, 1)]))).toEqual([["000000", 4, 4], ["110000", 1, 1], ["", 2, 1]]);
  });
  it("is empty without a roster", () => {
    expect(regionTree([])).toEqual([]);
  });
});
