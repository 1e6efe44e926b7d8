import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditStore } from "../../db/store";
import { loadRoster } from "../../lib/audit/load-roster";
import { previewRoster } from "../../lib/audit/preview-roster";
import { rosterRowSchema, type RosterRow } from "../../lib/roster/roster";
import { NOW, openTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const row = (name: string, more: Record<string, string> = {}): RosterRow => rosterRowSchema.parse({ name, regionCode: "990101", level: "县级", kind: "部门", ...more });
const options = { year: 2023, source: "test", now: NOW, regionName: () => "青禾县" };
const state = async (): Promise<unknown> => (await sql`select (select json_agg(a order by id) from agency a) as agencies, (select json_agg(e order by agency_id) from roster_entry e) as entries`.execute(database.db)).rows[0];

it("a preview says of each row what would become of it, as loading it then does, and stores nothing", async () => {
  const store = auditStore(database);
  await loadRoster(store, [row("青禾县水务局"), row("青禾县民政局")], options);
  const rows = [row("青禾县水务局"), row("青禾县民政局", { dueOn: "2024-01-20" }), row("青禾县财政局"), row("青禾县水务局", { aliases: "水利局" })];
  const before = await state();
  const changes = await previewRoster(store, rows.slice(0, 3), options);
  expect(changes.map(({ change }) => [change.agency, change.entry])).toEqual([["unchanged", "unchanged"], ["unchanged", "changed"], ["added", "added"]]);
  expect((await previewRoster(store, rows.slice(3), options))[0]!.change.agency).toBe("changed");
  expect(await state()).toEqual(before);
  expect(await loadRoster(store, rows.slice(0, 3), options)).toEqual({ agenciesAdded: 1, agenciesChanged: 0, entriesAdded: 1, entriesChanged: 1 });
});
