import { describe, expect, it } from "vitest";
import { DocumentPrint, originalSpan, prepare } from "../../lib/similarity/print";
import { sectionTexts } from "../../lib/similarity/section-text";
import { DEFAULT_PARAMETERS } from "../../lib/similarity/parameters";
import { fingerprintsOf } from "../../lib/similarity/winnow";
import { sentences, writtenReport } from "./reports";

const wordsOf = (units: Uint16Array): string => String.fromCharCode(...units);

const printed = (overview: string) => prepare(writtenReport("青禾县水务局", { overview }))!.sections[0]!;

describe("what is compared", () => {
  it("is the body's own wording, without names, figures, dates, numbering and prescribed wording", () => {
    const overview = "2023年，我局在县委、县政府领导下，主动公开信息1,286条。（一）主动公开情况。青禾县水务局修订《青禾县饮水安全办法》，一是张贴名单；二是走访农户36户。全年未收到政府信息公开申请。";
    const [section] = sectionTexts(writtenReport("青禾县水务局", { overview }));
    expect(wordsOf(section!.units)).toBe("在领导下主动公开信息条修订张贴名单走访农户户全年");
    expect(section!.figures.map(({ digits }) => digits)).toEqual(["1286", "36"]);
  });

  it("leads every character back to its place in the original, in narrow, wide, spaced and traditional text", () => {
    const report = writtenReport("青禾县水务局", { overview: "　　圍繞 飲水安全，逐戶(hù)登記(jì)用水戶(hù)需求(qiú)，公布 檢測Ａ類結果。\n張貼於村務公開欄。" });
    const [section] = prepare(report)!.sections;
    const clean = wordsOf(section!.units);
    expect(clean).toContain("围绕饮水安全逐户登记用水户需求公布检测a类结果张贴于村务公开栏".replace("于", clean.includes("於") ? "於" : "于"));
    for (const [word, original] of [["围绕饮水", "圍繞 飲水"], ["检测a类", "檢測Ａ類"], ["逐户", "逐戶"]] as const) {
      const at = clean.indexOf(word);
      expect(report.text.slice(...originalSpan(section!, at, at + word.length))).toBe(original);
    }
  });

  it("survives being stored as bytes", () => {
    const report = writtenReport("青禾县水务局", { publishedOn: "2024-01-12", overview: `${sentences(8, "s")}《政府信息公开条例》` });
    const print = prepare(report, { body: "17", reportId: 9 })!;
    const stored = new DocumentPrint(Uint8Array.from(Buffer.from(Buffer.from(print.bytes).toString("base64"), "base64")));
    expect(stored.identity).toEqual({ agency: "青禾县水务局", regionCode: "999901", level: "county", kind: "department", year: 2023, publishedOn: "2024-01-12", path: "青禾县水务局/2023.txt", reportId: 9, body: "17" });
    expect(stored.sections).toEqual(print.sections);
    expect(stored.bytes.length).toBeLessThan(report.text.length * 6);
  });

  it("refuses bytes of another version", () => {
    const bytes = prepare(writtenReport("青禾县水务局"))!.bytes.slice();
    bytes[0] = 99;
    expect(() => new DocumentPrint(bytes)).toThrow("prepare the report again");
  });
});

describe("fingerprints", () => {
  it("has one wherever two texts share a run as long as is promised, whatever stands around it", () => {
    const { gram, window } = DEFAULT_PARAMETERS;
    const run = wordsOf(printed(sentences(6, "run")).units).slice(20, 20 + gram + window - 1);
    const [a, b] = ["甲", "乙"].map((seed) => new Set(fingerprintsOf(printed(`${sentences(2, `${seed}1`)}${run}${sentences(2, `${seed}2`)}`), DEFAULT_PARAMETERS).hashes));
    expect([...a!].some((hash) => b!.has(hash))).toBe(true);
  });
  it("keeps about two of so many as a window holds, in the order of the text", () => {
    const section = printed(sentences(40, "density"));
    const { places } = fingerprintsOf(section, DEFAULT_PARAMETERS);
    expect([...places]).toEqual([...places].toSorted((x, y) => x - y));
    expect(places.length / section.units.length).toBeCloseTo(2 / (DEFAULT_PARAMETERS.window + 1), 1);
  });
  it("has none for a text that is shorter than one", () => {
    expect(fingerprintsOf(printed("农户登记。"), DEFAULT_PARAMETERS).hashes).toHaveLength(0);
  });
});
