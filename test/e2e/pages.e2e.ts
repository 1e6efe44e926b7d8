import { AxeBuilder } from "@axe-core/playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

const NAMES = ["overview", "agencies", "agency", "findings", "notices", "notice", "issue", "report", "score", "versions", "unread", "originality", "cluster", "pair", "copied", "rules", "rule", "profile", "import", "check", "exports", "tokens", "administration", "accounts", "account", "roster", "rosterEntry", "letterhead", "log", "health", "backup", "figures", "comparison", "regions", "years", "contributors", "notFound"] as const satisfies readonly (keyof Places)[];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A language changes the words and a theme the colours, neither what the other does: each is looked at once, at every width. */
const LOOKS = [{ language: "zh", theme: "light" }, { language: "en", theme: "dark" }] as const;
const WIDTHS = [1440, 1024, 390];
/** A tablet shows what the desktop shows, so only its width is looked at. */
const WIDTHS_READ_BY_AXE = [1440, 390];

describe.each(LOOKS)("in $language, $theme", (look) => {
  it.concurrent.each(NAMES)("the page “%s” answers, keeps its width and its content policy, and breaks no accessibility rule", async (name) => {
    const { page, complaints } = await open(look);
    const response = await page.goto(places[name]);
    expect(response?.status()).toBe(name === "notFound" ? 404 : 200);
    await page.waitForLoadState("networkidle");
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways at ${width} px`).toBeLessThanOrEqual(0);
      if (!WIDTHS_READ_BY_AXE.includes(width)) continue;
      // No page holds frames, for which the report would be put together in a tab of its own each time.
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`), `axe at ${width} px`).toEqual([]);
    }
    expect(complaints.filter((complaint) => name !== "notFound" || !complaint.includes("404"))).toEqual([]);
    await page.context().close();
  });
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
        if (/\p{Script=Han}/u.test(walker.currentNode.textContent ?? "") && !element.closest("script, title, [lang=zh-CN], [data-quotes]")) found.push(element.outerHTML.slice(0, 120));
      }
      return found;
    });
    expect(chinese, name).toEqual([]);
  }
  await page.context().close();
});
