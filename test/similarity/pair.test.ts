import { describe, expect, it } from "vitest";
import type { ParsedReport } from "../../lib/report/schema";
import { compareAmong } from "../../lib/similarity/in-memory";
import { comparePair, type PairedSection, type PairSide } from "../../lib/similarity/pair";
import type { PairKind } from "../../lib/similarity/pair-segments";
import { DEFAULT_PARAMETERS, massThreshold } from "../../lib/similarity/parameters";
import { prepare } from "../../lib/similarity/print";
import { fingerprintsOf } from "../../lib/similarity/winnow";
import { problems, sentences, writtenReport } from "./reports";

const pairOf = (own: ParsedReport, other: ParsedReport): PairedSection[] => comparePair(own, other, () => false)!;
const overviewOf = (pair: readonly PairedSection[]): PairedSection => pair.find(({ section }) => section === "overview")!;
const wordsOf = (report: ParsedReport, side: PairSide, kinds: readonly PairKind[]): string =>
  side.paragraphs.flat().filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => report.text.slice(start, end)).join("");
const passageWords = (report: ParsedReport, side: PairSide, number: number): string =>
  side.paragraphs.flat().filter(({ passage }) => passage === number).map(({ start, end }) => report.text.slice(start, end)).join("");

const WORDS = `2023年，青禾县水务局发布信息1357条。${sentences(16, "a")}`;
const SOURCE = writtenReport("青禾县水务局", { overview: WORDS });
const COPY = writtenReport("松桐县水务局", { agency: { region: "松桐县", regionCode: "999902" }, overview: WORDS.replaceAll("青禾县", "松桐县").replaceAll("1357", "2468") });

