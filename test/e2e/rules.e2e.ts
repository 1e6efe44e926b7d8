import { expect, it } from "vitest";
import { examplesOf } from "../../lib/rules/examples";
import { DESKTOP, numberIn, throughPages, useBrowser } from "./browser";

const open = useBrowser();

it.each(["zh", "en"] as const)("the page of a rule shows its examples in the reader's language (%s), what fires beside what does not", async (language) => {
  const { page } = await open({ language });
  await page.goto("/rules/NAR-001");
  const { fires, silent } = examplesOf("NAR-001");
  const columns = page.locator(".example-columns > div");
  expect(await columns.nth(0).locator("h4").allTextContents()).toEqual(fires.map(({ title }) => title[language]));
  expect((await columns.nth(1).locator("h4").allTextContents()).map((title) => title.replace("✓", "").trim())).toEqual(silent.map(({ title }) => title[language]));
  for (const { message } of fires) expect(await columns.nth(0).textContent()).toContain(message[language]);
});

it("what a finding rests on is marked, with a sign beside the colour; a trap has no mark", async () => {
  const { page } = await open();
  await page.goto("/rules/NAR-001");
  const columns = page.locator(".example-columns > div");
  expect(await columns.nth(0).locator("mark").first().textContent()).toMatch(/^全年收到政府信息公开申请21件.$/u);
  expect(await columns.nth(0).locator("td.bad sup").first().textContent()).not.toBe("");
  expect(await columns.nth(1).locator("mark, .bad").count()).toBe(0);
});

it("examples stand in two columns on a desktop and in one on a telephone", async () => {
  for (const { width, expected } of [{ width: DESKTOP.width, expected: 2 }, { width: 390, expected: 1 }]) {
    const { page } = await open({ width });
    await page.goto("/rules/BAL-001");
    const lefts = await page.locator(".example-columns > div").evaluateAll((elements) => elements.map((element) => Math.round(element.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(expected);
    await page.context().close();
  }
});

it("how often a rule fired opens exactly as many findings, from the catalogue and from its own page", async () => {
  const { page } = await open();
  await page.goto("/rules?year=all");
  const row = page.locator("tbody tr", { has: page.locator("a[href*='/rules/BAL-005']") });
  const fired = numberIn((await row.locator("td.n").nth(0).textContent())!);
  const dismissed = numberIn((await row.locator("td.n").nth(1).textContent())!);
  await page.goto("/findings?year=all&rule=BAL-005&state=dismissed");
  expect((await throughPages(page, "[data-open]", "href")).length).toBe(dismissed);
  await page.goto("/rules/BAL-005?year=all");
  const link = page.locator(".rule-sheet a[href*='/findings']").first();
  expect(numberIn((await link.textContent())!)).toBe(fired);
  await page.goto((await link.getAttribute("href"))!);
  expect((await throughPages(page, "[data-open]", "href")).length).toBe(fired);
});

it("the list of dismissed findings says that it is one, and the way back to the others is one step", async () => {
  const { page } = await open();
  await page.goto("/findings?year=all&rule=BAL-005");
  const others = await page.locator("[data-open]").count();
  expect(others).toBeGreaterThan(0);
  await page.goto("/findings?year=all&rule=BAL-005&state=dismissed");
  expect(await page.locator("[data-open]").count()).toBe(await page.locator("[data-state-words]", { hasText: "已排除" }).count());
  await page.goto((await page.locator(".toolbar a.tag", { hasText: "已排除" }).getAttribute("href"))!);
  expect(await page.locator("[data-open]").count()).toBe(others);
});
