import { describe, expect, it } from "vitest";
import { editDistance } from "../../lib/text/edit-distance";

describe("editDistance", () => {
  it.each([
    ["总计", "总计", 0],
    ["结转下年度继续办理", "结转下年继续办理", 1],
    ["政府信息公开", "政府政府信息公开", 2],
    ["总计", "", 2],
    ["", "其他", 2],
    ["不予公开", "予以公开", 2],
  ])("counts what turns %s into %s", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
    expect(editDistance(b, a, 9)).toBe(distance);
  });

  it("stops counting above the limit", () => {
    expect(editDistance("予以公开", "不予处理", 1)).toBeGreaterThan(1);
    expect(editDistance("总计", "本年度办理结果", 2)).toBeGreaterThan(2);
  });

  it("bears texts of any length, a short one after a long one", () => {
    const long = "公开".repeat(600);
    expect(editDistance(long, `${long}了`, 3)).toBe(1);
    expect(editDistance("总计", "合计", 3)).toBe(1);
  });
});
