import { describe, expect, it } from "vitest";
import { isPlaceName, placeNameEnd, relationTo } from "../../lib/gazetteer/relations";

const HEISHAN = "210726";
const JINLIN = "230751";

describe("how a named place stands to a region", () => {
  it.each([
    ["黑山县", "own", "county"],
    ["锦州市", "above", "city"],
    ["辽宁省", "above", "province"],
    ["半拉门镇", "below", "township"],
    ["昌图县", "foreign", "county"],
    ["吉昌镇", "foreign", "township"],
  ] as const)("%s to a county: %s", (name, relation, level) => {
    expect(relationTo(HEISHAN, false, name)).toMatchObject({ relation, level });
  });
  it("takes another township of the same county for a sibling of a township’s body", () => {
    expect(relationTo(HEISHAN, true, "半拉门镇")?.relation).toBe("sibling");
  });
  it("knows what went into a region, and what lies in a province", () => {
    expect(relationTo(JINLIN, false, "西林区")?.relation).toBe("former");
    expect(relationTo("210000", false, "昌图县")?.relation).toBe("below");
  });
  it("means the nearest where a name is borne by several places, and the one inside the region named before", () => {
    expect(relationTo("110105", false, "朝阳区")).toMatchObject({ relation: "own", homonyms: 2 });
    expect(relationTo(HEISHAN, false, "朝阳区", ["220100"])).toMatchObject({ relation: "foreign", homonyms: 1, codes: ["220104"] });
  });
  it("says nothing of an unknown region or an unknown name", () => {
    expect(relationTo("999901", false, "昌图县")).toBeNull();
    expect(relationTo(HEISHAN, false, "青禾县")).toBeNull();
  });
});

describe("names in a text", () => {
  it("are read to the end of the longest", () => {
    expect(placeNameEnd("磐石市吉昌镇人民政府", 0)).toBe(3);
    expect(placeNameEnd("磐石市吉昌镇人民政府", 3)).toBe(6);
    expect(placeNameEnd("西乌珠穆沁旗", 0)).toBe(6);
  });
  it("are none where the suffix ends another word, or the name is too short to be told from one", () => {
    for (const words of ["我镇高度重视", "应县政府要求", "城区网格化", "，昌图县", ""]) expect(placeNameEnd(words, 0)).toBe(-1);
    expect(isPlaceName("青禾县")).toBe(false);
  });
});
