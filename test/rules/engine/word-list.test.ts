import { describe, expect, it } from "vitest";
import { ruleProfileSchema } from "../../../lib/rules/profile";

describe("the word list of a profile", () => {
  it("refuses entries without a right wording, and such as are no change", () => {
    for (const entry of [{ wrong: "政付" }, { wrong: "政付", right: "" }, { wrong: "政府", right: "政府" }]) {
      expect(ruleProfileSchema.safeParse({ version: "1", rules: {}, wordList: [entry] }).success).toBe(false);
    }
  });
});
