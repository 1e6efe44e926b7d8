import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { encodeGb18030, encodeUtf8 } from "../../lib/demo/dirt/encode";
import { archiveEntries } from "../../lib/ingest/archive";
import { DEFAULT_LIMITS, LIMIT_VARIABLES, limitsOf, type Limits } from "../../lib/ingest/limits";
import { zipFile, type WrittenEntry } from "./zip-file";

const DATA = encodeUtf8("内容");
const open = (bytes: Uint8Array, limits: Partial<Limits> = {}) => [...archiveEntries(bytes, "a.zip", { ...DEFAULT_LIMITS, ...limits })];
const outcomes = (bytes: Uint8Array, limits: Partial<Limits> = {}): string[] => open(bytes, limits).map((entry) => `${entry.path} ${"refusal" in entry ? entry.refusal.code : entry.bytes.length}`);
const named = (...names: WrittenEntry["name"][]): Uint8Array => zipFile(names.map((name) => ({ name, data: DATA })));

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

describe("an archive", () => {
  it("gives its files with their folders, and passes over what systems add", () => {
    expect(outcomes(named("某县/", "某县/甲.txt", "__MACOSX/某县/._甲.txt", "某县/.DS_Store", "某县/Thumbs.db", "某县/~$甲.docx", "乙.txt"))).toEqual(["a.zip/某县/甲.txt 6", "a.zip/乙.txt 6"]);
  });
  it("decodes names that Chinese Windows wrote, and those that say they are UTF-8", () => {
    const archive = zipFile([{ name: encodeGb18030("青禾县\\水务局.txt"), data: DATA }, { name: "林业局.txt", data: DATA, flags: 0x800 }, { name: "教育局.txt", data: DATA }]);
    expect(outcomes(archive)).toEqual(["a.zip/青禾县/水务局.txt 6", "a.zip/林业局.txt 6", "a.zip/教育局.txt 6"]);
  });
  it("makes mere names of paths that lead out of it", () => {
    expect(outcomes(named("../../etc/passwd", "/root/甲.txt", "C:\\Windows\\乙.txt", "..", "./丙.txt"))).toEqual(["a.zip/etc/passwd 6", "a.zip/root/甲.txt 6", "a.zip/Windows/乙.txt 6", "a.zip/丙.txt 6"]);
  });
  it("opens an archive within it, and says of one still deeper that it was not opened", () => {
    const deepest = named("丙.txt");
    const inner = zipFile([{ name: "乙.txt", data: DATA }, { name: "deep.zip", data: deepest }]);
    expect(outcomes(zipFile([{ name: "甲.txt", data: DATA }, { name: "inner.zip", data: inner }]))).toEqual(["a.zip/甲.txt 6", "a.zip/inner.zip/乙.txt 6", "a.zip/inner.zip/deep.zip unsupported-format"]);
  });
  it("names one bad entry and gives the others", () => {
    const good = zipFile([{ name: "a.txt", data: DATA }, { name: "b.txt", data: DATA }, { name: "c.txt", data: DATA, flags: 1 }, { name: "d.txt", data: DATA, claims: 3 }, { name: "e.txt", data: DATA }]);
    const at = Buffer.from(good).indexOf("a.txt") + 5;
    const bad = Uint8Array.from(good);
    bad[at + 1] = bad[at + 1]! ^ 0xff;
    expect(outcomes(bad)).toEqual(["a.zip/a.txt damaged", "a.zip/b.txt 6", "a.zip/c.txt encrypted", "a.zip/d.txt damaged", "a.zip/e.txt 6"]);
  });
  it.each([["cut short", named("甲.txt").slice(0, 40)], ["only a mark", encodeUtf8("PK\u0003\u0004")], ["noise", Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 251)]])("is refused as damaged when it is %s", (_, bytes) => {
    expect(outcomes(bytes)).toEqual(["a.zip damaged"]);
  });
});

describe("the limits of an archive", () => {
  it.each<[string, Uint8Array, Partial<Limits>, string]>([
    ["unpacks to far more than its size", zipFile([{ name: "a.txt", data: zeros(8) }]), {}, LIMIT_VARIABLES.ratio],
    ["unpacks to more than the limit", zipFile([{ name: "a.txt", data: zeros(3) }]), { unpackedMegabytes: 2 }, LIMIT_VARIABLES.unpackedMegabytes],
    ["has too many files", named(...Array.from({ length: 12 }, (_, index) => `${index}.txt`)), { entries: 10 }, LIMIT_VARIABLES.entries],
    ["is too large", named("a.txt"), { archiveMegabytes: 0.0001 }, LIMIT_VARIABLES.archiveMegabytes],
  ])("are named when one %s", (_, bytes, limits, variable) => {
    const refused = open(bytes, limits).flatMap((entry) => ("refusal" in entry ? [entry.refusal] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason.en).toContain(variable);
    expect(refused[0]!.reason.zh).toContain(variable);
  });
  it("hold for all files together, those of an inner archive included", () => {
    const inner = zipFile([{ name: "b.txt", data: zeros(2) }]);
    const result = outcomes(zipFile([{ name: "a.txt", data: zeros(2) }, { name: "inner.zip", data: inner }]), { unpackedMegabytes: 3 });
    expect(result).toEqual([`a.zip/a.txt ${2 * 1024 * 1024}`, "a.zip/inner.zip/b.txt too-large"]);
  });
  it("stop an entry that holds more than it claims", () => {
    expect(outcomes(zipFile([{ name: "a.txt", data: zeros(64), claims: 10 }]))).toEqual(["a.zip/a.txt damaged"]);
  });
  it("come from the environment, and a wrong one is named", () => {
    expect(limitsOf({ MINGJIAN_MAX_FILE_MB: "7" })).toEqual({ ...DEFAULT_LIMITS, fileMegabytes: 7 });
    expect(() => limitsOf({ MINGJIAN_MAX_PAGES: "many" })).toThrow(/MINGJIAN_MAX_PAGES takes a number/);
    expect(() => limitsOf({ MINGJIAN_MAX_SECONDS: "0" })).toThrow(/MINGJIAN_MAX_SECONDS takes a number above 0/);
  });
  it("bear what other programs write", () => {
    expect(outcomes(zipSync({ "甲.txt": DATA, "folder/乙.txt": [DATA, { level: 0 }] }))).toEqual(["a.zip/甲.txt 6", "a.zip/folder/乙.txt 6"]);
  });
});
