import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { encodeGb18030, encodeUtf16, encodeUtf8, encodeUtf8WithBom } from "../../../lib/demo/dirt/encode";
import { readDocument } from "../../../lib/ingest/document";
import { REPORT } from "./page";

const page = (charset: string): string => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${REPORT}</body></html>`;
const read = (bytes: Uint8Array) => readDocument(bytes, { path: "a.html" });

function encodeBig5(text: string): Uint8Array {
  const decoder = new TextDecoder("big5");
  const codes = new Map<string, number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(Array.from(text).flatMap((character) => (character < "\u0080" ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]))));
}

describe("the encoding of a page", () => {
  it.each([
    ["UTF-8 that is declared", encodeUtf8(page("utf-8")), "utf-8"],
    ["UTF-8 that is declared as GB 2312", encodeUtf8(page("gb2312")), "utf-8"],
    ["UTF-8 with a mark", encodeUtf8WithBom(page("gbk")), "utf-8"],
    ["UTF-16 with a mark", encodeUtf16(page("utf-8")), "utf-16le"],
    ["GB 2312", encodeGb18030(page("gb2312")), "gb18030"],
    ["GBK", encodeGb18030(page("GBK")), "gb18030"],
    ["GB 18030 that is declared as UTF-8", encodeGb18030(page("utf-8")), "gb18030"],
    ["GBK without a declaration", encodeGb18030(REPORT), "gb18030"],
    ["UTF-8 that was cut within a character", encodeUtf8(page("utf-8") + "公开").slice(0, -1), "utf-8"],
  ])("is told: %s", (_, bytes, encoding) => {
    const { source, text } = read(bytes);
    expect(source).toMatchObject({ encoding, mediaType: "text/html" });
    expect(text).toContain("青禾县水务局2023年政府信息公开工作年度报告");
  });

  it("is told: Big5", () => {
    const traditional = Converter({ from: "cn", to: "tw" })(page("big5"));
    const { source, clean } = read(encodeBig5(traditional));
    expect(source.encoding).toBe("big5");
    expect(clean.text).toContain("2023年政府信息公开工作年度报告");
  });
});
