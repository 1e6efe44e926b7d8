import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, expect, inject, it } from "vitest";
import { numberIn, useBrowser } from "./browser";

const open = useBrowser();
const PROFILE = "/rules/profile?year=all";
const RULE = "/rules/BAL-001?year=all";
const FINDINGS = "/findings?year=all&rule=BAL-001";

const countOf = async (page: Page): Promise<number> => {
  await page.goto(FINDINGS);
  return numberIn((await page.locator(".subtitle").textContent())!);
};
/** Waits until the reports have been judged again. */
async function settled(page: Page): Promise<void> {
  await expect.poll(async () => { await page.goto(PROFILE); return await page.locator("main").textContent(); }, { timeout: 60_000, interval: 500 }).toContain("均按现行规则和口径核查");
}
/** Waits for the preview to be worked out. */
async function shown(page: Page): Promise<void> {
  await page.waitForURL("**/rules/preview?draft=*");
  await page.locator("input[name=note]").waitFor();
}
async function switchOff(page: Page): Promise<void> {
  await page.goto(RULE);
  await page.locator("#profile details summary").click();
  await page.selectOption("select[name=enabled]", "off");
  await page.getByRole("button", { name: "看看影响" }).click();
  await shown(page);
}
async function reset(page: Page): Promise<void> {
  await page.goto(PROFILE);
  const button = page.getByRole("button", { name: "清除本级设定" });
  if ((await button.count()) === 0) return;
  await button.click();
  const changed = await page.waitForURL("**/rules/preview?draft=*", { timeout: 3000 }).then(() => true, () => false);
  if (!changed) return;
  await shown(page);
  await page.getByRole("button", { name: "保存并重新核查" }).click();
  await page.waitForURL("**/rules/profile?region=*");
  await settled(page);
}
afterEach(async () => {
  const { page } = await open();
  await reset(page);
  await page.context().close();
}, 90_000);

it("a rule that is switched off does what the preview said, to findings and to scores, and can be brought back", async () => {
  const { page, complaints } = await open();
  const before = await countOf(page);
  expect(before).toBeGreaterThan(0);
  await page.locator("[data-open]").first().click();
  await page.waitForURL("**/reports/*");
  const report = new URL(page.url()).pathname;
  const scoreOf = async (): Promise<number> => {
    await page.goto(report);
    return numberIn((await page.locator(".report-head .text-2xl").textContent())!);
  };
  const scoreBefore = await scoreOf();
  expect(await page.locator(".report-head").textContent()).toContain("规则口径 默认");

  await switchOff(page);
  expect(await page.locator("main").textContent()).toContain("全部试算");
  const foretold = numberIn((await page.locator('[data-effect="BAL-001 vanishes"]').textContent())!);
  expect(foretold).toBe(before);
  expect(await page.locator("main li", { hasText: "+" }).count()).toBeGreaterThan(0);
  expect(await countOf(page)).toBe(before);

  await page.goBack();
  await shown(page);
  await page.fill("input[name=note]", "试点停用");
  await page.getByRole("button", { name: "保存并重新核查" }).click();
  await page.waitForURL("**/rules/profile?region=*");
  await settled(page);
  expect(await page.locator("main").textContent()).toContain("试点停用");
  expect(await countOf(page)).toBe(0);
  expect(await scoreOf()).toBeGreaterThan(scoreBefore);
  expect(await page.locator(".report-head").textContent()).toMatch(/规则口径 all#\d+-[0-9a-f]{6}/);
  await page.goto("/rules?year=2023");
  expect(await page.locator("tr", { hasText: "BAL-001" }).textContent()).toContain("停用");

  await reset(page);
  expect(await countOf(page)).toBe(before);
  expect(await scoreOf()).toBe(scoreBefore);
  expect(complaints).toEqual([]);
  await page.context().close();
}, 180_000);

it("an editor who started before another saved is told and overwrites nothing", async () => {
  const [first, second] = [(await open()).page, (await open()).page];
  await switchOff(first);
  await switchOff(second);
  await first.getByRole("button", { name: "保存并重新核查" }).click();
  await first.waitForURL("**/rules/profile?region=*");
  await second.getByRole("button", { name: "保存并重新核查" }).click();
  await second.locator("[role=alert]", { hasText: "已被他人修改" }).waitFor();
  await settled(first);
  await first.context().close();
  await second.context().close();
}, 120_000);

it("an exported file can be read in again, and a faulty one is refused with its rule and field", async () => {
  const { page } = await open();
  await page.goto(PROFILE);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("导出本级口径").click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual({ format: "mingjian-rule-profile-1", rules: {} });
  const upload = async (content: object): Promise<void> => {
    await page.setInputFiles("input[type=file]", { name: "p.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ format: "mingjian-rule-profile-1", ...content })) });
    await page.getByRole("button", { name: "从文件导入" }).click();
  };
  await upload({ rules: { "TIM-003": { thresholds: { dueDay: 99 } } } });
  await page.locator("[role=alert]", { hasText: /TIM-003.*dueDay.*99/ }).waitFor();
  await upload({ rules: { "SEC-001": { enabled: false } } });
  await shown(page);
  expect(await page.locator("main").textContent()).toContain("已停用单项否决规则");
  await page.context().close();
}, 60_000);

it("works without scripts: a wrong value is told, a right one leads to its effect", async () => {
  const { page } = await open({}, { javaScriptEnabled: false });
  const change = async (day: string): Promise<void> => {
    await page.goto("/rules/TIM-003");
    await page.locator("#profile details summary").click();
    await page.locator("input[name='threshold.dueDay']").evaluate((input: HTMLInputElement) => input.removeAttribute("max"));
    await page.fill("input[name='threshold.dueDay']", day);
    await page.getByRole("button", { name: "看看影响" }).click();
  };
  await change("40");
  await page.locator("[role=alert]", { hasText: /TIM-003.*dueDay.*40/ }).waitFor();
  await change("20");
  await page.waitForURL("**/rules/preview?draft=*");
  await page.context().close();
}, 60_000);

it("who has no right, or no right over the whole region, sees the profile and cannot change it", async () => {
  for (const account of ["lingdao", "shenhe"] as const) {
    const { page } = await open({ account });
    await page.goto(RULE);
    expect(await page.locator("#profile").textContent()).toContain("启停");
    expect(await page.locator("select[name=enabled]").count(), account).toBe(0);
    await page.goto(PROFILE);
    expect(await page.locator("input[type=file]").count(), account).toBe(0);
    await page.context().close();
  }
  const stranger = await fetch(`${inject("baseUrl")}/rules/profile/file`, { redirect: "manual" });
  expect(stranger.status).toBe(303);
});

it.each([
  { language: "zh", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("the preview keeps its width and breaks no accessibility rule in $language, $theme", async (look) => {
  const { page, complaints } = await open();
  await switchOff(page);
  const { page: looked } = await open(look);
  await looked.goto(page.url());
  for (const width of [1440, 390]) {
    await looked.setViewportSize({ width, height: 900 });
    expect(await looked.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page: looked }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
  await looked.context().close();
}, 60_000);
