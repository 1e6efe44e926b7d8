import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/text/clean";
import { roomForUnits, textOfUnits } from "../../lib/text/units";

describe("roomForUnits", () => {
  it.each([1, 20_000, 300_000])("has room for %i units", (length) => {
    expect(roomForUnits(length).length).toBeGreaterThanOrEqual(length);
  });

  it("does not change a text that was taken before the next is written", () => {
    const first = roomForUnits(2);
    first.set([0x603b, 0x8ba1]);
    const text = textOfUnits(first, 2);
    roomForUnits(2).fill(0x30);
    expect(text).toBe("总计");
  });

  it("keeps lone surrogates", () => {
    expect(textOfUnits(Uint16Array.of(0x603b, 0xd800), 2)).toBe("总\ud800");
  });

  it("lets a text outgrow its room, whatever was written there before", () => {
    cleanText("公开".repeat(5000));
    const folded = cleanText("㍿".repeat(50)).text;
    expect(folded).toBe("株式会社".repeat(50));
    expect(cleanText("㈱".repeat(20_000)).text).toBe("(株)".repeat(20_000));
  });
});
