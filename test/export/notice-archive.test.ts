import { parseCsv } from "hucre/csv";
import { describe, expect, it } from "vitest";
import { letterFileName, noticesArchive } from "../../lib/export/notice-archive";
import { writeLetter, type NoticeLetter } from "../../lib/export/notice-docx";
import { bytesOf, paragraphsOf, partsOf } from "./bytes";

const NOTE = { ruleSetVersion: "2026.11", profileVersion: "default-1", filters: { year: "2023" }, exportedAt: new Date("2026-02-10T01:00:00Z") };
const letter = (number: number, over: Partial<NoticeLetter> = {}): NoticeLetter => ({
  documentNumber: `青政办公开〔2026〕${number}号`, agency: "青禾县水务局", year: 2023, isOnAbsence: false, opening: "根据规定，我办进行了检查。",
  items: [{ title: "错别字", statements: ["“登陆”应为“登录”。"], basis: "", requests: ["请更正。"] }],
  list: [{ title: "错别字", category: "内容质量", severity: "一般", place: "一、总体情况", ruleId: "CON-007" }],
  letterhead: { selfName: "我办", issuer: "青禾县人民政府办公室", deadline: "2026-02-24", contact: "王某", phone: "0999-1234567", issuedOn: "2026-02-10", copyTo: [] },
  source: "整改通知书 · 规则集 2026.11", ...over,
});
async function* each(letters: readonly NoticeLetter[]): AsyncGenerator<NoticeLetter> {
  yield* letters;
}

const textOf = async (of: NoticeLetter): Promise<string[]> => paragraphsOf(partsOf(await writeLetter(of))["word/document.xml"]!);

describe("the archive of issued notices", () => {
  it("holds every letter under body, year and number, and an index of them", async () => {
    const letters = [letter(3), letter(4, { agency: "青禾县教育局", letterhead: { ...letter(4).letterhead, deadline: null } })];
    const parts = partsOf(await bytesOf(noticesArchive(each(letters), NOTE)));
    expect(Object.keys(parts)).toEqual([...letters.map(letterFileName), "目录.csv"]);
    expect(letterFileName(letters[0]!)).toBe("整改通知书-青禾县水务局-2023-青政办公开〔2026〕3号.docx");
    const [, ...rows] = parseCsv(parts["目录.csv"]!, { typeInference: false });
    expect(rows.map((row) => row.slice(1, 7))).toEqual([
      ["青禾县水务局", "2023", "青政办公开〔2026〕3号", "1", "2026年2月10日", "2026年2月24日"],
      ["青禾县教育局", "2023", "青政办公开〔2026〕4号", "1", "2026年2月10日", ""],
    ]);
  });
  it("without letters is an index alone", async () => {
    expect(Object.keys(partsOf(await bytesOf(noticesArchive(each([]), NOTE))))).toEqual(["目录.csv"]);
  });
});

it("a letter that was kept is written again with the same words", async () => {
  const kept: NoticeLetter = JSON.parse(JSON.stringify(letter(3)));
  expect(await textOf(kept)).toEqual(await textOf(letter(3)));
  expect((await textOf(kept)).join("\n")).toContain("（一）错别字\n“登陆”应为“登录”。整改要求：请更正。");
});
