import { expect, it } from "vitest";
import { uploadPath } from "../../app/_server/upload-path";

it.each([
  ["2023/水务局.txt", "2023/水务局.txt"],
  ["..\\..\\etc\\passwd", "etc/passwd"],
  ["/../a/./b.txt", "a/b.txt"],
  ["a\u202Etxt.exe", "a_txt.exe"],
  ["a\0b\n.txt", "a_b_.txt"],
  ["\ud800.txt", "\ufffd.txt"],
])("the name %j is kept as %j", (given, kept) => {
  expect(uploadPath.parse(given)).toBe(kept);
});

it.each(["", "..", "/", "a".repeat(900)])("a name that is none is refused", (given) => {
  expect(uploadPath.safeParse(given).success).toBe(false);
});
