import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { decodeText } from "../../lib/ingest/decode";
import { soundFile } from "../cli/documents";
import { useBrowser } from "./browser";
import { countsOfTables } from "./counts";

const open = useBrowser();
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const buffer = (content: string): Buffer => Buffer.from(content, "utf8");

/** The words of a report of the demonstration, whatever its encoding is. */
const wordsOf = (year: number, index: number): string => decodeText(soundFile(year, index).bytes, "").text;

/** A report of the demonstration with one more sentence. */
function corrected(year: number, index: number): string {
  return wordsOf(year, index).replace("总体情况", "总体情况\n本报告已更正，增加了这一句话。");
}
async function breaksNoRule(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)).toEqual([]);
}
const keepsItsWidth = async (page: Page): Promise<void> => expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);

/** The batch of the first test, which a later one looks into. */
let sentBatch = 0;

it("files are sent, read one by one and audited; the page can be left and come back to, and shows what became of each", async () => {
  const { page, complaints } = await open();
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  await page.locator("input[type=file][multiple]").setInputFiles([
    { name: "corrected-1.txt", mimeType: "text/plain", buffer: buffer(corrected(2023, 1)) },
    { name: "corrected-2.txt", mimeType: "text/plain", buffer: buffer(corrected(2023, 2)) },
    { name: "login.txt", mimeType: "text/plain", buffer: buffer("用户登录 请输入用户名和密码 验证码 忘记密码") },
  ]);
  await page.waitForURL(/\/import\?batch=\d+/);
  const address = page.url();
  sentBatch = Number(new URL(address).searchParams.get("batch"));
  await page.locator(".nav a", { hasText: "规则" }).click();
  await page.waitForURL("**/rules");
  await page.locator(".nav a", { hasText: "导入" }).click();
  await page.locator(`tbody a[href$='batch=${sentBatch}']`).click();
  await page.locator("text=已发送 3 份").waitFor({ timeout: 40_000 });
  await page.goto("about:blank");
  await page.goto(address);
  await page.locator("text=已全部处理完毕").waitFor({ timeout: 40_000 });
  const rows = await page.locator(".file-table tbody tr").evaluateAll((elements) => elements.map((element): [string, string] => [element.querySelector("th")!.textContent, element.getAttribute("data-status")!]));
  expect(Object.fromEntries(rows)).toEqual({ "corrected-1.txt": "new-version", "corrected-2.txt": "new-version", "login.txt": "refused" });
  expect(await page.locator("tr[data-status=refused]").textContent()).toContain("登录页");
  await page.locator(".status-filter a", { hasText: "未接收" }).click();
  await page.waitForURL(/status=refused/);
  expect(await page.locator(".file-table tbody tr").count()).toBe(1);
  expect(complaints).toEqual([]);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await keepsItsWidth(page);
    await breaksNoRule(page);
  }
  await page.context().close();
});

it("a file that is here already is not sent again", async () => {
  const { page } = await open();
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push(request.url());
  });
  const { bytes } = soundFile(2022, 1);
  await page.locator("input[type=file][multiple]").setInputFiles([{ name: "known.txt", mimeType: "text/plain", buffer: Buffer.from(bytes) }]);
  await page.locator("tr[data-status=unchanged]").waitFor({ timeout: 40_000 });
  expect(sent).toEqual([]);
  await page.context().close();
});

