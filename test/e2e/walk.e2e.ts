import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { paragraphsOf, partsOf } from "../export/bytes";
import { DEMONSTRATION_PASSWORD } from "../../lib/cli/demonstration-accounts";
import { dayWords } from "../../lib/export/office-date";
import { numberIn, useBrowser } from "./browser";
import { walkedBodies, WALK_YEAR, type WalkedBody } from "./walk-reports";

const open = useBrowser();
const TO_TRIAGE = 20;
const ISSUER = "青禾县人民政府办公室";
/** The rule whose findings the reviewer lets pass. */
const LET_PASS = "NAR-003";

/** A finding as the list shows it to who decides it. */
interface Triaged {
  agency: string;
  rule: string;
  statement: string;
}

async function downloaded(page: Page, link: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFileSync(await download.path());
}
const wordsOf = (docx: Uint8Array): string => paragraphsOf(partsOf(docx)["word/document.xml"]!).join("\n");

async function signIn(page: Page): Promise<void> {
  await page.goto("/");
  await page.fill("input[name=username]", "shenhe");
  await page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
  await page.click(".entry-form button");
  await page.waitForURL((url) => url.pathname === "/");
}

async function openImport(page: Page): Promise<void> {
  await page.click("nav a[href^='/import']");
  await page.waitForURL(({ pathname, search }) => pathname === "/import" && !search.includes("batch"));
  await page.waitForLoadState("networkidle");
}
async function enterIntoRoster(page: Page, bodies: readonly WalkedBody[]): Promise<void> {
  await openImport(page);
  const lines = bodies.map(({ agency }) => `${agency},990101,县级,部门`);
  await page.getByLabel("名录适用的报告年度").selectOption(String(WALK_YEAR));
  await page.locator("input[accept]").setInputFiles([{ name: "名录.csv", mimeType: "text/csv", buffer: Buffer.from(["机关名称,行政区划代码,层级,类别", ...lines, ""].join("\n")) }]);
  await page.locator("button", { hasText: `确认写入 ${bodies.length} 行` }).click();
  await page.locator(`text=名录已写入：${bodies.length} 个机关`).waitFor();
}
/** Sends files and waits until each is read. @returns what became of each */
async function send(page: Page, files: readonly WalkedBody["whole"][]): Promise<string[]> {
  await openImport(page);
  await page.locator("input[type=file][multiple]").setInputFiles([...files]);
  await page.waitForURL(/\/import\?batch=\d+/);
  await page.locator("text=已全部处理完毕").waitFor({ timeout: 30_000 });
  return await page.locator(".file-table tbody tr").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-status") ?? ""));
}

async function agencyAddress(page: Page, name: string): Promise<string> {
  await page.goto(`/agencies?year=${WALK_YEAR}&q=${encodeURIComponent(name)}`);
  return (await page.locator("table.data tbody th a").first().getAttribute("href"))!.split("?")[0]!;
}
const failuresOf = (address: string): string => `/findings?year=${WALK_YEAR}&agency=${address.split("/").at(-1)!}&outcome=fail`;

/** Decides every open failure of a body with the keyboard alone. */
async function triage(page: Page, agency: string, address: string): Promise<Triaged[]> {
  await page.goto(`${failuresOf(address)}&state=open`);
  await page.waitForLoadState("networkidle");
  const current = page.locator(".finding-row.current");
  const left = numberIn(await page.locator(".subtitle").innerText());
  while ((await current.count()) === 0) {
    await page.keyboard.press("j");
    await page.waitForTimeout(50);
  }
  const triaged: Triaged[] = [];
  for (let index = 0; index < left; index++) {
    const id = await current.locator("[data-decision]").getAttribute("data-decision");
    const rule = await current.locator("a[href^='/rules/']").innerText();
    triaged.push({ agency, rule, statement: await current.locator("p").first().innerText() });
    if (rule === LET_PASS) for (const key of ["d", "2"]) await page.keyboard.press(key);
    else await page.keyboard.press("c");
    await page.waitForFunction((decided) => document.querySelector(`[data-decision="${decided}"]`) === null, id);
  }
  return triaged;
}

/** Issues notices to bodies on what was confirmed. @returns the deadline that the page proposes */
async function issue(page: Page, bodies: readonly WalkedBody[]): Promise<string> {
  await page.goto(`/notices/issue?year=${WALK_YEAR}&pick=none`);
  await page.waitForLoadState("networkidle");
  for (const { agency } of bodies) await page.locator("tr", { hasText: agency }).locator("input[type=checkbox]").check();
  for (const [name, value] of Object.entries({ documentCode: "青政走查", issuer: ISSUER, contact: "王某", phone: "0999-1234567" })) await page.fill(`input[name=${name}]`, value);
  const deadline = await page.inputValue("input[name=deadline]");
  await page.click("form .btn-primary");
  await page.waitForURL((url) => url.searchParams.has("batch"));
  await page.locator("output", { hasText: `本次下发 ${bodies.length} 份` }).waitFor();
  return deadline;
}

