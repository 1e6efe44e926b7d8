import { expect, it } from "vitest";
import { chineseToNumber, numberToChinese } from "../../lib/text/numerals";

it.each([["一", 1], ["十", 10], ["十二", 12], ["二十", 20], ["三十一", 31]])("reads %s as %i and writes it back", (numeral, value) => {
  expect(chineseToNumber(numeral)).toBe(value);
  expect(numberToChinese(value)).toBe(numeral);
});
it.each(["", "两", "百", "一二", "十十"])("reads %j as no numeral", (numeral) => expect(chineseToNumber(numeral)).toBeNull());
it("refuses to write numbers that number no heading", () => expect(() => numberToChinese(0)).toThrow(RangeError));
