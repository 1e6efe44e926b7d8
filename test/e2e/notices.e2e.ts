import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { demonstration } from "../cli/documents";
import { paragraphsOf, partsOf } from "../export/bytes";
import { numberIn, useBrowser } from "./browser";

const open = useBrowser();
const YEAR = 2023;

/** A body with a corrected report that the demonstration has issued nothing to, and its correction. */
const CORRECTION = demonstration().corrections.at(-1)!;

async function downloaded(page: Page, selector: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(selector).first().click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const wordsOf = (docx: Uint8Array): string => paragraphsOf(partsOf(docx)["word/document.xml"]!).join("\n");
async function agencyAddress(page: Page, name: string): Promise<string> {
  await page.goto(`/agencies?year=${YEAR}&q=${encodeURIComponent(name)}`);
  return (await page.locator("table.data tbody th a").first().getAttribute("href"))!.split("?")[0]!;
}
const stateOf = (page: Page): Promise<string> => page.locator("main header .tag").first().innerText();

describe("a notice", () => {
  it("is issued on confirmed findings, read in the letter, answered with a corrected report, and closed by the audit", async () => {
    const { page, complaints } = await open({ account: "guanli" });
    const agency = await agencyAddress(page, CORRECTION.agency);
    const id = agency.split("/").at(-1)!;
    // Confirm every failure of the body's report.
    const list = `/findings?year=${YEAR}&agency=${id}&outcome=fail&about=body&state=open`;
    await page.goto(list);
    const seen = await page.locator("[data-decision] input[name=finding]").evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value")!));
    const decisions = [...new Set(seen)].map((finding) => finding.split(":")[0]!);
    const body = new URLSearchParams([["verb", "confirm"], ...[...new Set(seen)].map((finding) => ["finding", finding])]);
    const answer = await page.request.post("/findings/decide", { data: body.toString(), headers: { origin: inject("baseUrl"), accept: "application/json", "content-type": "application/x-www-form-urlencoded" } });
    expect(await answer.json()).toMatchObject({ decided: decisions.map(Number).toSorted((a, b) => a - b) });
    await page.goto(`/notices/issue?year=${YEAR}&agency=${id}`);
    const named = numberIn(await page.locator("table.data tbody td.n").first().innerText());
    expect(named).toBe(decisions.length);
    await page.fill("input[name=documentCode]", "青政测试");
    await page.fill("input[name=issuer]", "青禾县人民政府办公室");
    await page.fill("input[name=contact]", "王某");
    await page.fill("input[name=phone]", "0999-1234567");
    await page.click("form .btn-primary");
    await page.waitForURL((url) => url.searchParams.has("batch"));
    await page.locator("output", { hasText: "本次下发 1 份" }).waitFor();
    await page.click("[data-notice]");
    await page.waitForURL((url) => /^\/notices\/\d+$/.test(url.pathname));
    expect(await stateOf(page)).toContain("已下发");

    const statement = await page.locator("[data-named] [lang=zh-CN]").nth(1).innerText();
    const { name, bytes } = await downloaded(page, "a[href$='/letter']");
    expect(name).toMatch(/^整改通知书-.+-2023-青政测试〔\d{4}〕1号\.docx$/);
    const words = wordsOf(bytes);
    expect(words).toMatch(/青政测试〔\d{4}〕1号/);
    expect(words).toContain(`${CORRECTION.agency}：`);
    expect(words).toContain(statement);
    expect(words).toContain("联系人：王某，联系电话：0999-1234567。");

    const address = page.url();
    await page.goto("/import");
    await page.waitForLoadState("networkidle");
    await page.locator("input[type=file][multiple]").setInputFiles({ name: "corrected.txt", mimeType: "text/plain", buffer: Buffer.from(CORRECTION.whole.bytes) });
    await page.waitForURL(/\/import\?batch=\d+/);
    await page.locator("text=已全部处理完毕").waitFor({ timeout: 60_000 });
    await page.goto(address);
    expect(await stateOf(page)).toContain("已销号");
    const course = await page.locator("main ol").last().innerText();
    expect(course).toMatch(/下发[\s\S]*收到更正后的报告[\s\S]*自动销号/);
    // What was issued is what is downloaded, whatever became of the faults.
    expect(wordsOf((await downloaded(page, "a[href$='/letter']")).bytes)).toBe(words);
    await page.goto(agency);
    expect(await page.locator("main").innerText()).toContain("青政测试");
    expect(complaints).toEqual([]);
  }, 120_000);
});

describe("the list of notices", () => {
  it("leads from the navigation to what the demonstration has issued: answered, answered in part, overdue, objected to", async () => {
    const { page } = await open({ account: "lingdao" });
    await page.goto(`/?year=${YEAR}`);
    await page.click("nav a[href^='/notices']");
    await page.waitForURL((url) => url.pathname === "/notices");
    const text = await page.locator("table.data").innerText();
    for (const words of ["已下发", "待复核", "已销号", "逾期", "申辩待答复"]) expect(text).toContain(words);
  });
  it("narrowed to overdue ones shows those only, and gives their letters in one archive", async () => {
    const { page } = await open({ account: "shenhe" });
    await page.goto(`/notices?year=${YEAR}&due=overdue`);
    const rows = await page.locator("table.data tbody tr").allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain("逾期");
    const parts = partsOf((await downloaded(page, "a[href^='/notices/letters']")).bytes);
    expect(Object.keys(parts).filter((name) => name.endsWith(".docx"))).toHaveLength(rows.length);
    expect(parts["目录.csv"]).toContain("文号");
  });
  it("has only the notices of the year that is chosen", async () => {
    const { page } = await open();
    await page.goto("/notices?year=2019");
    expect(await page.locator(".state h2").innerText()).toBe("没有符合条件的整改通知书");
  });
});

const ownNotice = async (page: Page): Promise<string> => {
  await page.goto("/notices?year=all");
  return (await page.locator("[data-notice]").first().getAttribute("href"))!.split("?")[0]!;
};

describe("an objection", () => {
  it("is raised by the body with a file and answered by the office; rejected, the finding stays and the body reads why", async () => {
    const { page, complaints } = await open({ account: "jiguan" });
    const address = await ownNotice(page);
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    const item = page.locator("[data-named]", { has: page.locator("textarea[name=text]") }).first();
    const id = (await item.getAttribute("data-named"))!;
    const here = page.locator(`[data-named="${id}"]`);
    await here.locator("summary").click();
    await here.locator("textarea[name=text]").fill("该处引用原文。");
    await here.locator("input[type=file]").setInputFiles({ name: "说明<b>.html", mimeType: "text/html", buffer: Buffer.from("<script>alert(1)</script>") });
    await here.locator("button").click();
    await here.locator("text=该处引用原文。").waitFor();
    const file = await page.request.get((await here.locator("a[download]").getAttribute("href"))!);
    expect([file.status(), file.headers()["content-type"], file.headers()["content-disposition"]]).toEqual([200, "application/octet-stream", expect.stringContaining("attachment")]);

    const { page: office } = await open({ account: "shenhe" });
    await office.goto(address);
    await office.waitForLoadState("networkidle");
    const there = office.locator(`[data-named="${id}"]`);
    await there.locator("summary").click();
    await there.locator("input[value=rejected]").check();
    await there.locator("textarea[name=reason]").fill("经核对，非引用原文。");
    await there.locator("button").click();
    await there.locator("text=申辩不成立").waitFor();
    expect(await stateOf(office)).toContain("整改中");

    await page.goto(address);
    expect(await here.innerText()).toContain("经核对，非引用原文。");
    expect(await here.locator("form").count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 60_000);
});

it.each([1440, 1024, 390])("the forms of a notice fit the page at %i px when all are open", async (width) => {
  for (const account of ["shenhe", "jiguan"] as const) {
    const { page } = await open({ account, width });
    await page.goto(await ownNotice((await open({ account: "jiguan" })).page));
    await page.waitForLoadState("networkidle");
    for (const summary of await page.locator("main summary.link").all()) await summary.click();
    expect(await page.locator("main textarea:visible").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
});

describe("rights", () => {
  it("a body sees its own notices, no others, and none of the office's actions", async () => {
    const { page } = await open({ account: "guanli" });
    await page.goto("/notices?year=all");
    const all = await page.locator("[data-notice]").evaluateAll((links) => links.map((link) => link.getAttribute("data-notice")!));
    const { page: body } = await open({ account: "jiguan" });
    await body.goto("/notices?year=all");
    const own = await body.locator("[data-notice]").evaluateAll((links) => links.map((link) => link.getAttribute("data-notice")!));
    expect(own.length).toBeLessThan(all.length);
    expect(await body.locator("a[href^='/notices/issue'], a[href^='/notices/letters']").count()).toBe(0);
    const foreign = all.find((id) => !own.includes(id))!;
    expect((await body.goto(`/notices/${foreign}`))?.status()).toBe(403);
    expect((await body.request.get(`/notices/${foreign}/letter`)).status()).toBe(404);
    expect((await body.request.get(`/notices/${own[0]}/letter`)).status()).toBe(200);
    expect((await body.request.get("/notices/letters?year=all")).status()).toBe(403);
  });
  it.each([
    ["guanli", 200],
    ["shenhe", 200],
    ["lingdao", 403],
    ["jiguan", 403],
  ] as const)("%s who opens the page of issuing gets %i", async (account, status) => {
    const { page } = await open({ account });
    expect((await page.goto(`/notices/issue?year=${YEAR}`))?.status()).toBe(status);
  });
  it("a leader looks at a notice and changes nothing", async () => {
    const { page } = await open({ account: "lingdao" });
    await page.goto("/notices?year=all");
    await page.locator("[data-notice]").first().click();
    await page.waitForURL((url) => /^\/notices\/\d+$/.test(url.pathname));
    expect(await page.locator("main form").count()).toBe(0);
  });
});