describe("two reports side by side", () => {
  it("have the numbers that the comparison with the corpus found", () => {
    const [found] = compareAmong([SOURCE, COPY]).get(COPY)!.overlaps;
    expect(pairOf(COPY, SOURCE).map(({ overlap }) => overlap)).toEqual(found!.sections);
  });

  it("show every character of the sections once and in order", () => {
    for (const { section, own, other } of pairOf(COPY, SOURCE)) {
      for (const [report, side] of [[COPY, own], [SOURCE, other]] as const) {
        const body = report.sections.find(({ key }) => key === section)!.body;
        expect(side.paragraphs.flat().map(({ start, end }) => report.text.slice(start, end)).join("")).toBe(report.text.slice(...body).replaceAll(/\s*\n\s*/g, "").trim());
      }
    }
  });

  it("mark a passage with the same number on both sides, and what was changed within it", () => {
    const { own, other, passages } = overviewOf(pairOf(COPY, SOURCE));
    expect(passages[0]).toBe(1);
    for (const number of passages) {
      const renamed = passageWords(COPY, own, number).replaceAll("松桐县", "青禾县").replaceAll("2468", "1357");
      expect(renamed).toBe(passageWords(SOURCE, other, number));
    }
    expect(wordsOf(COPY, own, ["changed"])).toContain("2468");
    expect(wordsOf(SOURCE, other, ["changed"])).toContain("1357");
    expect(wordsOf(COPY, own, ["same"])).not.toContain("2468");
  });

  it("leave a sentence that only one of them has unmarked", () => {
    const only = "去年秋天另外组织渔民代表参观了新建成的鱼苗孵化车间并听取了意见。";
    const richer = writtenReport("松桐县水务局", { agency: { region: "松桐县", regionCode: "999902" }, overview: `${WORDS}${only}` });
    const { own, other } = overviewOf(pairOf(richer, SOURCE));
    expect(wordsOf(richer, own, ["own"])).toContain("组织渔民代表参观了新建成的鱼苗孵化车间");
    expect(wordsOf(SOURCE, other, ["own"])).not.toContain("渔民");
  });

  it("number the passages of the second section on from those of the first", () => {
    const five = problems("five");
    const [one, two] = [writtenReport("甲局", { overview: WORDS, problems: five }), writtenReport("乙局", { overview: WORDS, problems: five })];
    const numbers = pairOf(one, two).flatMap(({ passages }) => passages);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(pairOf(one, two).map(({ section }) => section)).toEqual(["overview", "problems"]);
    expect(pairOf(one, two)[1]!.passages.length).toBeGreaterThan(0);
  });

  it("show prescribed wording as left out, never as shared", () => {
    const law = "《中华人民共和国政府信息公开条例》第五十条规定，年度报告应当包括行政机关主动公开政府信息的情况、行政机关收到和处理政府信息公开申请的情况。";
    const [one, two] = ["甲局", "乙局"].map((name) => writtenReport(name, { overview: `${law}${sentences(6, name)}` })) as [ParsedReport, ParsedReport];
    const { own, other, passages } = overviewOf(pairOf(one, two));
    expect(passages).toEqual([]);
    expect(wordsOf(one, own, ["prescribed"])).toContain("第五十条规定，年度报告应当包括");
    expect(wordsOf(two, other, ["prescribed"])).toContain("第五十条规定，年度报告应当包括");
  });

  it("do not call a date between prescribed sentences a part of the passage around it", () => {
    const [before, after] = [sentences(3, "before"), sentences(3, "after")];
    const overview = `${before}2023年未收到政府信息公开申请。2023年未发生行政复议。${after}`;
    const [one, two] = [writtenReport("甲局", { overview }), writtenReport("乙局", { overview })];
    const { own, passages } = overviewOf(pairOf(one, two));
    expect(passages).toEqual([1]);
    expect(passageWords(one, own, 1)).toContain(before.slice(-12, -2));
    expect(passageWords(one, own, 1)).toContain(after.slice(0, 12));
    expect(wordsOf(one, own, ["own"])).toContain("2023年");
    expect(passageWords(one, own, 1)).not.toContain("2023年");
  });

  it("leave out wording that many bodies have, in both texts and by the same measure as the comparison with the corpus", () => {
    const guide = sentences(10, "guide");
    const bodies = Array.from("子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己", (name) => writtenReport(`青禾县${name}局`, { overview: `${guide}${sentences(8, "子丑".includes(name) ? "copied" : name)}` }));
    const [one, two] = bodies as [ParsedReport, ParsedReport];
    const compared = compareAmong(bodies).get(two)!;
    const bodiesWith = new Map<number, number>();
    for (const body of bodies) for (const hash of new Set(prepare(body)!.sections.flatMap((section) => [...fingerprintsOf(section, DEFAULT_PARAMETERS).hashes]))) bodiesWith.set(hash, (bodiesWith.get(hash) ?? 0) + 1);
    const { own, other, overlap } = overviewOf(comparePair(two, one, (hash) => bodiesWith.get(hash)! > massThreshold(bodies.length, DEFAULT_PARAMETERS))!);
    expect(overlap).toEqual(compared.overlaps.find((found) => found.other.agency === one.agency.name)!.sections[0]);
    expect(guide).toContain(wordsOf(two, own, ["massShared"]));
    expect(wordsOf(two, own, ["massShared"]).length).toBeGreaterThan(guide.length * 0.9);
    expect(wordsOf(one, other, ["massShared"])).toBe(wordsOf(two, own, ["massShared"]));
    expect(overlap.ownHan).toBeLessThan(overviewOf(pairOf(two, one)).overlap.ownHan);
  });

  it("show a section that only one of them has, with nothing shared", () => {
    const without = writtenReport("乙局", { overview: WORDS });
    const bare = { ...without, sections: without.sections.filter(({ key }) => key !== "problems") };
    const found = pairOf(SOURCE, bare).find(({ section }) => section === "problems")!;
    expect(found.own.paragraphs.length).toBeGreaterThan(0);
    expect([found.other.heading, found.other.paragraphs, found.overlap.sharedHan]).toEqual([null, [], 0]);
    expect(pairOf(bare, SOURCE).find(({ section }) => section === "problems")!.overlap).toMatchObject({ ownHan: 0, sharedHan: 0 });
  });

  it("cannot be compared when nobody can say whose one of them is", () => {
    expect(comparePair(SOURCE, { ...SOURCE, year: null }, () => false)).toBeNull();
  });
});
