import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase, type OpenDatabase } from "../../../db/client";
import { countsOfTables } from "../counts";
import { ACTIONS, PAGES, ROUTES, TRIED_ELSEWHERE, UNTRIED, type Door, type Things } from "./doors";
import { act, knock, knownActions, type Heard } from "./knock";
import { PEOPLE, removeMade, signInAll, type Person } from "./people";
import { findThings } from "./things";

const APP = join(import.meta.dirname, "..", "..", "..", "app");
/** The served database has to be known. */
const describeServed = inject("data") === "" ? describe.skip : describe;

/** The folders below `app` that hold a file of a name. */
function foldersWith(name: string, folder = ""): string[] {
  return readdirSync(join(APP, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? foldersWith(name, path) : entry.name === name ? [folder] : [];
  });
}
const methodsOf = (folder: string): string[] =>
  [...readFileSync(join(APP, folder, "route.ts"), "utf8").matchAll(/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map((match) => `${match[1]!} ${folder}`);

describe("the list of doors", () => {
  it("has every page", () => {
    expect(Object.keys(PAGES).toSorted()).toEqual(foldersWith("page.tsx").toSorted());
  });
  it("has every route outside the JSON API", () => {
    const routes = foldersWith("route.ts").filter((folder) => !folder.startsWith("api/v1")).flatMap(methodsOf);
    expect([...Object.keys(ROUTES), ...TRIED_ELSEWHERE].toSorted()).toEqual(routes.toSorted());
  });
  it("has every server action", () => {
    expect(Object.keys(ACTIONS).toSorted()).toEqual(knownActions().map(({ name }) => name).toSorted());
  });
});

describeServed("who may what, at every page, route and action", () => {
  let database: OpenDatabase;
  let cookies: Record<Person, string>;
  let things: Things;
  let secret: string;
  const DOORS: [name: string, door: Door, ask: (door: Door, person: Person, isWhole: boolean) => Promise<Heard>][] = [
    ...[...Object.entries(PAGES), ...Object.entries(ROUTES)].map(([name, door]): (typeof DOORS)[number] => [name, door, async (asked, person, isWhole) => await knock(asked, things, cookies[person], isWhole)]),
    ...knownActions().map((action): (typeof DOORS)[number] => [action.name, ACTIONS[action.name]!, async (asked, person, isWhole) => await act(action, asked, things, cookies[person], isWhole)]),
  ];
  beforeAll(async () => {
    database = await openDatabase({ env: { MINGJIAN_DATA: inject("data") }, now: new Date(), connections: 2 });
    const { rows } = await sql<{ id: number }>`select id from agency where kind = 'department' order by id limit 2`.execute(database.db);
    const [own, other] = rows as [{ id: number }, { id: number }];
    cookies = await signInAll(database, other.id);
    things = await findThings(database, own.id, other.id, cookies.administrator);
    secret = (await database.db.selectFrom("agency").select("name").where("id", "=", things.agency).executeTakeFirstOrThrow()).name;
  }, 60_000);
  afterAll(async () => {
    await removeMade(database);
    await database.close();
  });

  it("nobody gets through where they should not, learns of a body that is not theirs, or changes anything", async () => {
    const before = await countsOfTables(inject("data"));
    const wrong: string[] = [];
    for (const [name, door, ask] of DOORS) {
      for (const person of PEOPLE.filter((one) => !door.passes.includes(one) && !UNTRIED[name]?.includes(one))) {
        const isBlind = door.blind?.includes(person) ?? false;
        const { status, text, isRefused } = await ask(door, person, isBlind);
        if (!isBlind && !isRefused) wrong.push(`${person} at ${name}: ${status} ${text.slice(0, 200)}`);
        if (text.includes(secret)) wrong.push(`${person} at ${name} reads ${secret}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await countsOfTables(inject("data"))).toEqual(before);
  }, 180_000);

  it("everybody gets through where they should", async () => {
    const wrong: string[] = [];
    for (const [name, door, ask] of DOORS) {
      for (const person of door.passes) {
        const { status, text, isRefused } = await ask(door, person, false);
        if (isRefused || status >= 500) wrong.push(`${person} at ${name}: ${status} ${text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);
});
