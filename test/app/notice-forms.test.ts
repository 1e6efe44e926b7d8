import { describe, expect, it } from "vitest";
import { deadlineForm, objectionForm, readIssue } from "../../app/_server/notice-forms";

const FIELDS = { findings: "confirmed", deadline: "2026-02-24", issuer: "青禾县人民政府办公室", selfName: "我办", documentCode: "青政办公开", contact: "王某", phone: "0999-1234567" };
function form(chosen: readonly string[], over: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...FIELDS, ...over })) data.set(name, value);
  for (const value of chosen) data.append("chosen", value);
  return data;
}

describe("the form of issuing", () => {
  it("gives the bodies with their years, the deadline and the letterhead", () => {
    expect(readIssue(form(["12:2023", "7:2022"], { again: "1" }))).toEqual({ ...FIELDS, again: "1", chosen: [{ agencyId: 12, year: 2023 }, { agencyId: 7, year: 2022 }] });
  });
  it.each([
    ["no body", [], {}],
    ["a body that is no number", ["x:2023"], {}],
    ["an empty field", ["12:2023"], { issuer: "  " }],
    ["a day that does not exist", ["12:2023"], { deadline: "2026-02-30" }],
    ["findings of a kind that nobody knows", ["12:2023"], { findings: "all" }],
    ["more bodies than go out at a time", Array.from({ length: 501 }, (_, index) => `${index + 1}:2023`), {}],
  ])("is refused with %s", (_, chosen, over) => {
    expect(readIssue(form(chosen, over))).toBeNull();
  });
});

it("what is typed is stored without signs that the database cannot hold, and never empty", () => {
  expect(objectionForm.parse({ notice: "1", finding: "2", text: " 不实\u0000\uD800 " })).toEqual({ notice: 1, finding: 2, text: "不实\uFFFD" });
  expect(deadlineForm.safeParse({ notice: "1", deadline: "2026-03-10", reason: "\u0000 " }).success).toBe(false);
  expect(deadlineForm.safeParse({ notice: "0", deadline: "2026-03-10", reason: "x" }).success).toBe(false);
});
