import { beforeAll, describe, expect, inject, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "../../lib/cli/demonstration-accounts";
import { useBrowser } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

/** The pages that need an account; what is added to the site is closed unless somebody lists it as open. */
const CLOSED = ["overview", "agencies", "agency", "findings", "notices", "notice", "issue", "report", "score", "originality", "cluster", "pair", "copied", "rules", "rule", "exports", "tokens", "administration", "accounts", "account", "roster", "rosterEntry", "letterhead", "log", "health", "backup", "figures", "contributors", "notFound"] as const;

describe("a stranger", () => {
  it.each(CLOSED)("is led from “%s” to the sign-in and learns nothing", async (name) => {
    const { page } = await open({ account: null });
    await page.goto(places[name]);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
  it("is led to the sign-in from what changes findings and from what goes on in a list", async () => {
    for (const [method, path] of [["POST", "/findings/decide"], ["POST", "/findings/assign"], ["GET", "/findings/next?finding=1"], ["POST", "/import/batches"], ["POST", "/import/roster"]] as const) {
      const answer = await fetch(new URL(path, inject("baseUrl")), { method, redirect: "manual" });
      expect([answer.status, answer.headers.get("location")], path).toEqual([303, expect.stringContaining("/sign-in")]);
    }
  });
  it("gets no original", async () => {
    const answer = await fetch(new URL(`${places.report.split("?")[0]}/original`, inject("baseUrl")), { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringContaining("/sign-in")]);
  });
  it("who signs in comes to where they were going", async () => {
    const { page } = await open({ account: null });
    await page.goto(places.findings);
    await page.fill("input[name=username]", "shenhe");
    await page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
    await page.click(".entry-form button");
    await page.waitForURL((url) => url.pathname === "/findings");
    expect(await page.locator(".menu-right summary").innerText()).toContain("审核人员");
  });
  it("with a wrong password is told no more than that", async () => {
    const { page } = await open({ account: null });
    await page.goto("/sign-in");
    for (const username of ["shenhe", "nobody-here"]) {
      await page.fill("input[name=username]", username);
      await page.fill("input[name=password]", "wrong-password-1");
      await page.click(".entry-form button");
      await page.waitForURL((url) => url.searchParams.get("problem") === "refused");
      expect(await page.locator("p[role=alert]").innerText()).toBe("用户名或密码不正确，或账号已停用。");
      await page.goto("/sign-in");
    }
  });
  it("is never led to another site", async () => {
    const { page } = await open({ account: null });
    await page.goto("/sign-in?next=//evil.example/");
    await page.fill("input[name=username]", "lingdao");
    await page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
    await page.click(".entry-form button");
    await page.waitForURL((url) => url.pathname === "/" && url.host === new URL(inject("baseUrl")).host);
  });
  it("finds the way to the first administrator closed once there is one", async () => {
    const { page } = await open({ account: null });
    await page.goto("/first-run");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});

describe("a reporting body", () => {
  it("sees its own reports and nobody else's", async () => {
    const { page } = await open({ account: "jiguan" });
    await page.goto("/agencies?year=2023");
    expect(await page.locator("table.data tbody tr").count()).toBe(1);
    await page.goto("/findings?year=all");
    const owners = new Set(await page.locator(".finding-row a[href^='/agencies/']").allInnerTexts());
    expect(owners.size).toBeLessThanOrEqual(1);
  });
  it("may not load anything, and goes on in its own findings only", async () => {
    const { page } = await open({ account: "jiguan" });
    const answer = await page.request.post("/import/batches", { data: { note: "", yearWhenUntold: null }, headers: { origin: inject("baseUrl") } });
    expect(answer.status()).toBe(403);
    const next = await page.request.get("/findings/next?finding=1&list=year%3Dall", { headers: { accept: "application/json" } });
    const { href } = (await next.json()) as { href: string };
    if (href.startsWith("/reports/")) expect((await page.goto(href))?.status()).toBe(200);
    else expect(href).toContain("/findings?");
  });
  it("may not open another body, its report or its original by their addresses", async () => {
    const { page } = await open({ account: "jiguan" });
    await page.goto("/agencies?year=2023");
    const own = (await page.locator("table.data tbody th a").first().getAttribute("href"))!.split("?")[0]!;
    const other = own === "/agencies/1" ? "/agencies/2" : "/agencies/1";
    expect((await page.goto(own))?.status()).toBe(200);
    const refused = await page.goto(other);
    expect([refused?.status(), await page.title()]).toEqual([403, expect.not.stringContaining("局")]);
    expect((await page.goto(places.report.split("#")[0]!))?.status()).toBe(403);
    expect((await page.request.get(`${places.report.split("?")[0]}/original`)).status()).toBe(404);
    expect((await page.goto(places.pair))?.status()).toBe(403);
  });
});

it("signing out ends the session", async () => {
  const { page } = await open({ account: null });
  await page.goto("/sign-in");
  await page.fill("input[name=username]", "lingdao");
  await page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
  await page.click(".entry-form button");
  await page.waitForURL((url) => url.pathname === "/");
  await page.click(".menu-right summary");
  await page.click(".menu-right form button");
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await page.goto("/");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
});
