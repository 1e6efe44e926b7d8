import { expect, it } from "vitest";
import { remedyWords } from "../../lib/findings/remedy-words";

it.each([
  [{ outcome: "review" }, "如经核实，更正表格。", "If this is confirmed: Correct the table."],
  [{ outcome: "review", state: "open" }, "如经核实，更正表格。", "If this is confirmed: Correct the table."],
  [{ outcome: "review", state: "confirmed" }, "更正表格。", "Correct the table."],
  [{ outcome: "fail" }, "更正表格。", "Correct the table."],
] as const)("a remedy of %j demands nothing before it is sure", (finding, zh, en) => {
  expect([remedyWords(finding, "更正表格。", "zh"), remedyWords(finding, "Correct the table.", "en")]).toEqual([zh, en]);
});
it("a note for the office stands before the condition, which is about the body", () => {
  expect(remedyWords({ outcome: "review" }, "（移交线索）有网站仿冒，请报告。", "zh")).toBe("（移交线索）如经核实，有网站仿冒，请报告。");
  expect(remedyWords({ outcome: "review" }, "(For referral) A site poses as official: please report it.", "en")).toBe("(For referral) If this is confirmed: A site poses as official: please report it.");
});
it("a question without a remedy stays without one", () => {
  expect(remedyWords({ outcome: "review" }, "", "zh")).toBe("");
});
