import { describe, expect, it } from "vitest";
import { profileContentSchema } from "../../../lib/rules/profile-content";

describe("the word list of a profile", () => {
  it("refuses entries without a right wording, and such as are no change", () => {
    for (const entry of [{ wrong: "政付" }, { wrong: "政付", right: "" }, { wrong: "政府", right: "政府" }]) {
      expect(profileContentSchema.safeParse({ rules: {}, wordList: [entry] }).success).toBe(false);
    }
  });
});
