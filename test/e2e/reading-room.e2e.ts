import { beforeAll, expect, it } from "vitest";
import { useBrowser } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

it("a link to a finding opens its report with the finding chosen and its evidence in view", async () => {
  const { page } = await open();
  await page.goto(places.report);
  const card = page.locator("[data-number][aria-current]");
  await card.waitFor();
  expect(await card.textContent()).toContain("BAL-001");
  const number = await card.getAttribute("data-number");
  const cells = page.locator(`td.selected[data-findings~="${number}"]`);
  expect(await cells.count()).toBeGreaterThan(1);
  const visible = await cells.first().evaluate((cell) => {
    const box = cell.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  });
  expect(visible).toBe(true);
});

it("choosing evidence picks its finding, and the equation shows on focus", async () => {
  const { page } = await open();
  await page.goto(places.report.split("#")[0]!);
  await page.waitForLoadState("networkidle");
  const cell = page.locator("td.bad a").first();
  await cell.focus();
  const tip = page.getByRole("tooltip");
  await tip.waitFor();
  expect(await tip.textContent()).toMatch(/\d+ \+ \d+ = \d+ ≠ \d+ \+ \d+ = \d+/);
  await cell.click();
  const chosen = page.locator("[data-number][aria-current]");
  await chosen.waitFor();
  const numbers = await page.locator("td.bad").first().getAttribute("data-findings");
  expect(numbers?.split(" ")).toContain(await chosen.getAttribute("data-number"));
  expect(page.url()).toContain("#f-");
});

it("the equation of a wrong table is printed under it", async () => {
  const { page } = await open();
  await page.goto(places.report);
  expect(await page.locator(".equations .formula").first().textContent()).toMatch(/≠/);
});

it("j and k move through the findings, ? explains the keys and Escape closes the help", async () => {
  const { page } = await open();
  await page.goto(places.report.split("#")[0]!);
  const current = page.locator("[data-number][aria-current]");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  expect(await current.getAttribute("data-number")).toBe("1");
  await page.keyboard.press("j");
  expect(await current.getAttribute("data-number")).toBe("2");
  await page.keyboard.press("k");
  expect(await current.getAttribute("data-number")).toBe("1");
  await page.keyboard.press("?");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  await page.keyboard.press("Escape");
  expect(await page.locator("dialog[open]").count()).toBe(0);
});

it("a cell that could not be read is hatched and says that it is no zero, and what was not judged is listed", async () => {
  const { page } = await open();
  await page.goto(places.unread);
  const cell = page.locator("td.unread").first();
  expect(await cell.textContent()).toBe("未识别");
  expect(await cell.locator("span").getAttribute("title")).toContain("不是 0");
  expect(await cell.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain("gradient");
  expect(await page.locator(".unassessed li").count()).toBeGreaterThan(0);
});

it("every finding with evidence leads to a place that exists in the page", async () => {
  const { page } = await open();
  for (const place of [places.report, places.unread]) {
    await page.goto(place);
    const dead = await page.locator(".reading a[href^='#']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!).filter((href) => !document.getElementById(href.slice(1))));
    expect(dead).toEqual([]);
  }
});

it("deductions name their rule and lead to their finding", async () => {
  const { page } = await open();
  await page.goto(places.score);
  const deduction = page.locator(".score-table li", { has: page.locator("a") }).first();
  expect(await deduction.textContent()).toMatch(/−\d.*[A-Z]{3}-\d{3}/);
  await deduction.locator("a").click();
  await page.waitForURL(/#f-/);
  await page.locator("[data-number][aria-current]").waitFor();
});

it("the original is handed over as a download that no browser runs", async () => {
  const { page } = await open();
  await page.goto(places.report);
  const href = await page.locator("a[download]").getAttribute("href");
  const response = await page.request.get(href!);
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({ "x-content-type-options": "nosniff", "content-type": "application/octet-stream" });
  expect(response.headers()["content-disposition"]).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''/);
  expect((await response.body()).length).toBeGreaterThan(500);
});
