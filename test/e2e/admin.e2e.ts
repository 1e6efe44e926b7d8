import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { parseCsv } from "hucre/csv";
import { beforeAll, describe, expect, it } from "vitest";
import { numberIn, useBrowser } from "./browser";
import { findPlaces, type Places } from "./places";

const open = useBrowser();
let places: Places;
beforeAll(async () => {
  const { page } = await open();
  places = await findPlaces(page);
  await page.context().close();
});

const SECTIONS = ["administration", "accounts", "account", "roster", "rosterEntry", "tokens", "letterhead", "log", "health", "backup"] as const;
const ALLOWED: Record<"guanli" | "shenhe" | "lingdao" | "jiguan", readonly (typeof SECTIONS)[number][]> = {
  guanli: SECTIONS,
  shenhe: ["administration", "roster", "rosterEntry"],
  lingdao: [],
  jiguan: [],
};

describe("rights in the administration", () => {
  it.each(Object.keys(ALLOWED) as (keyof typeof ALLOWED)[])("%s gets exactly the sections that are theirs, and a way to them only then", async (account) => {
    const { page } = await open({ account });
    for (const name of SECTIONS) expect([name, (await page.goto(places[name]))?.status()]).toEqual([name, ALLOWED[account].includes(name) ? 200 : 403]);
    await page.goto("/");
    expect(await page.locator("nav a[href^='/admin']").count()).toBe(ALLOWED[account].length > 0 ? 1 : 0);
    if (ALLOWED[account].length > 0) {
      await page.goto("/admin");
      const offered = await page.locator("main ul.panel a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(offered).toEqual(account === "guanli" ? ["/admin/users", "/admin/roster", "/admin/tokens", "/rules/profile", "/admin/letterhead", "/admin/log", "/admin/health", "/admin/backup"] : ["/admin/roster", "/rules/profile"]);
    }
    const isAdministrator = account === "guanli";
    expect((await page.request.get("/admin/log/file?format=csv&subject=none")).status()).toBe(isAdministrator ? 200 : 403);
    if (!isAdministrator) expect((await page.request.post("/admin/backup/file", { headers: { "sec-fetch-site": "same-origin" } })).status()).toBe(403);
    await page.context().close();
  });
  it("no other site makes an administrator's browser take a backup", async () => {
    const { page } = await open();
    for (const headers of [{ "sec-fetch-site": "cross-site", origin: "https://evil.example" }, { origin: "https://evil.example" }]) expect((await page.request.post("/admin/backup/file", { headers })).status()).toBe(403);
    expect((await page.request.get("/admin/backup/file")).status()).toBe(405);
  });
});

const username = `e2e-${Date.now()}`;
async function signInAs(page: Page, password: string): Promise<string> {
  await page.goto("/sign-in");
  await page.fill("input[name=username]", username);
  await page.fill("input[name=password]", password);
  await page.click(".entry-form button");
  await page.waitForURL((url) => url.pathname !== "/sign-in" || url.searchParams.has("problem"));
  // The first page streams and leads on to the password from there.
  await page.waitForLoadState("networkidle");
  return new URL(page.url()).pathname;
}

describe("accounts", () => {
  it("are added with a first password that is shown once and has to be changed, reset, and disabled", async () => {
    const { page, complaints } = await open();
    const stranger = await open({ account: null });
    await page.goto("/admin/users");
    await page.waitForLoadState("networkidle");
    const form = page.locator("form:has(#new-username)");
    await form.locator("#new-username").fill(username);
    await form.locator("#new-name").fill("测试人员");
    await form.locator("#new-regions").fill("没有这个县");
    await form.locator("button").click();
    expect(await form.locator("[role=alert]").innerText()).toContain("没有这个县");
    // What was typed is still there.
    expect(await form.locator("#new-name").inputValue()).toBe("测试人员");
    await form.locator("#new-regions").fill("990101");
    await form.locator("button").click();
    const first = await form.locator("[data-password]").inputValue();
    expect(first).toMatch(/^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/);
    const row = page.locator("tbody tr", { hasText: username });
    await row.waitFor();
    expect(await row.innerText()).toContain("审核人员");
    expect(page.url()).not.toContain(first);
    expect(await signInAs(stranger.page, first)).toBe("/password");

    await row.locator("a").click();
    await page.waitForURL(/\/admin\/users\/./);
    await page.waitForLoadState("networkidle");
    await page.click("form[aria-label='重置密码'] button");
    const second = await page.locator("[data-password]").inputValue();
    expect(second).not.toBe(first);
    expect(await signInAs(stranger.page, first)).toBe("/sign-in");
    expect(await signInAs(stranger.page, second)).toBe("/password");
    await page.selectOption("select[name=role]", "leader");
    await page.click("form[aria-label='修改'] button");
    await page.locator("form[aria-label='修改'] .notice-good").waitFor();
    await page.click("form[aria-label='停用'] button");
    await page.locator("form[aria-label='启用']").waitFor();
    expect(await signInAs(stranger.page, second)).toBe("/sign-in");
    expect(complaints).toEqual([]);

    await page.goto(`/admin/log?subject=account:${username}`);
    const actions = await page.locator("[data-action]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-action")));
    expect(actions).toEqual(["account.disabled", "account.changed", "account.signed-in", "account.password-reset", "account.signed-in", "account.created"]);
    expect(await page.locator("tbody tr", { hasText: "修改账号" }).innerText()).toMatch(/角色 审核人员 → 领导/);
  });
  it("keep their last administrator, whoever asks", async () => {
    const { page } = await open();
    await page.goto("/admin/users");
    await page.click("tbody th a:text-is('guanli')");
    await page.waitForURL(/\/admin\/users\/./);
    await page.waitForLoadState("networkidle");
    await page.click("form[aria-label='停用'] button");
    expect(await page.locator("form[aria-label='停用'] [role=alert]").innerText()).toContain("最后一个");
    await page.selectOption("select[name=role]", "leader");
    await page.click("form[aria-label='修改'] button");
    expect(await page.locator("form[aria-label='修改'] [role=alert]").innerText()).toContain("最后一个");
    expect((await page.goto("/admin/users"))?.status()).toBe(200);
  });
});