it("a reviewer goes from the documents to corrected reports and to the papers for the superiors", async () => {
  const bodies = await walkedBodies();
  const { page, complaints } = await open({ account: null }, { acceptDownloads: true });
  await signIn(page);

  // Load.
  await enterIntoRoster(page, bodies);
  expect(await send(page, bodies.map(({ faulty }) => faulty))).toEqual(bodies.map(() => "stored"));

  // Triage.
  const triaged: Triaged[] = [];
  const addresses = new Map<string, string>();
  for (const { agency } of bodies) {
    addresses.set(agency, await agencyAddress(page, agency));
    triaged.push(...(await triage(page, agency, addresses.get(agency)!)));
  }
  expect(triaged).toHaveLength(TO_TRIAGE);
  const confirmed = triaged.filter(({ rule }) => rule !== LET_PASS);

  // Issue, and read each letter as its body does.
  const deadline = await issue(page, bodies);
  const notices = await page.locator("[data-notice]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!.split("?")[0]!));
  const noticeOf = new Map<string, { address: string; number: string }>();
  for (const address of notices) {
    await page.goto(address);
    const words = wordsOf(await downloaded(page, page.locator("a[href$='/letter']").first()));
    const { agency } = bodies.find((body) => words.includes(`${body.agency}：`))!;
    const [number] = /青政走查〔\d{4}〕\d+号/.exec(words)!;
    noticeOf.set(agency, { address, number });
    for (const { statement } of confirmed.filter((finding) => finding.agency === agency)) expect(words).toContain(statement);
    for (const { statement } of triaged.filter((finding) => finding.agency === agency && finding.rule === LET_PASS)) expect(words).not.toContain(statement);
    expect(words).toContain(`${dayWords(deadline)}前`);
    expect(words).toContain("联系人：王某，联系电话：0999-1234567。");
  }
  const [{ agency: first }] = bodies as [WalkedBody, ...WalkedBody[]];
  await page.goto(failuresOf(addresses.get(first)!));
  expect(await page.locator("[data-named-in]").allInnerTexts()).toEqual(confirmed.filter(({ agency }) => agency === first).map(() => `整改通知书 ${noticeOf.get(first)!.number}`));
  expect([...noticeOf.values()].map(({ number }) => numberIn(number.split("〕")[1]!)).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4]);

  // The bodies publish anew: all put everything right but the last, which overlooks a fault.
  const careless = bodies.at(-1)!;
  expect(await send(page, bodies.map((body) => (body === careless ? body.partly : body.whole)))).toEqual(bodies.map(() => "new-version"));
  for (const { agency } of bodies) {
    await page.goto(failuresOf(addresses.get(agency)!));
    expect(await page.locator(".finding-row").count(), agency).toBe(agency === careless.agency ? 1 : 0);
    await page.goto(noticeOf.get(agency)!.address);
    expect(await page.locator("main header .tag").first().innerText(), agency).toContain(agency === careless.agency ? "待复核" : "已销号");
  }

  // The papers for the superiors.
  await page.goto(`/export?year=${WALK_YEAR}`);
  const paper = (name: string, format: string): Locator => page.locator(`a[href^='/export/${name}'][href*='format=${format}']`);
  const { rows } = (await readXlsx(await downloaded(page, paper("ledger", "xlsx")))).sheets[0]!;
  const statesOf = (agency: string): unknown[] => rows.filter((row) => row.includes(agency)).map((row) => row.find((cell) => cell === "销号" || cell === "待复核"));
  for (const { agency } of bodies) {
    const states = statesOf(agency);
    expect(states, agency).toHaveLength(confirmed.length / bodies.length);
    expect(states.filter((state) => state !== "销号"), agency).toEqual(agency === careless.agency ? ["待复核"] : []);
  }
  const circular = wordsOf(await downloaded(page, paper("bulletin", "docx")));
  await page.goto(`/?year=${WALK_YEAR}`);
  const figure = async (shows: string): Promise<number> => numberIn(await page.locator(`.kpis a.figure[href*='show=${shows}']`).innerText());
  const [due, received] = [await figure("due"), await figure("received")];
  expect(circular).toContain(`应当发布年度报告的机关${due}家，采集到年度报告${received}份`);
  for (const { agency } of bodies) expect(circular).toContain(agency);
  expect(complaints).toEqual([]);
}, 120_000);
