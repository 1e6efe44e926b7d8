import { describe, expect, it } from "vitest";
import { ReportFacts } from "../../../lib/rules/facts";
import { announcementOf } from "../../../lib/rules/shared/preface";
import { buildReport } from "../../support/report-builder";

const announced = (preface: string) => announcementOf(new ReportFacts(buildReport({ preface })));
const words = (preface: string) => announced(preface)?.items.map((item) => item.words);

describe("the announcement of a report's parts", () => {
  it("is read with its number when the list comes first", () => {
    const found = announced("本年报由总体情况,主动公开政府信息情况,政府信息公开行政复议、行政诉讼情况共三部分组成。");
    expect(found?.count).toBe(3);
    expect(found?.items.map((item) => item.words)).toEqual(["总体情况", "主动公开政府信息情况", "政府信息公开行政复议、行政诉讼情况"]);
  });

  it("keeps 行政复议、行政诉讼 together in a list that is parted by 、", () => {
    expect(words("本报告由总体情况、政府信息公开行政复议、行政诉讼情况、其他需要报告的事项等3个部分组成。")).toEqual(["总体情况", "政府信息公开行政复议、行政诉讼情况", "其他需要报告的事项"]);
  });

  it("drops the numerals of a list that follows the number", () => {
    expect(words("本报告共四个部分：一、总体情况；二、主动公开政府信息情况；（三）收到和处理政府信息公开申请情况；以及其他需要报告的事项。")).toEqual(["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "其他需要报告的事项"]);
  });

  it("quotes each part from the original text", () => {
    const facts = new ReportFacts(buildReport({ preface: "本年报由总体情况，存在的主要问题及改进措施，其他需要报告的事项共三部分组成。" }));
    const item = announcementOf(facts)?.items[1];
    expect(item && facts.evidence(item.start, item.end).quote).toBe("存在的主要问题及改进措施");
  });

  it("is not seen in parts of something else", () => {
    expect(announced("政策解读是本报告的一部分，第三部分为申请情况。")).toBeNull();
    expect(announced("专栏设置五个部分。")).toBeNull();
    expect(announced("统计期限自2023年1月1日起至2023年12月31日止。")).toBeNull();
  });
});
