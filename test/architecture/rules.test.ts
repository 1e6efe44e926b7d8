import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAMILY_LABELS } from "../../lib/rules/families";
import { LEGAL_BASES } from "../../lib/rules/law";
import { FORMATTER_NAMES, PLACEHOLDER } from "../../lib/rules/messages";
import { RULES } from "../../lib/rules/registry";
import type { Bilingual, Rule } from "../../lib/rules/rule";
import catalogue from "./catalogue.json";
import { ROOT } from "./source-files";

const PREFIXES: Readonly<Record<string, string>> = {
  structure: "STR",
  template: "TPL",
  tables: "TAB",
  balance: "BAL",
  authority: "AUT",
  content: "CON",
  security: "SEC",
  timeliness: "TIM",
  narrative: "NAR",
  series: "XYR",
  hierarchy: "HIE",
  originality: "ORI",
};
/** Folders of lib/rules that are not families, and folders within families that hold data. */
const SHARED = "shared";

const rulesFolder = join(ROOT, "lib/rules");
const families = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== SHARED).map(({ name }) => name);
const files = families.flatMap((family) =>
  readdirSync(join(rulesFolder, family), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "index.ts")
    .map(({ name }) => ({ family, name: name.replace(/\.ts$/, ""), path: join(rulesFolder, family, name) })),
);

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "id" in value && "check" in value;
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const placeholders = (template: string): string[] => [...template.matchAll(PLACEHOLDER)].map(([, name, formatter]) => `${name}|${formatter ?? ""}`).toSorted();

describe("one rule, one file, one test", () => {
  it("has a prefix for every family", () => {
    expect(families.filter((family) => !(family in PREFIXES))).toEqual([]);
  });

  it("has a name in both languages for every family", () => {
    expect(Object.values(PREFIXES).filter((prefix) => !(prefix in FAMILY_LABELS))).toEqual([]);
  });

  it("keeps one numbering: no id twice, each family in its order", () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const prefix of Object.values(PREFIXES)) {
      const own = ids.filter((id) => id.startsWith(`${prefix}-`));
      expect(own).toEqual(own.toSorted());
    }
  });

  it("runs every rule that has a file, and no other", () => {
    expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  });

  for (const { family, name, path } of files) {
    it(`${family}/${name} is one rule of its family with a test of the same name`, async () => {
      const exported: Record<string, unknown> = await import(path);
      expect(Object.keys(exported)).toEqual([camelCase(name)]);
      const [rule] = Object.values(exported).filter(isRule);
      expect(rule?.name).toBe(name);
      expect(rule?.id.slice(0, 3)).toBe(PREFIXES[family]);
      const test = join(ROOT, "test/rules", family, `${name}.test.ts`);
      expect(existsSync(test), `test/rules/${family}/${name}.test.ts must exist`).toBe(true);
      expect(readFileSync(test, "utf8")).toContain(`testRule(${camelCase(name)}`);
      expect(readFileSync(path, "utf8"), "a rule opens with its sentence and its source in law").toMatch(/\/\*\*[\s\S]+?\*\/\s*export const/);
    });
  }
});

describe("the catalogue", () => {
  for (const rule of RULES) {
    it(`${rule.id} has the facts of the catalogue`, () => {
      const facts = catalogue.find(({ id }) => id === rule.id);
      const { id, name, severity, kind, category, eras, title } = rule;
      expect({ id, name, severity, kind, category, eras, ...title }).toEqual(facts);
    });

    it(`${rule.id} rests on known law and speaks both languages alike`, () => {
      expect(rule.basis.filter((basis) => !(basis in LEGAL_BASES))).toEqual([]);
      expect(Object.keys(rule.messages)).not.toEqual([]);
      const spoken: readonly Bilingual[] = [rule.checks, rule.leavesAlone, rule.remedy, ...Object.values(rule.messages), ...Object.values<{ title: Bilingual }>(rule.thresholds ?? {}).map(({ title }) => title)];
      for (const { zh, en } of spoken) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[A-Za-z]{2}/);
      }
      for (const { zh, en } of [rule.remedy, ...Object.values(rule.messages)]) {
        expect(new Set(placeholders(en)), zh).toEqual(new Set(placeholders(zh)));
        for (const placeholder of placeholders(zh)) expect(["", ...FORMATTER_NAMES]).toContain(placeholder.split("|")[1]);
      }
      for (const message of Object.values(rule.messages)) {
        expect(message.zh).toMatch(/[。？]$/);
        expect(message.en).toMatch(/[.?]$/);
      }
    });
  }
});
