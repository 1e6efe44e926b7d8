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
/** Opens the list and goes to its first finding. On a busy machine the page's scripts may come a moment after its data. */
async function openFirst(page: Page): Promise<void> {
  await openList(page);
  while ((await current(page).count()) === 0) {
    await page.keyboard.press("j");
    await page.waitForTimeout(50);
  }
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
    await openFirst(page);
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
    await openFirst(page);
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
    for (const page of [mine, theirs]) await openFirst(page);
    await theirs.keyboard.press("c");
    await settled(theirs, "已处理。");
    await mine.keyboard.press("d");
    await mine.keyboard.press("2");
    await mine.waitForFunction(() => /^guanli 已于 \d{4}年\d+月\d+日 \d\d:\d\d 确认这一条，您的处理没有保存/.test(document.querySelector(".triage-live")?.textContent ?? ""));
  });

  it("is told so in English as well, also when both wanted the same", async () => {
    const [{ page: mine }, { page: theirs }] = [await open({ account: "shenhe", language: "en" }), await open({ account: "guanli" })];
    for (const page of [mine, theirs]) await openFirst(page);
    expect(await idOf(mine)).toBe(await idOf(theirs));
    await theirs.keyboard.press("c");
    await settled(theirs, "已处理。");
    await mine.keyboard.press("c");
    await mine.waitForFunction(() => /^guanli confirmed this one on \d+ \w+ \d{4} \d\d:\d\d; your decision was not kept/.test(document.querySelector(".triage-live")?.textContent ?? ""));
    // What is told comes before the page's data, which are read again.
    await expect.poll(async () => numberIn(await mine.locator(".subtitle").innerText()) - numberIn(await theirs.locator(".subtitle").innerText())).toBe(0);
  });

  it("assigns a finding by keyboard, finds it under their own, and takes it back", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    await openFirst(page);
    await page.keyboard.press("j");
    const id = await idOf(page);
    await page.keyboard.press("a");
    await page.locator("[data-assign-dialog][open]").waitFor();
    expect(await page.locator("[data-assign-dialog] option").allInnerTexts()).toEqual([expect.stringContaining("指派给我"), expect.stringContaining("guanli"), "不指派（收回）"]);
    await page.keyboard.press("Enter");
    await settled(page, "已指派 1 条给 审核人员（演示）。");
    await page.locator(`[data-decision="${id}"][data-assignee=shenhe]`, { hasText: "承办 审核人员（演示）" }).waitFor();
    await page.locator("aside.facets a", { hasText: "指派给我" }).click();
    await page.waitForURL(/assignee=shenhe/);
    await page.locator(".tag", { hasText: "承办人" }).waitFor();
    expect(await page.locator("[data-decision]").evaluateAll((bars) => [...new Set(bars.map((bar) => bar.getAttribute("data-assignee")))])).toEqual(["shenhe"]);
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("u");
    await settled(page, "已收回 1 条的指派。");
    await page.waitForFunction((taken) => document.querySelector(`[data-decision="${taken}"]`) === null, id);
    expect(complaints).toEqual([]);
  });

  it("assigns all that a filter shows at once, and takes them back", async () => {
    const { page } = await open({ account: "shenhe" });
    const list = "/findings?year=2022&state=open&rule=CON-004";
    await page.goto(list);
    await page.waitForLoadState("networkidle");
    const count = numberIn(await page.locator(".subtitle").innerText());
    const assignAll = async (to: string, words: string) => {
      await page.locator(".decide-all summary").click();
      await page.locator(".decide-all select[name=to]").selectOption(to);
      await page.locator(".decide-all form[action='/findings/assign'] button").click();
      await settled(page, words);
      await page.goto(list);
      await page.waitForLoadState("networkidle");
    };
    await assignAll("guanli", `已指派 ${count} 条给 管理员（演示）。`);
    expect(await page.locator("[data-assignee=guanli]").count()).toBe(Math.min(count, 50));
    await assignAll("-", `已收回 ${count} 条的指派。`);
    expect(await page.locator("[data-assignee=guanli]").count()).toBe(0);
  });

  it("keeps a filter under a name, comes back to it from elsewhere, renames and deletes it; nobody else sees it", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    await page.goto("/findings?year=2022&severity=minor&state=open&nonsense=1");
    await page.waitForLoadState("networkidle");
    const saved = page.locator("aside .saved");
    await saved.locator("summary", { hasText: "保存当前筛选" }).click();
    await saved.locator("form[aria-label=保存当前筛选] input[name=name]").fill("一般 待处理");
    await saved.locator("form[aria-label=保存当前筛选] button").click();
    await saved.locator("li a", { hasText: "一般 待处理" }).waitFor();
    await page.goto("/findings");
    await page.waitForLoadState("networkidle");
    await saved.locator("li a", { hasText: "一般 待处理" }).click();
    await page.waitForURL((url) => url.search === "?year=2022&state=open&severity=minor");
    await page.waitForLoadState("networkidle");
    await saved.locator("summary[aria-label='改名或删除“一般 待处理”']").click();
    await saved.locator(".saved-change[open] input[name=name]").fill("改过的名称");
    await saved.locator("button", { hasText: "改名" }).click();
    await saved.locator("li a", { hasText: "改过的名称" }).waitFor();
    const { page: other } = await open({ account: "guanli" });
    await other.goto("/findings");
    expect(await other.locator(".saved li").count()).toBe(0);
    await page.reload();
    await page.waitForLoadState("networkidle");
    await saved.locator("summary[aria-label='改名或删除“改过的名称”']").click();
    await saved.locator(".saved-change[open] button", { hasText: "删除" }).click();
    await page.waitForFunction(() => document.querySelector("aside .saved li") === null);
    expect(complaints).toEqual([]);
  });

  it("goes on from a report to the next finding of the list it was opened from, by key and after a decision, and back to the list", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    const list = "/findings?year=2020&state=open&rule=BAL-005";
    await page.goto(list);
    await page.waitForLoadState("networkidle");
    const ids = await page.locator("[data-decision]").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("data-decision")));
    await page.locator("[data-open]").first().click();
    await page.waitForURL(/\/reports\/\d+\?.*list=/);
    const chosen = page.locator("[data-number][aria-current] [data-decision]");
    const goesTo = async (id: string | null | undefined) => {
      await page.waitForFunction((next) => document.querySelector("[data-number][aria-current] [data-decision]")?.getAttribute("data-decision") === next, id);
      await page.waitForLoadState("networkidle");
    };
    await goesTo(ids[0]);
    await page.keyboard.press("n");
    await goesTo(ids[1]);
    await page.keyboard.press("c");
    await page.waitForFunction((decided) => document.querySelector("[data-number][aria-current] [data-decision]")?.getAttribute("data-decision") !== decided, ids[1]);
    await page.waitForLoadState("networkidle");
    expect(await chosen.getAttribute("data-state")).toBe("open");
    await page.keyboard.press("?");
    expect(await page.locator(".key-help[open]:not([data-assign-dialog]) kbd").allInnerTexts()).toEqual(["j", "k", "Enter", "c", "d", "a", "u", "n", "?", "Esc"]);
    await page.keyboard.press("Escape");
    await page.locator("a", { hasText: "返回问题列表" }).click();
    await page.waitForURL((url) => url.pathname === "/findings" && url.searchParams.get("rule") === "BAL-005");
    expect(await page.locator(`[data-decision="${ids[1]}"]`).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

it("what became of a decision is still told on the report that it leads on to, and can be taken back there", async () => {
  const { page, complaints } = await open({ account: "shenhe" });
  await page.goto("/findings?year=2020&state=open&rule=BAL-005");
  await page.waitForLoadState("networkidle");
  await page.locator("[data-open]").first().click();
  const chosen = page.locator("[data-number][aria-current] [data-decision]");
  await page.waitForURL(/\/reports\/\d+\?.*list=/);
  await chosen.waitFor();
  await page.waitForLoadState("networkidle");
  const [report, id] = [page.url(), (await chosen.getAttribute("data-decision"))!];
  await page.keyboard.press("c");
  await page.waitForURL((url) => url.href !== report && url.pathname.startsWith("/reports/"));
  await settled(page, "已处理。");
  await page.locator("[data-undo]").click();
  await settled(page, "已撤销上一次处理。");
  expect(await page.locator("[data-undo]").isVisible()).toBe(false);
  await page.goto(report);
  await page.locator(`[data-decision="${id}"][data-state=open]`).waitFor();
  expect(complaints).toEqual([]);
});

describe("who may not decide", () => {
  it.each(["lingdao", "jiguan"] as const)("%s sees no buttons and is refused", async (account) => {
    const { page } = await open({ account });
    await page.goto("/findings?year=all");
    expect(await page.locator(".decision-form, .decide-all").count()).toBe(0);
    const decided = await page.request.post("/findings/decide", { form: { finding: "1:1", verb: "confirm" }, headers: { origin: inject("baseUrl") } });
    const assigned = await page.request.post("/findings/assign", { form: { finding: "1:-", to: "shenhe" }, headers: { origin: inject("baseUrl") } });
    expect([decided.status(), assigned.status()]).toEqual([403, 403]);
  });
  it("another site, whoever is signed in", async () => {
    const { page } = await open({ account: "shenhe" });
    for (const [path, form] of [["/findings/decide", { finding: "1:1", verb: "confirm" }], ["/findings/assign", { finding: "1:-", to: "shenhe" }]] as const) {
      const answer = await page.request.post(path, { form, headers: { origin: "https://evil.example" } });
      expect(answer.status(), path).toBe(403);
    }
  });
  it("a reporting body does not learn who of the office works on what", async () => {
    const { page } = await open({ account: "jiguan" });
    await page.goto("/findings?year=all&assignee=guanli");
    expect(await page.locator(".tag", { hasText: "承办" }).count()).toBe(0);
    expect(await page.locator("aside.facets h2", { hasText: "承办人" }).count()).toBe(0);
  });
});