it("a corrected report shows its versions, what changed in its words, and the earlier one as it was", async () => {
  const { page, complaints } = await open();
  await page.goto("/import");
  await page.locator(`tbody a[href$='batch=${sentBatch}']`).click();
  await page.locator("tr[data-status=new-version] a").first().click();
  await page.waitForURL(/\/reports\/\d+/);
  await page.locator(".tabs a", { hasText: "版本" }).click();
  await page.locator("#version-changes").waitFor();
  expect((await page.locator(".change-added").allTextContents()).join("\n")).toContain("增加了这一句话");
  await breaksNoRule(page);
  await page.locator("a", { hasText: /^阅读 1$/ }).click();
  await page.locator("text=这是版本 1").waitFor();
  expect(await page.locator(".doc").textContent()).not.toContain("增加了这一句话");
  const original = await page.locator("a[download]").first().getAttribute("href");
  const earlier = await page.request.get(original!, { maxRedirects: 0 });
  expect([earlier.status(), (await earlier.body()).includes("增加了这一句话")]).toEqual([200, false]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("a roster is previewed with what is new, changed and wrong, and written only when confirmed", async () => {
  const { page } = await open();
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  const roster = "机关名称,行政区划代码,层级,类别\n青禾县新设局,990101,县级,部门\n,990101,县级,部门\n青禾县村务局,990101,村级,部门\n";
  const before = inject("data") === "" ? null : await countsOfTables(inject("data"));
  await page.getByLabel("名录适用的报告年度").selectOption("2023");
  await page.locator("input[accept]").setInputFiles([{ name: "roster.csv", mimeType: "text/csv", buffer: buffer(roster) }]);
  await page.locator("button", { hasText: "确认写入" }).waitFor();
  const preview = (await page.locator("section.notice").textContent())!;
  for (const words of ["新增机关 1", "青禾县新设局", "有问题，不写入 2", "第 3 行", "未填写", "村级"]) expect(preview).toContain(words);
  if (before) expect(await countsOfTables(inject("data"))).toEqual(before);
  await breaksNoRule(page);
  await page.locator("button", { hasText: "确认写入 1 行" }).click();
  await page.locator("text=名录已写入：1 个机关").waitFor();
  await page.context().close();
});

it.each(["zh", "en"] as const)("a draft is checked with its words marked, and nothing of it is stored (%s)", async (language) => {
  const { page, complaints } = await open({ language });
  const before = inject("data") === "" ? null : await countsOfTables(inject("data"));
  await page.goto("/check");
  await page.waitForLoadState("networkidle");
  await page.locator("textarea").fill(wordsOf(2023, 3).replace("总体情况", "总体情况\n联系人身份证号 110101199003071233。"));
  await page.locator("form button.btn-primary").click();
  await page.locator("#draft-result").waitFor();
  expect(await page.locator(".doc .mark").count()).toBeGreaterThan(0);
  expect(await page.locator(".findings > li").count()).toBeGreaterThan(0);
  expect(await page.locator("textarea").inputValue()).toContain("110101199003071233");
  await breaksNoRule(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await keepsItsWidth(page);
  await page.locator("input[type=file]").setInputFiles([{ name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }]);
  await page.locator("form button.btn-primary").click();
  await page.locator(".notice[role=alert]").waitFor();
  if (before) expect(await countsOfTables(inject("data"))).toEqual(before);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("importing is refused to another site's pages, whoever is signed in", async () => {
  const { page } = await open();
  for (const [method, path] of [["POST", "/import/batches"], ["PUT", "/import/batches/1/files?path=a.txt"], ["POST", "/import/batches/1/sent"], ["POST", "/import/roster?step=confirm&year=2023&name=a.csv"], ["POST", "/import/files/1/identify"]] as const) {
    const response = await page.request.fetch(path, { method, data: "x", headers: { Origin: "http://elsewhere.example" }, maxRedirects: 0 });
    expect(response.status(), path).toBe(403);
  }
});

it("a reviewer of a county loads its own files; another county's are refused with the reason, and others' batches are not theirs to see", async () => {
  const { page, complaints } = await open({ account: "shenhe" });
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  const before = await page.locator("tbody a", { hasText: /^第 \d+ 批$/ }).allInnerTexts();
  await page.locator("input[type=file][multiple]").setInputFiles([
    { name: "own.txt", mimeType: "text/plain", buffer: buffer(corrected(2022, 4)) },
    { name: "other-county.txt", mimeType: "text/plain", buffer: buffer(corrected(2022, 5).replaceAll("青禾县", "磐石市")) },
  ]);
  await page.waitForURL(/\/import\?batch=\d+/);
  await page.locator("text=已全部处理完毕").waitFor({ timeout: 40_000 });
  const rows = await page.locator(".file-table tbody tr").evaluateAll((elements) => elements.map((element): [string, string] => [element.querySelector("th")!.textContent, element.getAttribute("data-status")!]));
  expect(Object.fromEntries(rows)).toEqual({ "own.txt": "new-version", "other-county.txt": "refused" });
  expect(await page.locator("tr[data-status=refused]").textContent()).toContain("不在您负责的地区内");
  const own = Number(new URL(page.url()).searchParams.get("batch"));
  await page.goto("/import");
  expect(await page.locator("tbody a", { hasText: /^第 \d+ 批$/ }).allInnerTexts()).toEqual([`第 ${own} 批`, ...before]);

  const { page: administrator } = await open();
  await administrator.goto("/import");
  await administrator.waitForLoadState("networkidle");
  await administrator.locator("tbody a", { hasText: `第 ${own} 批` }).waitFor();
  const foreign = await administrator.request.post("/import/batches", { data: { note: "别人的", yearWhenUntold: null }, headers: { origin: inject("baseUrl") } });
  const { id } = (await foreign.json()) as { id: number };
  await page.goto(`/import?batch=${id}`);
  await page.locator("text=没有这一批").waitFor();
  for (const [method, path] of [["GET", ""], ["POST", "/announce"], ["PUT", "/files?path=a.txt"], ["POST", "/sent"]] as const) {
    const answer = await page.request.fetch(`/import/batches/${id}${path}`, { method, data: method === "GET" ? undefined : "{}", headers: { origin: inject("baseUrl") } });
    expect(answer.status(), path).toBe(404);
  }
  await administrator.request.post(`/import/batches/${id}/sent`, { headers: { origin: inject("baseUrl") } });
  expect(complaints.filter((words) => !words.includes("404"))).toEqual([]);
});

it("a roster of a reviewer's own county leaves out rows of others, each with the reason", async () => {
  const { page } = await open({ account: "shenhe" });
  await page.goto("/import");
  await page.waitForLoadState("networkidle");
  await page.locator("input[accept]").setInputFiles([{ name: "roster.csv", mimeType: "text/csv", buffer: buffer("机关名称,行政区划代码,层级,类别\n青禾县新办局,990101,县级,部门\n磐石市水利局,220284,县级,部门\n") }]);
  await page.locator("button", { hasText: "确认写入 1 行" }).waitFor();
  const preview = (await page.locator("section.notice").textContent())!;
  for (const words of ["有问题，不写入 1", "第 3 行", "磐石市水利局（220284）不在您负责的地区内"]) expect(preview).toContain(words);
  await page.locator("button", { hasText: "取消" }).click();
});
