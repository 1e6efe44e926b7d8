import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../../app/_i18n/messages/en";
import { zh } from "../../app/_i18n/messages/zh";
import { translator } from "../../app/_i18n/translate";

const APP = join(import.meta.dirname, "..", "..", "app");

interface Branch {
  [key: string]: string | Branch;
}
function leaves(branch: Branch, prefix = ""): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] satisfies [string, string]] : leaves(value, `${prefix}${key}.`)));
}
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "messages" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

const chinese = new Map(leaves(zh));
const english = new Map(leaves(en));
const code = sources(APP).join("\n");
/** Keys as they stand in the code; those made from a value become patterns. */
const literal = new Set([...code.matchAll(/"((?:[a-zA-Z]+\.)+[a-zA-Z0-9]+)"/g)].map((match) => match[1]!));
const patterns = [...code.matchAll(/`((?:[a-zA-Z]+\.)+)\$\{/g)].map((match) => match[1]!);
/** The error page reads its texts directly; the import page carries a whole branch in the browser. */
const isReadDirectly = (key: string): boolean => READ_DIRECTLY.has(key) || (key.startsWith("desk.") && new RegExp(`\\btexts\\.${key.split(".")[1]!}\\b`).test(code));
const READ_DIRECTLY = new Set(["state.errorTitle", "state.errorBody", "state.errorCode", "state.retry"]);

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].toSorted();

describe("interface texts", () => {
  it("are complete in both languages", () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe("");
  });

  it("have the same placeholders in both languages", () => {
    for (const [key, text] of chinese) expect(placeholders(english.get(key)!), key).toEqual(placeholders(text));
  });

  it("are all used", () => {
    const unused = [...chinese.keys()].filter((key) => !literal.has(key) && !isReadDirectly(key) && !patterns.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it("are all there: no key in the code is without a text", () => {
    const called = [...code.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1]!);
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter((key) => !chinese.has(key))).toEqual([]);
  });

  it("are well formed and leave no placeholder open", () => {
    const values = Object.fromEntries([...chinese.values()].flatMap((text) => placeholders(text).map((name) => [name, 2])));
    for (const language of ["zh", "en"] as const) {
      const translate = translator(language);
      for (const key of chinese.keys()) {
        const text = translate(key as Parameters<typeof translate>[0], values);
        expect(text, `${language} ${key}`).not.toMatch(/[{}]/);
        expect(text).not.toBe(key);
      }
    }
  });
});
