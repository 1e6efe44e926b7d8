import { describe, expect, it } from "vitest";
import { randomOf } from "../../lib/demo/random";
import { Comparer } from "../../lib/similarity/compare";
import { compareAmong, overlapsAmong } from "../../lib/similarity/in-memory";
import { buildIndex } from "../../lib/similarity/memory-index";
import type { Overlap } from "../../lib/similarity/overlap";
import { prepare, type DocumentPrint } from "../../lib/similarity/print";
import { labelledCorpus } from "./labelled-corpus";
import { problems, sentences, writtenReport } from "./reports";

const printOf = (report: Parameters<typeof prepare>[0]): DocumentPrint => prepare(report)!;
/** Without the other's text, which only a set of parsed reports has at hand. */
const bare = (overlap: Overlap): Overlap => ({ ...overlap, otherText: null });
const visits = (figures: readonly number[]): string => sentences(12, "f") + figures.map((figure, at) => `全年走访${"甲乙丙丁"[at]!}片区农户${figure}户并逐户登记所提意见建议。`).join("");

describe("comparing reports", () => {
  it("finds a copy under other names and figures, with exact passages in both texts", () => {
    const words = `2023年，青禾县水务局发布信息1357条。${sentences(16, "a")}`;
    const source = writtenReport("青禾县水务局", { overview: words });
    const copy = writtenReport("松桐县水务局", { agency: { region: "松桐县", regionCode: "999902" }, overview: words.replaceAll("青禾县", "松桐县").replaceAll("1357", "2468") });
    const [overlap] = overlapsAmong([source, copy]).get(copy)!;
    expect(overlap).toMatchObject({ relation: "other-body", other: { agency: "青禾县水务局", year: 2023 } });
    const overview = overlap!.sections.find(({ section }) => section === "overview")!;
    expect(overview.sharedHan).toBe(overview.ownHan);
    expect(overview.otherSharedHan).toBe(overview.otherHan);
    for (const { span, otherSpan } of overview.passages) {
      const [own, other] = [copy.text.slice(...span), source.text.slice(...otherSpan)];
      expect(own.replaceAll("松桐县", "青禾县").replaceAll("2468", "1357")).toBe(other);
    }
  });

  it("gives the same whatever order the reports come in, and on every run", () => {
    const { reports } = labelledCorpus("choice");
    const some = reports.slice(0, 120);
    const first = overlapsAmong(some);
    const second = overlapsAmong(randomOf("order").sample(some, some.length));
    for (const report of some) expect(second.get(report)).toEqual(first.get(report));
  });

  it("gives for one more report what a full comparison gives", () => {
    const { reports } = labelledCorpus("choice");
    const full = compareAmong(reports);
    const prints = reports.map(printOf);
    for (const [at, report] of reports.entries()) {
      if (at % 90 !== 0) continue;
      const alone = new Comparer(buildIndex(prints.toSpliced(at, 1))).compare(prints[at]!);
      expect(alone.overlaps.map(bare)).toEqual(full.get(report)!.overlaps.map(bare));
      expect(alone.leftOut).toEqual(full.get(report)!.leftOut);
    }
  }, 60_000);

  it("gives the same from an index of one partition and of many", () => {
    const prints = labelledCorpus("choice").reports.map(printOf);
    const [one, many] = [new Comparer(buildIndex(prints, undefined, undefined, 0)), new Comparer(buildIndex(prints, undefined, undefined, 5))];
    for (const print of prints.slice(0, 60)) expect(many.compare(print).overlaps).toEqual(one.compare(print).overlaps);
  });

  it("leaves prescribed wording out of both texts, and says where it is", () => {
    const law = "《中华人民共和国政府信息公开条例》第五十条规定，年度报告应当包括行政机关主动公开政府信息的情况、行政机关收到和处理政府信息公开申请的情况。";
    const reports = ["甲局", "乙局"].map((name) => writtenReport(`青禾县${name}`, { overview: `${law}${sentences(6, name)}` }));
    const compared = compareAmong(reports).get(reports[0]!)!;
    expect(compared.overlaps).toEqual([]);
    expect(compared.leftOut.prescribed.map(([start, end]) => reports[0]!.text.slice(start, end)).join("")).toContain("第五十条规定，年度报告应当包括");
    expect(compared.leftOut.massShared).toEqual([]);
  });

  it("takes nothing for mass-shared in a corpus of five, and calls it a template when a county has it", () => {
    const guide = sentences(10, "guide");
    const bodies = (count: number) => Array.from({ length: count }, (_, at) => writtenReport(`青禾县${"子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛"[at]!}局`, { overview: guide, problems: problems("guide") }));
    const five = bodies(5);
    const [overlap] = compareAmong(five).get(five[0]!)!.overlaps;
    expect(overlap).toMatchObject({ massShared: false, sharers: 4 });
    const twenty = bodies(20);
    const compared = compareAmong(twenty).get(twenty[3]!)!;
    expect(compared.overlaps).toHaveLength(1);
    expect(compared.overlaps[0]).toMatchObject({ massShared: true, relation: "other-body" });
    expect(compared.leftOut.massShared.length).toBeGreaterThan(0);
  });

  it("leaves out passages that many bodies have, not the phrases of the trade", () => {
    const phrase = "进一步健全协调联动机制";
    const bodies = Array.from({ length: 20 }, (_, at) => writtenReport(`青禾县${"子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛"[at]!}局`, { overview: `${sentences(3, `a${at}`)}${phrase}。${sentences(3, `b${at}`)}` }));
    expect(compareAmong(bodies).get(bodies[4]!)!.leftOut.massShared).toEqual([]);
    const passage = `${phrase}，做到件件有着落、事事有回音、群众得实惠。`;
    const guided = bodies.map((report, at) => writtenReport(report.agency.name, { overview: `${sentences(3, `a${at}`)}${passage}${sentences(3, `b${at}`)}` }));
    const { massShared } = compareAmong(guided).get(guided[4]!)!.leftOut;
    expect(massShared.map(([start, end]) => guided[4]!.text.slice(start, end)).join("")).toContain("件件有着落、事事有回音");
  });

  it("compares a body with its own two years before, and not with its other version of the same year", () => {
    const words = { overview: sentences(14, "w"), problems: problems("w") };
    const reports = [2020, 2021, 2022, 2023].map((year) => writtenReport("青禾县水务局", { year, ...words }));
    const again = writtenReport("青禾县水务局", { year: 2023, ...words, path: "again.txt" });
    const overlaps = overlapsAmong([...reports, again]).get(reports[3]!)!;
    expect(overlaps.map(({ relation, other }) => [relation, other.year])).toEqual([["own-past", 2021], ["own-past", 2022]]);
  });

  it("tells whether the figures in the shared words are the same", () => {
    const [before, same, other] = [writtenReport("青禾县水务局", { year: 2022, overview: visits([31, 42, 53, 64]) }), writtenReport("青禾县水务局", { year: 2023, overview: visits([31, 42, 53, 64]) }), writtenReport("青禾县水务局", { year: 2023, overview: visits([36, 42, 53, 64]) })];
    const unchanged = (report: typeof same) => overlapsAmong([before, report]).get(report)![0]!.sections.find(({ section }) => section === "overview")!.figuresUnchanged;
    expect([unchanged(same), unchanged(other)]).toEqual([true, false]);
  });

  it("does not take a body whose region is unknown on one side for another body", () => {
    const words = { overview: sentences(14, "u"), problems: problems("u") };
    const reports = [writtenReport("吉昌镇人民政府", { ...words, agency: { regionCode: null, region: null } }), writtenReport("吉昌镇人民政府", { ...words })];
    expect(overlapsAmong(reports).get(reports[0]!)).toEqual([]);
  });

  it("leaves out reports whose body or year is not known", () => {
    const reports = [writtenReport("", { overview: sentences(9, "x") }), writtenReport("青禾县水务局", { year: null, overview: sentences(9, "x") }), writtenReport("青禾县林业局", { overview: sentences(9, "x") })];
    expect([...overlapsAmong(reports)]).toEqual([[reports[2], []]]);
  });

  it("is not held up by a text that repeats itself without end", () => {
    const endless = "公开工作再上新台阶并且".repeat(6_000);
    const reports = ["青禾县水务局", "青禾县林业局"].map((name) => writtenReport(name, { overview: endless }));
    const start = performance.now();
    expect(overlapsAmong(reports).get(reports[0]!)![0]!.sections[0]!.sharedHan).toBeGreaterThan(10_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});
