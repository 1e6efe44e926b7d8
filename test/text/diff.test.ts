import { describe, expect, it } from "vitest";
import { diff } from "../../lib/text/diff";

const letters = (text: string): string[] => [...text];
/** `a[-b][+c]d` for what stayed, went and came. */
const shown = (before: string, after: string): string =>
  diff(letters(before), letters(after))!.map(({ kind, items }) => (kind === "same" ? items.join("") : `[${kind === "removed" ? "-" : "+"}${items.join("")}]`)).join("");

/** A small generator of the same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

describe("the comparison of two sequences", () => {
  it.each([
    ["", "", ""],
    ["abc", "abc", "abc"],
    ["", "ab", "[+ab]"],
    ["ab", "", "[-ab]"],
    ["abc", "ac", "a[-b]c"],
    ["ac", "abc", "a[+b]c"],
    ["予以公开4件", "予以公开5件", "予以公开[-4][+5]件"],
    ["abcdef", "xabcef", "[+x]abc[-d]ef"],
  ])("of “%s” and “%s” is %s", (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it("gives both texts back, with no more changes than are needed, for any two", () => {
    const next = numbers(7);
    const some = (length: number): string[] => Array.from({ length }, () => "abcd"[next.next().value % 4]!);
    for (let round = 0; round < 500; round++) {
      const [before, after] = [some(next.next().value % 30), some(next.next().value % 30)];
      const runs = diff(before, after)!;
      expect(runs.filter(({ kind }) => kind !== "added").flatMap(({ items }) => items)).toEqual(before);
      expect(runs.filter(({ kind }) => kind !== "removed").flatMap(({ items }) => items)).toEqual(after);
      const changes = runs.filter(({ kind }) => kind !== "same").reduce((sum, { items }) => sum + items.length, 0);
      expect(changes).toBe(before.length + after.length - 2 * longestCommon(before, after));
    }
  });

  it("is given up when the two have hardly anything in common", () => {
    expect(diff(letters("abcdef"), letters("uvwxyz"), 5)).toBeNull();
  });
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row: number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const item of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) next.push(item === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}
