import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles } from "./source-files";

const MAX_RULE_LINES = 120;
const MAX_LINES = 300;
const AT_THE_TOP = ["LICENSE", "README.md", "app", "db", "lib", "next.config.js", "package-lock.json", "package.json", "test", "tsconfig.json"];

const product = ["lib", "db", "app"].flatMap(sourceFiles);
const lines = (text: string): number => text.trimEnd().split("\n").length;
const isRule = (path: string): boolean => /^lib\/rules\/(?!shared\/)[^/]+\/[^/]+\.ts$/.test(path);

describe("the house", () => {
  it("has short files", () => {
    const tooLong = product.filter(({ path, text }) => lines(text) > (isRule(path) ? MAX_RULE_LINES : MAX_LINES));
    expect(tooLong.map(({ path, text }) => `${path}: ${lines(text)} lines`)).toEqual([]);
  });

  it("leaves no notes to itself, no console output and no switched-off checks behind", () => {
    const leftovers = /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable|\bas any\b|: any\b/;
    const found = product.flatMap(({ path, text }) => text.split("\n").flatMap((line, index) => (leftovers.test(line) || (path.startsWith("lib/") && /\bconsole\./.test(line)) ? [`${path}:${index + 1}`] : [])));
    expect(found).toEqual([]);
  });

  it("has nothing at the top but what was agreed", () => {
    const ignored = readFileSync(join(ROOT, ".gitignore"), "utf8").split("\n").map((line) => line.replaceAll("/", "").trim());
    const entries = readdirSync(ROOT).filter((name) => !name.startsWith(".") && !ignored.includes(name));
    expect(entries.filter((name) => !AT_THE_TOP.includes(name))).toEqual([]);
  });
});
