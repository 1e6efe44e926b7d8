import { describe, expect, it } from "vitest";
import { UnreadableDocument } from "../../lib/ingest/unreadable";
import { parseTextReport } from "../../lib/parse";
import { parsedReportSchema } from "../../lib/report/schema";
import { PERIOD_2023, SIX_PARTS } from "./report-text";

const REPORT = `张店区应急管理局2023年政府信息公开工作年度报告\n发布日期：2024-01-17\n${PERIOD_2023}${SIX_PARTS}`;
const read = (bytes: Uint8Array) => parseTextReport(bytes, { path: "a.txt" });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small generator of repeatable numbers from 0 to below `below`. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const INSERTS = ["\n", "|", "\t", "一、", "(wù)", "（he）(he)", "\ud800", "\u0000", "開雲", "2022年", "上一条：", "开云手机官网入口", "第二十条", "磐石市", "9".repeat(40), "　", "\u202e", "\ufffd"];

function mutated(seed: number): string {
  const next = random(seed);
  let text = REPORT;
  for (let change = next(12); change >= 0; change--) {
    const at = next(text.length);
    const length = next(40);
    const kind = next(3);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (kind === 1) text = text.slice(0, at) + (INSERTS[next(INSERTS.length)] ?? "") + text.slice(at);
    else text = text.slice(0, at + length) + text.slice(at);
  }
  return text;
}

describe("damaged reports", () => {
  it("are read into a valid report or refused with a reason, always the same", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const bytes = encode(mutated(seed));
      try {
        const report = read(bytes);
        expect(parsedReportSchema.safeParse(report).error, `seed ${seed}`).toBeUndefined();
        expect(read(bytes)).toEqual(report);
      } catch (error) {
        expect(error, `seed ${seed}`).toBeInstanceOf(UnreadableDocument);
      }
    }
  });

  it("are read when bytes are broken anywhere", () => {
    const whole = encode(REPORT);
    for (let seed = 1; seed <= 100; seed++) {
      const next = random(seed);
      const bytes = Uint8Array.from(whole);
      for (let change = 0; change < 8; change++) bytes[next(bytes.length)] = next(256);
      try {
        expect(parsedReportSchema.safeParse(read(bytes)).error, `seed ${seed}`).toBeUndefined();
      } catch (error) {
        expect(error, `seed ${seed}`).toBeInstanceOf(UnreadableDocument);
      }
    }
  });
});

describe("hostile text", () => {
  it.each([
    ["a brand and endless dashes", "ag".concat("-".repeat(200_000))],
    ["endless words of trade", "开云".concat("最新版官网".repeat(40_000))],
    ["endless brackets", "区(".repeat(100_000)],
    ["endless pipes", "|".repeat(300_000)],
    ["endless headings", "一、总体情况\n".repeat(5_000)],
    ["one line without end", "政府信息公开".repeat(50_000)],
    ["endless question marks", "?".repeat(200_000)],
    ["endless labels", "发布日期:".repeat(20_000)],
  ])("%s does not hold up the reading", (_, hostile) => {
    const report = read(encode(`${REPORT}${hostile}`));
    expect(report.agency.name).toBe("张店区应急管理局");
  });
});
