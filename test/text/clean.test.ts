import { describe, expect, it } from "vitest";
import { cleanText } from "../../lib/text/clean";

const clean = (text: string): string => cleanText(text).text;

describe("cleanText", () => {
  it.each([
    ["folds full-width letters, digits and punctuation", "ＡＢ１２，（％）：", "AB12,(%):"],
    ["writes Kangxi and supplement radicals as characters", "⽬⼈⻔⺠", "目人门民"],
    ["spells out what one character stands for", "㈠①…㎡", "(一)1...m2"],
    ["drops blanks of every kind between Chinese words", "苍台镇\u00a0人民\u3000政府 2022 年", "苍台镇人民政府2022年"],
    ["keeps one blank between Latin letters or digits", "2024-01-17   10:30 a\u00a0b", "2024-01-17 10:30 a b"],
    ["keeps line ends and tabs and makes all line ends one", "一\r\n二\r三\n四\t五", "一\n二\n三\n四\t五"],
    ["drops controls, zero-width and directional marks", "政\u0000府\u200b信\u202e息\ufeff", "政府信息"],
  ])("%s", (_, given, wanted) => expect(clean(given)).toBe(wanted));

  it.each([
    ["pinyin with tone marks in either brackets", "應(yīng)急（jí）管理局", "应急管理局", 2],
    ["pinyin with combining marks", "務(wu\u0300)", "务", 1],
    ["doubled conversions", "公开和(he)(he)服务", "公开和服务", 1],
    ["toneless syllables once the text is plainly annotated", "區(qū)務(wù)應(yīng)的(de)", "区务应的", 4],
  ])("removes %s", (_, given, wanted, count) => {
    const result = cleanText(given);
    expect(result.text).toBe(wanted);
    expect(result.traces.pinyinAnnotations).toBe(count);
  });

  it.each(["客户端(APP)", "情况(一)", "网址(www)", "使用(app)", "数量(a)", "单位(wan)"])("keeps the real brackets of %s", (text) => expect(clean(text)).toBe(text));

  it("turns a traditional text into simplified characters and counts them", () => {
    const result = cleanText("張店區應急管理局後勤幹部乾淨覆蓋");
    expect(result.text).toBe("张店区应急管理局后勤干部干净覆盖");
    expect(result.traces.traditionalCharacters).toBeGreaterThan(4);
  });

  it("leaves 乾, 著 and 瞭 of a simplified text alone, even beside a traditional name", () => {
    const text = `乾县显著瞭望${"政府信息公开工作".repeat(10)}`;
    expect(clean(`${text}陳`)).toBe(`${text}陈`);
  });

  it.each(["\ud800", "a\udc00政", "\ud83d", "\u0000".repeat(5), "", "\uffff\ufdd0"])("bears broken text %j", (text) => {
    const result = cleanText(text);
    expect(result.toOriginal(0, result.text.length)[1]).toBeLessThanOrEqual(text.length);
  });

  it("folds characters beyond the basic plane and keeps their place", () => {
    const result = cleanText("𝟏件");
    expect(result.text).toBe("1件");
    expect(result.toOriginal(0, 1)).toEqual([0, 2]);
  });

  it("leads every place back to the original and a character to its annotation", () => {
    const original = "張店區(qū)應(yīng)急 管理局…２０２３ 年";
    const result = cleanText(original);
    const place = (words: string): string => {
      const at = result.text.indexOf(words);
      return original.slice(...result.toOriginal(at, at + words.length));
    };
    expect(place("张店区")).toBe("張店區(qū)");
    expect(place("急管理")).toBe("急 管理");
    expect(place("2023年")).toBe("２０２３ 年");
    expect(place("...")).toBe("…");
  });

  it("finds the clean place of an original one", () => {
    const original = "區(qū)應(yīng)急";
    const result = cleanText(original);
    expect(result.text.slice(result.fromOriginal(original.indexOf("急")))).toBe("急");
    expect(result.fromOriginal(original.length)).toBe(result.text.length);
    for (let at = 0; at < result.text.length; at++) expect(result.fromOriginal(result.toOriginal(at, at + 1)[0])).toBe(at);
  });
});