describe("the letterhead", () => {
  it("is shown on the head of a notice while it is typed, and kept", async () => {
    const { page, complaints } = await open();
    await page.goto("/admin/letterhead");
    await page.waitForLoadState("networkidle");
    const before = await page.inputValue("input[name=issuer]");
    try {
      await page.fill("input[name=issuer]", "青禾县试验办公室");
      await page.fill("input[name=documentCode]", "青试");
      await page.fill("input[name=firstNumber]", "17");
      await page.locator(".notice-head-number", { hasText: /青试〔\d{4}〕17号/ }).waitFor();
      expect(await page.locator(".notice-head-issuer").innerText()).toBe("青禾县试验办公室");
      await page.click("form.panel button");
      await page.locator("output", { hasText: "已保存" }).waitFor();
      await page.goto("/admin/letterhead");
      expect(await page.inputValue("input[name=firstNumber]")).toBe("17");
    } finally {
      await page.goto("/admin/letterhead");
      await page.waitForLoadState("networkidle");
      await page.fill("input[name=issuer]", before);
      await page.fill("input[name=documentCode]", "");
      await page.fill("input[name=firstNumber]", "");
      await page.click("form.panel button");
      await page.locator("output", { hasText: "已保存" }).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});

describe("the audit log", () => {
  it("is narrowed by its address, and exported with exactly the lines that it counts", async () => {
    const { page } = await open();
    await page.goto("/admin/log");
    await page.selectOption("select[name=action]", "roster.loaded");
    await page.click("search button");
    await page.waitForURL((url) => url.searchParams.get("action") === "roster.loaded");
    const shown = new Set(await page.locator("[data-action]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-action"))));
    expect([...shown]).toEqual(["roster.loaded"]);
    const announced = numberIn(await page.locator(".subtitle").innerText());
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("a[href*='format=csv']")]);
    expect(download.suggestedFilename()).toMatch(/^操作日志-\d{8}\.csv$/);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(parseCsv(text, { typeInference: false }).length - 1).toBe(announced);
    const answer = await page.request.get("/admin/log/file?format=json&action=roster.loaded");
    expect(((await answer.json()) as { rows: unknown[] }).rows).toHaveLength(announced);
    await page.goto("/admin/log?q=no-such-words-anywhere");
    expect(await page.locator(".state h2").innerText()).toBe("没有符合条件的记录");
  });
});

describe("the roster", () => {
  it("takes another due date, says so in the log, and the lawful one again", async () => {
    const { page } = await open({ account: "shenhe" });
    const year = "2023";
    const entry = places.rosterEntry.replace(/year=\d+/, `year=${year}`);
    const set = async (date: string): Promise<void> => {
      await page.goto(entry);
      await page.waitForLoadState("networkidle");
      await page.fill("input[name=dueOn]", date);
      await page.click("form[aria-label='应公布日期'] button");
      await page.waitForFunction((expected) => document.querySelector<HTMLInputElement>("input[name=dueOn]")?.defaultValue === expected, date);
    };
    // The day of the law itself, so that nothing is judged otherwise on the way.
    await set("2024-01-31");
    await page.goto(`/admin/roster?year=${year}&q=${encodeURIComponent(await page.locator("h1").innerText())}`);
    expect(await page.locator("tbody tr").first().innerText()).toContain("2024年1月31日");
    await set("");
    const administrator = await open();
    await administrator.page.goto(`/admin/log?subject=roster:${year}&action=roster.changed`);
    expect(await administrator.page.locator("tbody tr").nth(1).innerText()).toMatch(/应公布日期 2024-01-31/);
  });
});

describe("a backup from the page", () => {
  it("is one whole archive, and stands in the log", async () => {
    const { page } = await open();
    await page.goto("/admin/backup");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("form[action='/admin/backup/file'] button")]);
    expect(download.suggestedFilename()).toMatch(/^mingjian-\d{8}-\d{4}\.tar$/);
    const bytes = readFileSync(await download.path());
    expect([bytes.subarray(0, 11).toString(), bytes.includes("manifest.json"), bytes.length % 512]).toEqual(["backup.json", true, 0]);
    await page.goto("/admin/backup");
    expect(await page.locator("tbody tr").first().innerText()).toContain("guanli");
  });
});
