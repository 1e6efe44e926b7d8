import { gzipSync } from "node:zlib";
import { beforeAll, expect, inject, it } from "vitest";
import { useBrowser } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

const LIST_LIMIT_KB = 180;
const PAGE_LIMIT_KB = 300;

it.each([
  ["overview", PAGE_LIMIT_KB],
  ["report", PAGE_LIMIT_KB],
  ["agencies", LIST_LIMIT_KB],
  ["findings", LIST_LIMIT_KB],
  ["originality", LIST_LIMIT_KB],
  ["pair", LIST_LIMIT_KB],
  ["rules", LIST_LIMIT_KB],
  ["import", LIST_LIMIT_KB],
  ["check", LIST_LIMIT_KB],
] as const)("the page “%s” loads no more than its share of scripts", async (name, limitKb) => {
  const { page } = await open();
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.body());
  });
  await page.goto(places[name]);
  await page.waitForLoadState("networkidle");
  const kilobytes = (await Promise.all(bodies)).reduce((total, body) => total + gzipSync(body).length, 0) / 1024;
  console.log(`${name}: ${kilobytes.toFixed(0)} KB of scripts, gzip`);
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(limitKb);
});

it("invented data are said to be invented, whatever was imported or audited since", async () => {
  const { page } = await open();
  await page.goto("/");
  expect(await page.locator(".subtitle .tag").innerText()).toBe("演示数据（虚构）");
});

it("on a telephone the navigation over a short page takes no more room than over a long one", async () => {
  const { page } = await open({ width: 390 });
  const heights: number[] = [];
  for (const path of ["/check", "/import"]) {
    await page.goto(path);
    heights.push((await page.locator("nav.nav").boundingBox())!.height);
  }
  expect(heights[0]).toBe(heights[1]);
});

it("nothing is loaded from anywhere else", async () => {
  const { page } = await open();
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  for (const place of Object.values(places)) await page.goto(place as string);
  expect([...hosts]).toEqual([new URL(inject("baseUrl")).origin]);
});

it("each answer has a content policy with a nonce of its own and no leave to run inline code", async () => {
  const policies = await Promise.all([1, 2].map(async () => (await fetch(inject("baseUrl"))).headers.get("content-security-policy") ?? ""));
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
  expect(policies[0]).not.toContain("unsafe");
  expect(policies[0]).not.toBe(policies[1]);
});

it("a nonce that comes from outside is not taken over", async () => {
  const response = await fetch(inject("baseUrl"), { headers: { "Content-Security-Policy": "script-src 'nonce-chosen-outside'" } });
  expect(response.headers.get("content-security-policy")).not.toContain("chosen-outside");
  expect(await response.text()).not.toContain("chosen-outside");
});

it("health says that the database answers", async () => {
  const response = await fetch(`${inject("baseUrl")}/api/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", database: "ok" });
});

it("one switch changes the language and stays on the page", async () => {
  const { page } = await open();
  await page.goto("/findings?year=2023&severity=critical");
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForURL("**/findings?year=2023&severity=critical");
  expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
  await page.getByRole("button", { name: "中文" }).click();
  await page.locator("html[lang=zh-CN]").waitFor();
});

it("the way back after a switch never leaves the site", async () => {
  const response = await fetch(`${inject("baseUrl")}/preferences`, { method: "POST", redirect: "manual", headers: { Origin: inject("baseUrl") }, body: new URLSearchParams({ language: "en", back: "//elsewhere.example" }) });
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/");
});

it("j, k, Enter, / and ? work on the list of findings", async () => {
  const { page } = await open();
  await page.goto("/findings");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  const href = await page.locator("[data-row].current [data-open]").getAttribute("href");
  expect(href).toBe(await page.locator("[data-open]").first().getAttribute("href"));
  await page.keyboard.press("?");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  await page.keyboard.press("Escape");
  await page.locator("[data-row].current [data-open]").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\/\d+.*#f-/);
});

it("an address that makes no sense opens the page without it", async () => {
  for (const address of ["/findings?severity=%27;drop&after=x~y&agency=-1&year=1&region=%25", "/agencies?sort=zz&after=~~&show=q&q=%25_%5C", "/?year=abc&level=x"]) {
    expect((await fetch(inject("baseUrl") + address)).status, address).toBe(200);
  }
});
