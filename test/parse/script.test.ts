import { expect, it } from "vitest";
import { scriptOf } from "../../lib/parse/script";

const script = (traditionalCharacters: number, hanCharacters: number) => scriptOf({ traditionalCharacters, hanCharacters, pinyinAnnotations: 0 });

it.each([
  ["a text with two traditional names", 2, 3000, "simplified"],
  ["a converted text", 807, 2430, "traditional"],
  ["a text half converted", 200, 2400, "mixed"],
  ["no text", 0, 0, "simplified"],
] as const)("%s is written in its script", (_, traditional, han, wanted) => expect(script(traditional, han)).toBe(wanted));
