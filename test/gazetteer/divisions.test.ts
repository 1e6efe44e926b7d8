import { describe, expect, it } from "vitest";
import { countiesOfTownship, isWithin, predecessorsOf, regionByCode, regionChain, regionsNamed } from "../../lib/gazetteer/divisions";
import { readPlaces } from "../../lib/gazetteer/places";

describe("the table of divisions", () => {
  it.each([
    ["磐石市", "220284", "county"],
    ["吉林市", "220200", "city"],
    ["上海市", "310000", "province"],
    ["东莞市", "441900", "city"],
    ["济源市", "419001", "county"],
    ["金林区", "230751", "county"],
    ["大理州", "532900", "city"],
  ])("knows the level of %s from the table, not from the word", (name, code, level) => {
    expect(regionsNamed(name)).toEqual([expect.objectContaining({ code, level })]);
  });

  it("gives the regions above a region, the province first", () => {
    expect(regionChain("220284").map((region) => region.name)).toEqual(["吉林省", "吉林市", "磐石市"]);
    expect(regionChain("310115").map((region) => region.name)).toEqual(["上海市", "浦东新区"]);
    expect(regionChain("429004").map((region) => region.name)).toEqual(["湖北省", "仙桃市"]);
    expect(regionChain("999999")).toEqual([]);
  });

  it("keeps the districts that went into a new one, under their old codes", () => {
    expect(predecessorsOf("230751").map((region) => region.name)).toEqual(["金山屯区", "西林区"]);
    expect(regionByCode("230705")).toMatchObject({ name: "西林区", until: 2019 });
  });

  it("leads a renumbered code to the present region", () => expect(regionByCode("332500")?.name).toBe("丽水市"));

  it("finds the counties of a township, all of them when the name repeats", () => {
    expect(countiesOfTownship("励家镇")).toEqual(["210726"]);
    expect(countiesOfTownship("苍台镇")).toEqual(["411328"]);
    expect(countiesOfTownship("吉昌镇")).toEqual(["141028", "220284"]);
    expect(countiesOfTownship("无此镇")).toEqual([]);
  });

  it("tells whether a region lies in another", () => {
    expect(isWithin("220284", "220200")).toBe(true);
    expect(isWithin("220284", "220000")).toBe(true);
    expect(isWithin("220200", "220284")).toBe(false);
  });
});

const read = (text: string) => {
  const places = readPlaces(text);
  return places && { own: text.slice(places.ownStart, places.end), codes: places.candidates.map((region) => region.code), rest: text.slice(places.end) };
};

describe("readPlaces", () => {
  it.each([
    ["吉林省吉林市磐石市吉昌镇人民政府", "吉昌镇", ["220284"], "人民政府"],
    ["磐石市吉昌镇", "吉昌镇", ["220284"], ""],
    ["吉昌镇", "吉昌镇", ["141028", "220284"], ""],
    ["淄博张店区应急管理局", "张店区", ["370303"], "应急管理局"],
    ["广西横州市农业农村局", "横州市", ["450181"], "农业农村局"],
    ["朝阳区教育局", "朝阳区", ["110105", "220104"], "教育局"],
    ["唐河县张店镇", "张店镇", ["411328"], ""],
  ])("reads the chain of %s", (text, own, codes, rest) => expect(read(text)).toEqual({ own, codes, rest }));

  it.each(["应急管理局", "本机关", "", "我镇"])("finds no place in front of %j", (text) => expect(readPlaces(text)).toBeNull());
});
