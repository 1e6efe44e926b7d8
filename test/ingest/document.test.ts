import { describe, expect, it } from "vitest";
import { readTextDocument } from "../../lib/ingest/document";
import { DEFAULT_LIMITS } from "../../lib/ingest/limits";
import { UnreadableDocument } from "../../lib/ingest/unreadable";

const REPORT = `某县应急管理局2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。
一、总体情况
2023年，某局公开信息三十条，未收到依申请公开，没有行政复议和行政诉讼，存在的主要问题是解读不够，下一步加以改进。
`;
const read = (text: string, options: Partial<Parameters<typeof readTextDocument>[1]> = {}) => readTextDocument(new TextEncoder().encode(text), { path: "a.txt", ...options });

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
  return "read";
}

describe("readTextDocument", () => {
  it("keeps the text exactly as decoded and names its source", () => {
    const document = read(REPORT, { manifest: { url: "https://www.example.gov.cn/a.html" } });
    expect(document.text).toBe(REPORT);
    expect(document.source).toMatchObject({ path: "a.txt", mediaType: "text/plain", encoding: "utf-8", url: "https://www.example.gov.cn/a.html" });
    expect(document.source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("reads the head table of a page, converted or not", () => {
    const head = "張店區(qū)人民政府\n| 標(biāo)題: | 某局2023年政府信息公開工作年度報(bào)告 | ||\n| 索引號(hào): | 11370303MB28697899/2024-5424631 | 文號(hào): | 無文號(hào) |\n| 發(fā)文日期: | 2024-01-17 | 發(fā)布機(jī)構(gòu): | 某局 |\n";
    const { metadata, text } = read(head + REPORT);
    expect(metadata.title?.value).toBe("某局2023年政府信息公开工作年度报告");
    expect(metadata.indexNumber?.value).toBe("11370303MB28697899/2024-5424631");
    expect(metadata.issuedOn.map(({ value }) => value)).toEqual(["2024-01-17"]);
    expect(metadata.publisher?.value).toBe("某局");
    expect(metadata.publisher && text.slice(...metadata.publisher.span)).toBe("某局");
  });

  it("reads the line of facts under a title", () => {
    const { metadata } = read(`标题行\n发布时间：2024-01-12 10:30　来源：某镇　浏览次数：33\n${REPORT}`);
    expect(metadata.publishedOn.map(({ value }) => value.slice(0, 10))).toEqual(["2024-01-12"]);
    expect(metadata.publisher?.value).toBe("某镇");
  });

  it("takes nothing from behind the first heading for a fact about the page", () => {
    expect(read(`${REPORT}发布日期：2024-03-01\n`).metadata.publishedOn).toEqual([]);
  });

  it.each([
    ["a login page", "用户登录\n用户名：\n密码：\n忘记密码？\n政府信息公开 网站地图 联系我们".padEnd(90, "登录"), "not-a-report"],
    ["another paper", "关于做好防汛工作的通知。".repeat(20), "not-a-report"],
    ["English text", "Annual report on disclosure 2023. ".repeat(20), "no-chinese"],
    ["words turned into question marks", "????2023????\n??????????????141????", "no-chinese"],
  ])("refuses %s", (_, text, code) => expect(refusal(text)).toBe(code));

  it("keeps a garbled report for a rule to judge", () => {
    expect(refusal(new TextDecoder("gb18030").decode(new TextEncoder().encode(REPORT)))).toBe("read");
  });

  it("says the limit when a file is too large", () => {
    expect(() => read(REPORT, { limits: { ...DEFAULT_LIMITS, textMegabytes: 0.0001 } })).toThrow(/limit of 0\.0001 MB.*MINGJIAN_MAX_TEXT_MB/);
  });
});
