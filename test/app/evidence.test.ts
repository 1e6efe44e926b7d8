import { describe, expect, it } from "vitest";
import { documentBlocks } from "../../app/_components/evidence/blocks";
import { gravest, segmentText, type Mark } from "../../app/_components/evidence/marks";
import type { ParsedReport, Section } from "../../lib/report/schema";

const mark = (start: number, end: number, finding: number): Mark => ({ start, end, finding, id: `e-${finding}` });

describe("marks in a text", () => {
  it("cut the text into runs that cover it without gap or overlap", () => {
    const segments = segmentText(10, 40, [mark(12, 20, 1), mark(15, 30, 2), mark(38, 60, 3), mark(0, 11, 4)]);
    expect(segments[0]!.start).toBe(10);
    expect(segments.at(-1)!.end).toBe(40);
    segments.slice(1).forEach((segment, index) => expect(segment.start).toBe(segments[index]!.end));
  });
  it("show every finding that covers a run, and number a mark only where it ends", () => {
    const segments = segmentText(0, 10, [mark(2, 6, 1), mark(4, 8, 2)]);
    expect(segments.map((segment) => [segment.marks.map((entry) => entry.finding), segment.ends])).toEqual([
      [[], []],
      [[1], []],
      [[1, 2], [1]],
      [[2], [2]],
      [[], []],
    ]);
  });
  it("of no length mark nothing", () => {
    expect(segmentText(0, 5, [mark(3, 3, 1)])).toEqual([{ start: 0, end: 5, marks: [], ends: [] }]);
  });
  it("take the colour of the gravest finding, faults before questions", () => {
    expect(gravest(["review", "minor"])).toBe("minor");
    expect(gravest(["info", "review"])).toBe("review");
    expect(gravest(["major", "critical", "review"])).toBe("critical");
  });
});

const TEXT = "某局2023年报告\n一、总体情况\n  第一段。\n|\n二、主动公开政府信息情况\n||| 规章 0 0 0\n尾。";
const section = (key: Section["key"], heading: string): Section => {
  const start = TEXT.indexOf(heading);
  return { key, ordinal: null, heading, span: [start, start + heading.length], body: [start + heading.length, start + heading.length] };
};
function report(over: Partial<ParsedReport>): Parameters<typeof documentBlocks>[0] {
  return { text: TEXT, title: { value: "", span: [0, 9] }, sections: [section("overview", "一、总体情况"), section("disclosure", "二、主动公开政府信息情况")], tables: { disclosure: null, requests: null, disputes: null }, eraDue: "2021", ...over };
}
const wordsOf = (blocks: ReturnType<typeof documentBlocks>): string[] => blocks.map((block) => (block.kind === "missingTable" ? `missing ${block.table}` : `${block.kind} ${TEXT.slice(block.start, block.end)}`));

describe("the document", () => {
  it("is shown whole and in order, without the bars of a flattened table", () => {
    const start = TEXT.indexOf("|||");
    const blocks = documentBlocks(report({ tables: { disclosure: { span: [start, TEXT.indexOf("\n尾")], cells: {} }, requests: null, disputes: null }, eraDue: null }));
    expect(wordsOf(blocks)).toEqual(["title 某局2023年报告", "heading 一、总体情况", "paragraph 第一段。", "heading 二、主动公开政府信息情况", "table ||| 规章 0 0 0", "paragraph 尾。"]);
  });
  it("says where a table that is due was not read: behind its heading, or at the end", () => {
    expect(wordsOf(documentBlocks(report({})))).toEqual([
      "title 某局2023年报告",
      "heading 一、总体情况",
      "paragraph 第一段。",
      "heading 二、主动公开政府信息情况",
      "missing disclosure",
      "paragraph ||| 规章 0 0 0",
      "paragraph 尾。",
      "missing requests",
      "missing disputes",
    ]);
  });
  it("misses no table in a report from before the forms", () => {
    expect(wordsOf(documentBlocks(report({ eraDue: "pre2019" }))).some((words) => words.startsWith("missing"))).toBe(false);
  });
});
