import { describe, expect, it } from "vitest";
import { findChrome } from "../../lib/text/chrome";
import { cleanText } from "../../lib/text/clean";

const kinds = (text: string): string[] => findChrome(cleanText(text)).map((line) => line.kind);

describe("findChrome", () => {
  it.each([
    ["上一条：某局2017年度政府信息公开工作报告", "navigation"],
    ["【下一篇】：没有了", "navigation"],
    ["您当前的位置：首页 > 政务公开", "breadcrumb"],
    ["首页 > 政府信息公开年报", "breadcrumb"],
    ["打印本页", "tools"],
    ["字体：大 中 小", "tools"],
    ["浏览次数：318", "tools"],
    ["扫一扫在手机打开当前页", "tools"],
    ["索引号：11370303MB28697899/2024-5424631", "metadata"],
    ["| 发布日期 | 2024-01-17 |", "metadata"],
    ["主办单位：某县人民政府办公室", "footer"],
    ["网站标识码：3703030001", "footer"],
  ])("takes %s for page chrome", (line, kind) => expect(kinds(`报告正文\n${line}\n报告正文`)).toEqual([kind]));

  it.each(["分享改革成果，让群众满意。", "关闭违规账号3个，打印宣传单500份。", "来源于群众的意见，我局逐条答复。", "首页设置信息公开专栏。"])("leaves the sentence %s in the report", (line) =>
    expect(kinds(line)).toEqual([]),
  );
});
