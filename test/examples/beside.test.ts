import { describe, expect, it } from "vitest";
import { isBeside } from "../../lib/rules/example-beside";
import { circumstanceWords } from "../../lib/rules/example-circumstances";
import { examplesOf } from "../../lib/rules/examples";

/** What is told of other reports in the examples of a rule, one line each. */
function linesOf(ruleId: string, language: "zh" | "en"): string[] {
  const { fires, silent } = examplesOf(ruleId);
  return [...fires, ...silent].flatMap(({ shown }) => shown.filter(isBeside)).map((part) => {
    const { label, words } = circumstanceWords(part, language);
    return `${label}：${words}`;
  });
}

describe("what an example tells of other reports", () => {
  it.each([
    ["XYR-005", "上一年度报告（2022）：行政复议—尚未审结 3", "Report on the year before (2022)：administrative review, pending 3"],
    ["XYR-007", "2021年度报告：已入库，各表均为 0", "Report on 2021：is here, with zeros in its tables"],
    ["XYR-007", "机关名录：应报年度 2021", "Roster：expects reports on 2021"],
    ["XYR-001", "已并入的青禾县水利局2022年度报告：本年新收政府信息公开申请数量—总计 2；结转下年度继续办理—自然人 2；结转下年度继续办理—总计 2", "Report on 2022 of 青禾县水利局, since merged：new requests received this year, total 2; carried forward to next year, natural persons 2; carried forward to next year, total 2"],
    ["TIM-006", "第1个版本：https://www.example.gov.cn/ndbg/2.html；本年新收政府信息公开申请数量—总计 7", "Version 1：https://www.example.gov.cn/ndbg/2.html; new requests received this year, total 7"],
    ["TIM-007", "机关名录：应公布日期 2024年2月20日", "Roster：due on 20 February 2024"],
    ["HIE-001", "青禾县所属机关：名录内50家，已入库47家；本年新收政府信息公开申请数量—总计之和 100（其中青禾县公安局 90）", "Bodies of 青禾县：50 on the roster, 47 with a report here; new requests received this year, total adds up to 100 (of these 青禾县公安局 90)"],
    ["HIE-002", "青禾县所属机关：名录内50家，已入库40家；未见青禾县林业局、柳河镇人民政府等", "Bodies of 青禾县：50 on the roster, 40 with a report here; no report of 青禾县林业局, 柳河镇人民政府 and others"],
  ])("stands in both languages, in the words of the form: %s", (ruleId, zh, en) => {
    expect(linesOf(ruleId, "zh")).toContain(zh);
    expect(linesOf(ruleId, "en")).toContain(en);
  });

  it("is nowhere missing where a rule across years speaks or keeps silent", () => {
    for (const ruleId of ["XYR-001", "XYR-002", "XYR-003", "XYR-004", "XYR-005", "XYR-006", "XYR-007"]) {
      const { fires, silent } = examplesOf(ruleId);
      for (const { title, shown } of [...fires, ...silent]) expect(shown.some(({ kind }) => kind === "otherYear"), `${ruleId}: ${title.en}`).toBe(true);
    }
  });
});
