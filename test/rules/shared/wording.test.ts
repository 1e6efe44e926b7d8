import { describe, expect, it } from "vitest";
import { differingPart, editDistance, lacksOnly, nearest } from "../../../lib/rules/shared/wording";

describe("the distance of two wordings", () => {
  it("counts characters added, removed and replaced", () => {
    expect(editDistance("逾期", "逾期")).toBe(0);
    expect(editDistance("预期不补正", "逾期不补正")).toBe(1);
    expect(editDistance("政府政府信息", "政府信息")).toBe(2);
    expect(editDistance("", "规章")).toBe(2);
  });

  it("finds the nearest of several, and the first of equals", () => {
    expect(nearest("总体工作情况", ["其他需要报告的事项", "总体情况"])).toEqual({ wording: "总体情况", distance: 2 });
    expect(nearest("甲", ["乙", "丙"]).wording).toBe("乙");
  });
});

describe("what differs between two wordings", () => {
  it("is an omission only when nothing was added or replaced", () => {
    expect(lacksOnly("主动公开政府信息情", "主动公开政府信息情况")).toBe(true);
    expect(lacksOnly("第二十条第（一）", "第二十条第（一）项")).toBe(true);
    expect(lacksOnly("主动公开政务信息情", "主动公开政府信息情况")).toBe(false);
    expect(lacksOnly("总体情况", "总体情况")).toBe(false);
    expect(lacksOnly("本列的数据", "本列数据")).toBe(false);
  });

  it("is what stands between the common beginning and the common end", () => {
    expect(differingPart("申请人预期不补正", "申请人逾期不补正")).toEqual({ from: 3, found: "预", expected: "逾" });
    expect(differingPart("现行有效件", "现行有效件数")).toEqual({ from: 5, found: "", expected: "数" });
    expect(differingPart("政府政府信息", "政府信息")).toEqual({ from: 2, found: "政府", expected: "" });
  });
});
