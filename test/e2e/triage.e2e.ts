import { describe, expect, inject, it } from "vitest";
import type { Page } from "playwright-core";
import { numberIn, useBrowser } from "./browser";

const open = useBrowser();
const LIST = "/findings?year=2021&state=open";

/** Opens the list; keys count once its scripts run. */
async function openList(page: Page): Promise<void> {
  await page.goto(LIST);
  await page.waitForLoadState("networkidle");
}
async function openCount(page: Page): Promise<number> {
  await openList(page);
  return numberIn(await page.locator(".subtitle").innerText());
}
const current = (page: Page) => page.locator(".finding-row.current");
const idOf = async (page: Page): Promise<string> => (await current(page).locator("[data-decision]").getAttribute("data-decision"))!;
const settled = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction((text) => document.querySelector(".triage-live")?.textContent === text, words);
};

describe("a reviewer", () => {
  it("decides twenty findings by keyboard, going on to the next by itself, and takes the last one back", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    const before = await openCount(page);
    await page.keyboard.press("j");
    for (let index = 0; index < 20; index++) {
      const id = await idOf(page);
      if (index % 2 === 0) await page.keyboard.press("c");
      else {
        await page.keyboard.press("d");
        await page.keyboard.press("1");
      }
      await page.waitForFunction((decided) => document.querySelector(`[data-decision="${decided}"]`) === null, id);
      expect(await idOf(page)).not.toBe(id);
    }
    expect(await openCount(page)).toBe(before - 20);
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await settled(page, "已处理。");
    await page.keyboard.press("u");
    await settled(page, "已撤销上一次处理。");
    expect(await openCount(page)).toBe(before - 20);
    expect(complaints).toEqual([]);
  });

  it("finds what was dismissed under its state, with reason and name, and can open it again without scripts as well", async () => {
    const { page } = await open({ account: "shenhe" });
    await page.goto("/findings?year=2021&state=dismissed");
    const row = page.locator(".finding-row").first();
    expect(await row.locator("[data-state-words]").innerText()).toMatch(/已排除 · 误报 · shenhe/);
    const cookies = await page.context().cookies();
    const bar = row.locator("[data-decision]");
    const id = (await bar.getAttribute("data-decision"))!;
    const revision = (await bar.getAttribute("data-revision"))!;
    const answer = await fetch(new URL("/findings/decide", inject("baseUrl")), {
      method: "POST", redirect: "manual",
      headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "), origin: inject("baseUrl") },
      body: new URLSearchParams({ finding: `${id}:${revision}`, verb: "reopen", back: "/findings" }),
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/findings"]);
    await page.reload();
    expect(await page.locator(`[data-decision="${id}"]`).count()).toBe(0);
  });

  it("is told when somebody else was faster", async () => {
    const [{ page: mine }, { page: theirs }] = [await open({ account: "shenhe" }), await open({ account: "guanli" })];
    for (const page of [mine, theirs]) {
      await openList(page);
      await page.keyboard.press("j");
    }
    await theirs.keyboard.press("c");
    await settled(theirs, "已处理。");
    await mine.keyboard.press("d");
    await mine.keyboard.press("2");
    await mine.waitForFunction(() => document.querySelector(".triage-live")?.textContent?.includes("guanli"));
  });
});

describe("who may not decide", () => {
  it.each(["lingdao", "jiguan"] as const)("%s sees no buttons and is refused", async (account) => {
    const { page } = await open({ account });
    await page.goto("/findings?year=all");
    expect(await page.locator(".decision-form, .decide-all").count()).toBe(0);
    const answer = await page.request.post("/findings/decide", { form: { finding: "1:1", verb: "confirm" }, headers: { origin: inject("baseUrl") } });
    expect(answer.status()).toBe(403);
  });
  it("another site, whoever is signed in", async () => {
    const { page } = await open({ account: "shenhe" });
    const answer = await page.request.post("/findings/decide", { form: { finding: "1:1", verb: "confirm" }, headers: { origin: "https://evil.example" } });
    expect(answer.status()).toBe(403);
  });
});
