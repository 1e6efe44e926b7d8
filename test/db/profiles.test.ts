import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { findDraft, keepDraft } from "../../db/repositories/profile-drafts";
import { profileStore } from "../../db/repositories/profiles";
import type { ProfileStore } from "../../lib/audit/ports";
import { saveProfile, type SavedProfile } from "../../lib/audit/save-profile";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let store: ProfileStore;
beforeAll(async () => {
  database = await openTestDatabase();
  store = profileStore(database.db);
});
afterAll(() => database.close());
beforeEach(() => sql`truncate rule_profile, rule_profile_history, rule_profile_draft restart identity`.execute(database.db));

const due = (day: number) => ({ rules: { "TIM-003": { thresholds: { isDaySet: 1, dueDay: day } } } });
const save = (content: unknown, baseRevision: number, region = "220284"): Promise<SavedProfile> => saveProfile(store, { region, content, baseRevision, by: { id: null, name: "local", origin: "command line" }, note: `r${baseRevision + 1}` }, NOW);

describe("a stored profile", () => {
  it("comes back as it was set, for the region and all below it", async () => {
    expect(await save(due(20), 0, "220000")).toEqual({ status: "saved", revision: 1 });
    const set = await store.profiles();
    expect(set.own("22")).toEqual({ region: "22", revision: 1, edition: 1, content: due(20) });
    expect(set.for("220284").rules).toEqual(due(20).rules);
  });

  it("keeps every change with what was before and after, who made it and why", async () => {
    await save(due(20), 0);
    await save(due(25), 1);
    expect(await store.profileHistory("220284")).toEqual([
      { revision: 2, before: due(20), after: due(25), at: NOW, actor: "local", note: "r2" },
      { revision: 1, before: { rules: {} }, after: due(20), at: NOW, actor: "local", note: "r1" },
    ]);
  });

  it("has a history that nobody can rewrite", async () => {
    await save(due(20), 0);
    await expect(sql`update rule_profile_history set actor = 'other'`.execute(database.db)).rejects.toThrow("only ever added");
    await expect(sql`delete from rule_profile_history`.execute(database.db)).rejects.toThrow("only ever added");
  });

  it("has the version of before when it is set back to what it was before", async () => {
    await save(due(20), 0);
    const first = (await store.profiles()).for("220284").version;
    await save(due(25), 1);
    expect((await store.profiles()).for("220284").version).toMatch(/^220284#2-/);
    await save({ rules: { "TIM-003": { thresholds: { dueDay: 20, isDaySet: 1 } } } }, 2);
    expect((await store.profiles()).for("220284").version).toBe(first);
  });

  it("goes on counting revisions after a reset, so that an editor of before is noticed", async () => {
    await save(due(20), 0);
    expect(await save({ rules: {} }, 1)).toEqual({ status: "saved", revision: 2 });
    expect((await store.profiles()).regions).toEqual([]);
    expect(await save(due(21), 1)).toEqual({ status: "conflict", revision: 2 });
  });
});

describe("saving a profile", () => {
  it("stores nothing that the catalogue does not know, and says what", async () => {
    expect(await save({ rules: { "TIM-003": { thresholds: { dueDay: 32 } } } }, 0)).toMatchObject({ status: "invalid", problems: [{ zh: expect.stringContaining("dueDay"), en: expect.stringContaining("dueDay") }] });
    expect((await store.profiles()).regions).toEqual([]);
  });

  it("does not count a change that changes nothing", async () => {
    await save(due(20), 0);
    expect(await save(due(20), 1)).toEqual({ status: "unchanged", revision: 1 });
    expect(await store.profileHistory("220284")).toHaveLength(1);
  });

  it("lets only one of two editors through who started from the same revision, the first or a later one", async () => {
    for (const revision of [0, 1]) {
      const results = await Promise.all([20, 21, 22, 23].map((day) => save(due(day + revision * 4), revision)));
      expect(results.map(({ status }) => status).toSorted()).toEqual(["conflict", "conflict", "conflict", "saved"]);
    }
    expect(await store.profileHistory("220284")).toHaveLength(2);
  });
});

describe("a draft", () => {
  it("is kept for a day", async () => {
    const draft = { region: "22", content: due(20), revision: 0 };
    const id = await keepDraft(database.db, draft, NOW);
    expect(await findDraft(database.db, id)).toEqual(draft);
    await keepDraft(database.db, draft, new Date(NOW.getTime() + 25 * 3_600_000));
    expect(await findDraft(database.db, id)).toBeUndefined();
  });
});
