import { describe, expect, it } from "vitest";
import { decodeText } from "../../lib/ingest/decode";
import { UnreadableDocument } from "../../lib/ingest/unreadable";

const TEXT = "某县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n";
const utf8 = new TextEncoder().encode(TEXT);
const GB = Uint8Array.from([0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0x31, 0x32, 0x0a]);
const bytes = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (littleEndian: boolean): Uint8Array => Uint8Array.from(Array.from(TEXT, (char) => char.charCodeAt(0)).flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));

function refusal(content: Uint8Array): string {
  try {
    decodeText(content, "a.txt");
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
  return "read";
}

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8, "utf-8", TEXT],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], utf8), "utf-8", TEXT],
    ["UTF-16 little endian", bytes([0xff, 0xfe], utf16(true)), "utf-16le", TEXT],
    ["UTF-16 big endian", bytes([0xfe, 0xff], utf16(false)), "utf-16be", TEXT],
    ["GB 18030", GB, "gb18030", "政府信息公开12\n"],
    ["four bytes of GB 18030", bytes(GB, [0x82, 0x30, 0xc2, 0x30]), "gb18030", `政府信息公开12\n${new TextDecoder("gb18030").decode(Uint8Array.from([0x82, 0x30, 0xc2, 0x30]))}`],
  ])("reads %s", (_, content, encoding, text) => expect(decodeText(content, "a.txt")).toEqual({ text, encoding }));

  it("reads UTF-8 with a broken byte as UTF-8 and leaves the gap to be seen", () => {
    const { text, encoding } = decodeText(bytes(utf8, [0xe4, 0xb8], utf8), "a.txt");
    expect(encoding).toBe("utf-8");
    expect(text).toContain("�");
  });

  it("keeps text that was garbled before it was saved", () => {
    const garbled = new TextDecoder("gb18030").decode(utf8);
    expect(decodeText(new TextEncoder().encode(garbled), "a.txt").text).toBe(garbled);
  });

  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["a file of blanks", new TextEncoder().encode(" \n\t　\n"), "empty"],
    ["a program named .txt", bytes([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], utf8), "unsupported-format"],
    ["an archive or Word file", bytes([0x50, 0x4b, 3, 4], utf8), "unsupported-format"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7\n"), "unsupported-format"],
    ["a web page", new TextEncoder().encode("<!DOCTYPE html>\n<html><body>政府信息公开</body></html>"), "unsupported-format"],
    ["binary data", Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 256), "binary"],
    ["noise that is no encoding", Uint8Array.from({ length: 3000 }, (_, index) => 0x81 + ((index * 89) % 126)), "undecodable"],
  ])("refuses %s", (_, content, code) => expect(refusal(content)).toBe(code));

  it("bears a few NUL bytes", () => expect(refusal(bytes(utf8, utf8, utf8, [0]))).toBe("read"));

  it("names the file and says what to do in both languages", () => {
    try {
      decodeText(new Uint8Array(), "2023/某县.txt");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableDocument);
      if (!(error instanceof UnreadableDocument)) throw error;
      expect(error.message).toContain("2023/某县.txt");
      expect(error.reason.zh).toContain("重新");
      expect(error.reason.en).toContain("again");
    }
  });
});
