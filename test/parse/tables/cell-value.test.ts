import { describe, expect, it } from "vitest";
import { parseCellValue } from "../../../lib/parse/tables/cell-value";

const number = (value: number, unit: string | null = null, note: string | null = null): ReturnType<typeof parseCellValue> => ({ value, kind: "number", unit, note });

describe("a cell", () => {
  it.each([
    ["0", number(0)],
    ["1,234,567", number(1234567)],
    ["4166.241619", number(4166.241619)],
    ["0.5", number(0.5)],
    ["-3", number(-3)],
    ["335次", number(335, "次")],
    ["3967万元", number(3967, "万元")],
    ["251000元", number(251000, "元")],
    ["22(其中修订16件)", number(22, null, "其中修订16件")],
    ["55件(含自然失效29件)", number(55, "件", "含自然失效29件")],
  ])("with a figure keeps its value, unit and note: %s", (text, expected) => {
    expect(parseCellValue(text)).toEqual(expected);
  });

  it("takes 增 and 减 for a sign only in the column of changes", () => {
    expect(parseCellValue("增1423", true)).toEqual(number(1423));
    expect(parseCellValue("减5", true)).toEqual(number(-5));
    expect(parseCellValue("增1423")).toMatchObject({ kind: "text", value: null });
  });

  it.each(["/", "-", "—", "——"])("with a mark has no value: %s", (text) => {
    expect(parseCellValue(text)).toMatchObject({ kind: "mark", value: null });
  });

  it.each(["无", "若干", "约20", "000", "12345678901234567"])("with words, or with digits that no single cell holds, has no value: %s", (text) => {
    expect(parseCellValue(text)).toMatchObject({ kind: "text", value: null });
  });

  it("that is empty is blank and not zero", () => {
    expect(parseCellValue("")).toEqual({ value: null, kind: "blank", unit: null, note: null });
  });

  it.each(["1,23", "12.", "一、总体情况", "2023-01-17", "0-0"])("of another kind is not read: %s", (text) => {
    expect(parseCellValue(text)).toBeNull();
  });
});
