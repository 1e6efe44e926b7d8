import { AxeBuilder } from "@axe-core/playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { useBrowser, type View } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

const NAMES = ["overview", "agencies", "agency", "findings", "report", "score", "unread", "rules", "rule", "notFound"] as const satisfies readonly (keyof Places)[];
const VIEWS: View[] = (["zh", "en"] as const).flatMap((language) => (["light", "dark"] as const).flatMap((theme) => [1440, 390].map((width) => ({ language, theme, width }))));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe.each(VIEWS)("in $language, $theme, $width px wide", (view) => {
  it.each(NAMES)("the page “%s” answers, breaks no accessibility rule, keeps its width and its content policy", async (name) => {
    const { page, complaints } = await open(view);
    const response = await page.goto(places[name]);
    await page.waitForLoadState("networkidle");
    expect(response?.status()).toBe(name === "notFound" ? 404 : 200);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(complaints.filter((complaint) => name !== "notFound" || !complaint.includes("404"))).toEqual([]);
    await page.context().close();
  });
});

it.each(NAMES)("the page “%s” keeps its width on a tablet", async (name) => {
  const { page } = await open({ width: 1024 });
  await page.goto(places[name]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});

it("texts of the interface are in English throughout when English is chosen", async () => {
  const { page } = await open({ language: "en" });
  for (const name of NAMES) {
    await page.goto(places[name]);
    const chinese = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        if (/\p{Script=Han}/u.test(walker.currentNode.textContent ?? "") && !element.closest("script, [lang=zh-CN], [data-quotes]")) found.push(element.outerHTML.slice(0, 120));
      }
      return found;
    });
    expect(chinese, name).toEqual([]);
  }
  await page.context().close();
});
