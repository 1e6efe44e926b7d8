import { describe, expect, it } from "vitest";
import { COUNTRY, isCounted, regionOfFigures, type Counting } from "../../lib/statistics/counting";
import { regionPrefix } from "../../db/queries/scope";
import type { AgencyKind, AgencyLevel } from "../../lib/report/schema";

const body = (name: string, regionCode: string, level: AgencyLevel | null, kind: AgencyKind) => ({ name, regionCode, level, kind });
const PROVINCE = body("吉林省人民政府", "220000", "province", "government");
const PROVINCE_BUREAU = body("吉林省财政厅", "220000", "province", "department");
const CITY = body("吉林市人民政府", "220200", "city", "government");
const CITY_BUREAU = body("吉林市财政局", "220200", "city", "department");
const COUNTY = body("磐石市人民政府", "220284", "county", "government");
const COUNTY_BUREAU = body("磐石市财政局", "220284", "county", "department");
const TOWN = body("吉昌镇人民政府", "220284", "township", "government");
const STREET = body("东宁街道办事处", "220284", "township", "agencyOffice");
const TAX = body("国家税务总局磐石市税务局", "220284", "county", "department");
const MINISTRY = body("自然资源部", COUNTRY, "national", "department");
const ALL = [MINISTRY, PROVINCE, PROVINCE_BUREAU, CITY, CITY_BUREAU, COUNTY, COUNTY_BUREAU, TOWN, STREET, TAX];

const counted = (tops: readonly string[], over: Partial<Counting> = {}): string[] => {
  const counting = { tops, level: null, kind: null, ...over };
  const inside = regionPrefix(tops[0]!);
  const fits = ALL.filter(({ regionCode, level, kind }) => regionCode.startsWith(inside) && (counting.level === null || counting.level === level) && (counting.kind === null || counting.kind === kind));
  return fits.filter((each) => isCounted(each, counting)).map(({ name }) => name);
};

describe("who counts into a region", () => {
  it.each([
    ["a county: its departments, towns and sub-districts", ["220284"], {}, [COUNTY_BUREAU, TOWN, STREET]],
    ["a city: the counties’ governments and its own departments, whose bodies the counties’ reports hold already", ["220200"], {}, [CITY_BUREAU, COUNTY]],
    ["a province: the cities’ governments and its own departments", ["220000"], {}, [PROVINCE_BUREAU, CITY]],
    ["the country: the provinces’ governments and the national bodies", [COUNTRY], {}, [MINISTRY, PROVINCE]],
    ["departments of a city, when only departments are asked for: also those of its counties", ["220200"], { kind: "department" }, [CITY_BUREAU, COUNTY_BUREAU]],
    ["bodies of a city at county level: the counties’ governments, which hold their departments", ["220200"], { level: "county" }, [COUNTY]],
    ["bodies of a county at county level: its departments, not its own government", ["220284"], { level: "county" }, [COUNTY_BUREAU]],
    ["bodies of a province at township level: all of them", ["220000"], { level: "township" }, [TOWN, STREET]],
    ["governments of a city: those of the counties and no town, which its county holds", ["220200"], { kind: "government" }, [COUNTY]],
    ["county governments of the country", [COUNTRY], { kind: "government", level: "county" }, [COUNTY]],
    ["provincial bodies of the country: the provinces’ governments, which hold their departments", [COUNTRY], { level: "province" }, [PROVINCE]],
  ] as const)("%s", (_title, tops, over, expected) => {
    expect(counted(tops, over)).toEqual(expected.map(({ name }) => name));
  });

  it("leaves out bodies under vertical leadership and those whose level is not known", () => {
    expect(regionOfFigures(TAX)).toBeNull();
    expect(regionOfFigures(body("磐石市某局", "220284", null, "department"))).toBeNull();
  });

  it("takes the districts of a municipality and counties that the province leads for the province’s", () => {
    expect(regionOfFigures(body("朝阳区人民政府", "110105", "county", "government"))).toBe("110000");
    expect(regionOfFigures(body("仙桃市人民政府", "429004", "county", "government"))).toBe("420000");
  });
});
