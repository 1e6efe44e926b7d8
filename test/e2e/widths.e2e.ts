import { expect, it } from "vitest";
import { useBrowser } from "./browser";

const open = useBrowser();
const hidden = (element: Element): number => element.scrollWidth - element.clientWidth;

it.each(["zh", "en"] as const)("the five years of a body stand side by side in view on a desktop (%s)", async (language) => {
  const { page } = await open({ language, width: 1440 });
  await page.goto("/agencies?year=2023&sort=score");
  await page.locator("table.data tbody th a").first().click();
  const years = page.locator(".scroller", { has: page.locator("table.years") });
  await years.waitFor();
  expect(await years.locator("thead a").count()).toBe(5);
  expect(await years.evaluate(hidden)).toBeLessThanOrEqual(0);
});

it.each(["zh", "en"] as const)("a group of reports that share text shows its origin, years and share on a telephone, each behind its word (%s)", async (language) => {
  const { page } = await open({ language, width: 390 });
  await page.goto("/originality?year=all");
  const groups = page.locator(".scroller", { has: page.locator("table.data-cards") });
  for (const group of await groups.all()) expect(await group.evaluate(hidden)).toBeLessThanOrEqual(0);
  const cells = await page.locator("table.data-cards tbody tr").first().locator("td").evaluateAll((elements) => elements.map((element) => ({ word: getComputedStyle(element, "::before").content, isSeen: element.getBoundingClientRect().right <= innerWidth })));
  expect(cells).toHaveLength(6);
  for (const { word, isSeen } of cells) expect([word.length > 2, isSeen]).toEqual([true, true]);
});

it.each(["zh", "en"] as const)("the members and pairs of a group are in view on a telephone, with the way to each pair side by side (%s)", async (language) => {
  const { page } = await open({ language, width: 390 });
  await page.goto("/originality?year=all");
  await page.locator("table.data-cards tbody th a").first().click();
  const pair = page.locator("a[data-pair]").first();
  await pair.waitFor();
  const tables = page.locator(".scroller", { has: page.locator("table.data-cards") });
  expect(await tables.count()).toBe(2);
  for (const table of await tables.all()) expect(await table.evaluate(hidden)).toBeLessThanOrEqual(0);
  const box = await pair.boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
});
