import { expect, it } from "vitest";
import { numberIn, throughPages, useBrowser } from "./browser";

const open = useBrowser();

it("every key figure and grade of the overview opens exactly the bodies it counts", async () => {
  const { page } = await open();
  await page.goto("/");
  const links = await page.locator(".kpis a[href^='/agencies'], .legend a").evaluateAll((elements) => elements.map((element) => ({ href: element.getAttribute("href")!, text: element.textContent })));
  const counted = links.filter(({ href }) => !href.includes("show=ranked"));
  expect(counted.length).toBeGreaterThanOrEqual(8);
  for (const { href, text } of counted) {
    await page.goto(href);
    const rows = await throughPages(page, "main tbody tr th a", "href");
    expect(rows.length, `${text} → ${href}`).toBe(numberIn(text));
    expect(new Set(rows).size).toBe(rows.length);
  }
});

it("the bars of the commonest findings and the questions to verify open exactly as many findings", async () => {
  const { page } = await open();
  await page.goto("/");
  const bars = await page.locator(".bars a").evaluateAll((elements) => elements.map((element) => ({ href: element.getAttribute("href")!, count: element.querySelector("b")!.textContent })));
  const [question] = await page.locator(".kpis a[href*='outcome=review']").evaluateAll((elements) => elements.map((element) => ({ href: element.getAttribute("href")!, count: element.textContent })));
  expect(bars.length).toBeGreaterThan(3);
  for (const { href, count } of [...bars, question!]) {
    await page.goto(href);
    expect((await throughPages(page, "[data-open]", "href")).length, href).toBe(numberIn(count));
  }
});

it("the severities of a body open exactly its findings of that severity", async () => {
  const { page } = await open();
  await page.goto("/agencies");
  const tags = await page.locator("tbody a.tag").evaluateAll((elements) => elements.slice(0, 6).map((element) => ({ href: element.getAttribute("href")!, text: element.textContent })));
  expect(tags.length).toBe(6);
  for (const { href, text } of tags) {
    await page.goto(href);
    expect(await page.locator("[data-open]").count(), href).toBe(numberIn(text));
  }
});

it("a facet's figure is the number of findings it leads to", async () => {
  const { page } = await open();
  await page.goto("/findings?year=all");
  const options = await page.locator("aside.facets .facet a").evaluateAll((elements) =>
    elements.map((element) => ({ href: element.getAttribute("href")!, count: element.lastElementChild!.textContent })).filter((option) => option.count !== "" && !option.href.includes("region=")),
  );
  expect(options.length).toBeGreaterThan(10);
  for (const { href, count } of options) {
    await page.goto(href);
    expect(numberIn((await page.locator(".subtitle").textContent())!), href).toBe(numberIn(count));
  }
});

it("the pages of a list hold every finding once and none twice", async () => {
  const { page } = await open();
  await page.goto("/findings?year=all");
  const stated = numberIn((await page.locator(".subtitle").textContent())!);
  const all = await throughPages(page, "[data-open]", "href");
  expect(all.length).toBe(stated);
  expect(new Set(all).size).toBe(stated);
});

it("filters are in the address and survive opening a body and coming back", async () => {
  const { page } = await open();
  await page.goto("/agencies?year=2022&level=township");
  await page.locator("tbody th a").first().click();
  await page.waitForURL(/\/agencies\/\d+\?year=2022&level=township/);
  await page.locator(".topbar a", { hasText: "机关" }).click();
  await page.waitForURL("**/agencies?year=2022&level=township");
  await page.locator(".nav a", { hasText: "问题" }).click();
  await page.waitForURL("**/findings?year=2022&level=township");
  expect(await page.locator(".filters summary").first().textContent()).toContain("2022");
});

it("a filter is chosen from its list, by mouse or keyboard, and Escape closes the list", async () => {
  const { page } = await open();
  await page.goto("/");
  const level = page.locator(".filters summary", { hasText: "层级" });
  await level.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.locator("details[data-menu][open]").count()).toBe(0);
  await level.click();
  await page.locator(".filters a", { hasText: "乡级" }).click();
  await page.waitForURL(/level=township/);
});
