import { expect, test } from "vitest";
import { corpus, demonstrationCorpus } from "../../lib/demo/index";
import { countyReports } from "../../lib/demo/corpus/bulk";
import { CORPUS_FAULTS } from "../../lib/demo/faults/corpus";
import { FAULTS } from "../../lib/demo/faults/index";
import { SERIES_FAULTS } from "../../lib/demo/faults/series";
import { CORPUS_TRAPS } from "../../lib/demo/traps/corpus";
import { TRAPS } from "../../lib/demo/traps/index";
import { SERIES_TRAPS } from "../../lib/demo/traps/series";
import { DEMONSTRATION_REGION } from "../../lib/demo/bodies/county";
import { textLayoutOf } from "../../lib/demo/render/text-layouts";

const demonstration = demonstrationCorpus();
const models = [...countyReports(DEMONSTRATION_REGION, [2017, 2019, 2020, 2021, 2022, 2023], "faults")];
const layout = textLayoutOf("L2-piped-rows");

test("the demonstration is the same in every byte each time", () => {
  const again = demonstrationCorpus();
  expect(again.files.map(({ path }) => path)).toEqual(demonstration.files.map(({ path }) => path));
  for (const [index, file] of again.files.entries()) expect(Buffer.compare(file.bytes, demonstration.files[index]!.bytes)).toBe(0);
});

test("the demonstration has a body on the roster for every file, and a file for every report that is not missing", () => {
  const names = new Set(demonstration.roster.map(({ name }) => name));
  for (const { manifest } of demonstration.files) expect(names.has(manifest.agency)).toBe(true);
  expect(demonstration.files.length + demonstration.missing.length).toBe(demonstration.roster.length * 5);
  expect(new Set(demonstration.files.map(({ path }) => path)).size).toBe(demonstration.files.length);
});

test("the demonstration contains a fault of every rule that has one with a place in it, and a third of its reports are sound", () => {
  const single = new Set(FAULTS.map(({ id }) => id));
  expect(new Set(demonstration.planted.filter(({ faultId }) => single.has(faultId)).map(({ ruleId }) => ruleId))).toEqual(new Set(FAULTS.filter((fault) => !fault.staysOut && models.some((model) => model.year >= 2019 && fault.fits(model))).map(({ ruleId }) => ruleId)));
  expect(new Set(demonstration.planted.map(({ path }) => path)).size).toBeLessThan(demonstration.files.length * 0.67);
});

test("the demonstration has a broken carry-over, a broken stock, a year taken over whole, and a gap between two years", () => {
  const series = demonstration.planted.filter(({ faultId }) => SERIES_FAULTS.some(({ id }) => id === faultId));
  expect(series.map(({ ruleId }) => ruleId).toSorted()).toEqual(["XYR-001", "XYR-002", "XYR-006"]);
  expect(new Set(series.map(({ agency }) => agency)).size).toBe(3);
  const isThere = (agency: string, year: number): boolean => demonstration.files.some(({ manifest }) => manifest.agency === agency && manifest.year === year);
  expect(demonstration.missing.filter(({ agency, year }) => isThere(agency, year - 1) && isThere(agency, year + 1))).not.toEqual([]);
});

test("the demonstration has a report taken over from another town, a section of the year before, and a template that nine others have as well", () => {
  const copies = demonstration.planted.filter(({ faultId }) => /^ORI-00[1-3]/.test(faultId));
  const of = (faultId: string): number => copies.filter((copy) => copy.faultId === faultId).length;
  expect(["ORI-001/taken-over", "ORI-003/same-as-last-year", "ORI-001/common-template"].map(of)).toEqual([1, 1, 9]);
});

test.each(FAULTS.map((fault) => [fault.id, fault] as const))("%s changes what is published", (_, fault) => {
  const model = models.find((candidate) => fault.fits(candidate))!;
  expect(model, "no report has what the fault needs").toBeDefined();
  const before = layout.render(model);
  const planted = layout.render(fault.plant(model));
  const after = fault.spoil ? fault.spoil(planted, model) : planted;
  expect(after.text).not.toBe(before.text);
});

test("faults and traps have names of their own, and every trap can be laid", () => {
  for (const all of [[...FAULTS, ...SERIES_FAULTS, ...CORPUS_FAULTS], [...TRAPS, ...SERIES_TRAPS, ...CORPUS_TRAPS]]) expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const trap of TRAPS) expect(models.some((model) => trap.fits(model)), trap.id).toBe(true);
});

test("a corpus of any size is written in passing", () => {
  const paths = new Set<string>();
  let count = 0;
  for (const { path, bytes } of corpus({ seed: "bulk", reports: 600 })) {
    count++;
    paths.add(path);
    expect(bytes.length).toBeGreaterThan(3000);
  }
  expect(count).toBe(600);
  expect(paths.size).toBe(600);
});
