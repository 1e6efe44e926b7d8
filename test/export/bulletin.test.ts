import { describe, expect, it } from "vitest";
import { lateness, ranking, type BulletinBody, type BulletinFacts } from "../../lib/export/bulletin";
import { writeBulletin } from "../../lib/export/bulletin-docx";
import { filledLetterhead } from "../../lib/export/letterhead";
import { paragraphsOf, partsOf } from "./bytes";

const body = (id: number, name: string, over: Partial<BulletinBody> = {}): BulletinBody => ({
  id, name, regionName: "青禾县", level: "county", kind: "department", reportId: id, daysLate: null, total: 90, grade: "excellent", reference: false, critical: 0, major: 0, minor: 0, info: 0, totalBefore: null, ...over,
});
const bodies = [
  body(1, "财政局", { total: 70, grade: "fair", critical: 1, minor: 2 }),
  body(2, "水务局", { daysLate: 12 }),
  body(3, "教育局"),
  body(4, "民政局", { total: 99, reference: true }),
  body(5, "司法局", { total: null, grade: "unrated" }),
  body(6, "不报局", { reportId: null, total: null, grade: null, reference: null, critical: null, major: null, minor: null, info: null }),
];
const now = { due: 6, missing: 1, received: 5, onTime: 3, late: 1, undetermined: 1, ranked: 3, mean: 83.333, excellent: 2, good: 0, fair: 1, poor: 0, reference: 1, unrated: 1, critical: 1, inReview: 4 };
const facts: BulletinFacts = {
  year: 2023,
  region: "青禾县",
  now,
  before: { ...now, mean: 80, onTime: 4, late: 0 },
  means: { timeliness: 9, structure: 14, tables: 15, balance: 20, consistency: 10, content: 12, originality: null },
  bodies,
  faults: [
    { ruleId: "BAL-001", agencyId: 1, agency: "财政局", findings: 1 },
    { ruleId: "CON-007", agencyId: 1, agency: "财政局", findings: 2 },
  ],
  copies: { groups: 0, reports: 0, templates: 0 },
};
const note = { title: { zh: "通报", en: "Circular" }, ruleSetVersion: "2026.11", profileVersion: "default-1", filters: { year: "2023" }, exportedAt: new Date("2024-04-10T01:00:00Z"), rowCount: 6 };
const written = async (what: BulletinFacts = facts) => partsOf(await writeBulletin(what, filledLetterhead({ issuer: "青禾县人民政府办公室" }, "2024-04-10"), note))["word/document.xml"]!;
const textOf = async (what?: BulletinFacts): Promise<string> => paragraphsOf(await written(what)).join("\n");

describe("the circular", () => {
  it("has the parts of a circular in their order", async () => {
    const text = await textOf();
    const parts = ["通报", "（主送机关）：", "一、总体情况", "二、主要问题", "三、下一步要求", "附件：1.评分排名表", "青禾县人民政府办公室", "\n附件2\n", "\n附件3\n"];
    const places = parts.map((part) => text.indexOf(part, part === "青禾县人民政府办公室" ? text.indexOf("附件：1") : 0));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it("says that the score is that of the report, and not of disclosure work", async () => {
    expect(await textOf()).toContain("本通报所列得分为年报质量分，只反映年度报告的编制公布质量，不是政务公开工作考核得分。");
  });
  it("gives the figures with last year's", async () => {
    const text = await textOf();
    expect(text).toContain("应发布年度报告的机关6家，已发布并采集到年度报告5份，未采集到年度报告1家；按时公布3家，逾期公布1家（逾期8至30天1家，最长12天，为水务局），公布日期或者期限不详1家；在能够判断时效的4家中，按时率为75.0%，较上年下降25.0个百分点。");
    expect(text).toContain("平均83.3分，较上年提高3.3分；优秀2家（66.7%）、良好0家（0.0%）、合格1家（33.3%）、不合格0家（0.0%）；另有1份得分仅供参考，不参与排名，1份不予评分。");
    expect(text).toContain("共发现问题3条，涉及1家，其中严重1条、较重0条、一般2条、提示0条");
    expect(text).toContain("另有待核实事项4条，未计入问题");
  });
  it("tells the reports of bodies on the roster from those of others, where there are any", async () => {
    const text = await textOf({ ...facts, now: { ...now, due: 4, missing: 1 } });
    expect(text).toContain("应当发布年度报告的机关4家，采集到年度报告5份（名录所列机关3份，名录未列机关2份），检查情况");
    expect(text).toContain("应发布年度报告的机关4家，已发布并采集到年度报告3份，未采集到年度报告1家；另采集到名录未列机关的年度报告2份，一并检查；");
    for (const others of [await textOf(), await textOf({ ...facts, now: { ...now, due: 0, missing: 0 } })]) expect(others).not.toContain("名录未列");
  });
  it("names the bodies of each kind of problem, and calls nobody unpublished whose report is only not here", async () => {
    const text = await textOf();
    expect(text).toContain("表三总计列勾稽关系不平1条，涉及财政局。");
    expect(text).toContain("机关名录所列不报局1家至检查之日未采集到年度报告（名单见附件3），是否公布以核实结果为准。");
  });
  it("tells how late the late ones were, by ranges of days in their order, and names the latest", () => {
    const days = [1, 7, 8, 30, 31, null];
    expect(lateness(days.map((daysLate, index) => body(index, `第${index}局`, { daysLate })))).toEqual({
      ranges: [{ words: "7天以内", bodies: 2 }, { words: "8至30天", bodies: 2 }, { words: "30天以上", bodies: 1 }],
      longest: { name: "第4局", days: 31 },
    });
    expect(lateness([body(1, "财政局")])).toBeNull();
  });
  it("counts the groups of reports that are alike without naming anybody, and shared templates apart", async () => {
    const text = await textOf({ ...facts, copies: { groups: 2, reports: 5, templates: 1 } });
    expect(text).toContain("不同机关的年报文字疑似雷同2组，涉及年报5份；使用共用模板的1组，不计入雷同；另有待核实事项4条");
    expect(await textOf()).not.toMatch(/疑似雷同|模板/);
  });
  it("ranks rated bodies only; equal scores share a rank", () => {
    expect(ranking(bodies).map(({ name, rank }) => [name, rank])).toEqual([["水务局", 1], ["教育局", 1], ["财政局", 3]]);
  });
  it("names the bodies that are not ranked, and why", async () => {
    expect(await textOf()).toContain("下列2家不参与排名：民政局（仅供参考）、司法局（不予评分）。");
  });
  it("ranks nobody for a year that is for reference only", async () => {
    const text = await textOf({ ...facts, year: 2019, now: { ...now, ranked: 0, mean: null, reference: 5 }, bodies: bodies.map((entry) => ({ ...entry, reference: entry.reportId === null ? null : true })) });
    expect(text).toContain("没有参与排名的得分");
    expect(text).not.toContain("名次\n");
  });
  it("has the long list on pages laid across", async () => {
    expect(await written()).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });
});
