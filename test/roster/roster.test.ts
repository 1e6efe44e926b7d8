import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../lib/roster/manifest";
import { readRoster } from "../../lib/roster/roster";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 机关名称 and 示例县水务局 in GB18030. */
const gbk = (text: string): Uint8Array => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0x81; high <= 0xfe; high++) for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
};

describe("the roster", () => {
  it("is read by Chinese headers in any order", async () => {
    const { rows, problems } = await readRoster(utf8("\uFEFF层级,机关名称,类别,行政区划代码,别名,应公布日期\n县级,青禾县水务局,部门,999901,水务局;青禾县水利局,2024/1/31\n"));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { name: "青禾县水务局", regionCode: "999901", level: "county", kind: "department", creditCode: null, aliases: ["水务局", "青禾县水利局"], parent: null, predecessors: [], hosts: [], dueOn: "2024-01-31" },
    ]);
  });
  it("is read by English headers, and other columns are passed over", async () => {
    const { rows } = await readRoster(utf8("name,regionCode,level,kind,hosts,remark\n柳河镇人民政府,999901101,township,government,www.example.gov.cn,x\n"));
    expect(rows[0]).toMatchObject({ level: "township", kind: "government", hosts: ["www.example.gov.cn"] });
  });
  it("is read when saved as GBK", async () => {
    const { rows } = await readRoster(gbk("机关名称,行政区划代码,层级,类别\n青禾县水务局,999901,县级,部门\n"));
    expect(rows[0]?.name).toBe("青禾县水务局");
  });
  it("is read from a workbook, codes kept as text", async () => {
    const bytes = await writeXlsx({ sheets: [{ name: "名录", rows: [["机关名称", "行政区划代码", "层级", "类别"], ["青禾县水务局", 999901, "县级", "部门"]] }] });
    const { rows } = await readRoster(bytes);
    expect(rows[0]).toMatchObject({ name: "青禾县水务局", regionCode: "999901" });
  });
  it("names the row and what is wrong with it, and keeps the others", async () => {
    const { rows, problems } = await readRoster(utf8("机关名称,行政区划代码,层级,类别\n青禾县水务局,999901,县级,部门\n,999901,县级,部门\n青禾县农业农村局,12,县级,部门\n青禾县民政局,999901,村级,部门\n青禾县水务局,999901,县级,部门\n"));
    expect(rows).toHaveLength(1);
    expect(problems.map((problem) => problem.line)).toEqual([3, 4, 5, 6]);
    expect(problems[0]!.message).toEqual({ zh: "机关名称：未填写", en: "机关名称: is missing" });
    expect(problems[2]!.message.zh).toContain("村级");
    expect([problems[3]!.message.zh, problems[3]!.message.en]).toEqual([expect.stringContaining("第 2 行"), expect.stringContaining("row 2")]);
  });
  it("says which column is missing", async () => {
    await expect(readRoster(utf8("机关名称,层级,类别\n甲,县级,部门\n"))).rejects.toThrow("行政区划代码 / regionCode");
  });
});

describe("the manifest", () => {
  it("knows a file by the end of its path", async () => {
    const { manifest } = await readManifest(utf8("path,url,publishedOn,year\n2023/a.txt,http://www.example.gov.cn/a.html,2024-01-18,2023\na.txt,,,2022\n"));
    expect(manifest.for("/data/crawl/2023/a.txt")).toMatchObject({ year: 2023, publishedOn: "2024-01-18" });
    expect(manifest.for("./elsewhere/a.txt")).toEqual({ year: 2022 });
    expect(manifest.for("b.txt")).toEqual({});
  });
  it("names a row whose address or date is none", async () => {
    const { problems } = await readManifest(utf8("path,url,publishedOn\na.txt,nowhere,\nb.txt,,18.1.2024\n"));
    expect(problems.map((problem) => problem.line)).toEqual([2, 3]);
  });
});
