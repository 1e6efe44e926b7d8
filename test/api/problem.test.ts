import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCursor, writeCursor } from "../../lib/api/cursor";
import { queryOf, scopeShape } from "../../lib/api/endpoint";
import { decisionSchema } from "../../lib/api/findings";
import { ApiProblem, bodyFaults, complainIn, parameterFaults, problemBody, PROBLEMS, problemSchema } from "../../lib/api/problem";
import { rosterBodySchema } from "../../lib/api/roster";

const CODES = Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[];
const issuesOf = (schema: z.ZodType, value: unknown, language: "zh" | "en" = "en") => schema.safeParse(value, complainIn(language)).error?.issues ?? [];

describe("a problem", () => {
  it.each(CODES)("“%s” is told in both languages, with its status and the address", (code) => {
    const problem = new ApiProblem(code, { zh: "说明", en: "what is the case" });
    const [zh, en] = (["zh", "en"] as const).map((language) => problemSchema.parse(problemBody(problem, "/api/v1/x", language)));
    expect(zh!.title).toMatch(/\p{Script=Han}/u);
    expect(en!.title).not.toMatch(/\p{Script=Han}/u);
    expect([zh!.detail, en!.detail, zh!.type, en!.status, en!.instance]).toEqual(["说明", "what is the case", `urn:mingjian:problem:${code}`, PROBLEMS[code].status, "/api/v1/x"]);
    expect(en!.status).toBeGreaterThanOrEqual(400);
  });
  it("names places of a body by JSON pointers", () => {
    const schema = z.strictObject({ "a/b~c": z.array(z.strictObject({ n: z.int() })) });
    expect(bodyFaults(issuesOf(schema, { "a/b~c": [{ n: 1 }, { n: "x" }] })).map(({ pointer }) => pointer)).toEqual(["#/a~1b~0c/1/n"]);
  });
  it("names every parameter that does not fit, unknown ones too", () => {
    const faults = parameterFaults(issuesOf(queryOf(scopeShape), { year: "20x", yaer: "2023", region: "1" }));
    expect(faults.map(({ parameter = "" }) => parameter).toSorted()).toEqual(["region", "yaer", "year"]);
  });
  it("complains in Chinese to who reads Chinese", () => {
    const [fault] = parameterFaults(issuesOf(queryOf(scopeShape), { level: "planet" }, "zh"));
    expect(fault!.detail).toMatch(/\p{Script=Han}/u);
  });
});

describe("a cursor", () => {
  const place = z.tuple([z.enum(["critical", "major"]), z.int()]);
  it("comes back as the place that it was made of", () => {
    const cursor = writeCursor(["major", 12])!;
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor(cursor, place)).toEqual(["major", 12]);
  });
  it("is absent on the first page and after the last", () => {
    expect([readCursor(undefined, place), writeCursor(null)]).toEqual([null, null]);
  });
  it.each(["x", "e30", writeCursor(7)!, writeCursor(["minor", 1])!, "%00", writeCursor("'; drop table finding; --")!])("that this list did not give is refused: %s", (cursor) => {
    expect(() => readCursor(cursor, place)).toThrow(ApiProblem);
  });
});

describe("a decision", () => {
  it.each([
    [{ decision: "confirm", expectedState: "open" }, true],
    [{ decision: "dismiss", expectedState: "open", reason: "explained", note: "电话核实" }, true],
    [{ decision: "undo", expectedState: "dismissed" }, true],
    [{ decision: "dismiss", expectedState: "open" }, false],
    [{ decision: "confirm", expectedState: "open", reason: "misread" }, false],
    [{ decision: "dismiss", expectedState: "open", reason: "because" }, false],
    [{ decision: "dismiss", reason: "explained" }, false],
    [{ decision: "confirm", expectedState: "open", note: "x".repeat(1001) }, false],
    [{ decision: "confirm", expectedState: "open", state: "confirmed" }, false],
  ])("%j fits: %s", (body, fits) => {
    expect(decisionSchema.safeParse(body).success).toBe(fits);
  });
});

it("a roster in JSON is refused when a body stands in it twice, naming the second", () => {
  const row = { name: "青禾县水务局", regionCode: "990101", level: "county", kind: "department" };
  expect(rosterBodySchema.safeParse([row, { ...row, regionCode: "990102" }]).success).toBe(true);
  expect(bodyFaults(issuesOf(rosterBodySchema, [row, { ...row, name: "青禾县财政局" }, row])).map(({ pointer }) => pointer)).toEqual(["#/2"]);
});
