import { expect, describe, it } from "vitest";
import { numberIn, throughPages, useBrowser } from "./browser";

const open = useBrowser();
/** In this year the demonstration has the report of the county's government. */
const YEAR = 2022;

interface Exported {
  cells: { cell: string; sum: number | string; unread: number; reported: number | string | null; difference: number | null }[];
  coverage: { key: string; count: number }[];
  years: { year: number; figure: string; sum: number }[];
}

describe("the page of figures", () => {
  it("is reached from the navigation and has in every cell of the three tables the sum of the export", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    await page.goto(`/?year=${YEAR}`);
    await page.click("nav a[href^='/statistics']");
    await page.waitForURL((url) => url.pathname === "/statistics");
    const { cells } = (await (await page.request.get(`/export/statistics?year=${YEAR}&format=json`)).json()) as Exported;
    const shown = await page.locator(".form td.v").evaluateAll((elements) =>
      elements.map((element) => ({ cell: element.id.replace(/^cell-(\w+)-/, "$1."), text: (element.querySelector("a")?.firstChild?.textContent ?? "").replaceAll(",", ""), sign: element.querySelector("sup")?.textContent ?? null })),
    );
    expect(shown).toHaveLength(200);
    const of = new Map(shown.map((cell) => [cell.cell, cell]));
    for (const { cell, sum, unread } of cells) expect([cell, of.get(cell)!.text, of.get(cell)!.sign]).toEqual([cell, String(sum), unread > 0 ? `?${unread}` : null]);
    expect(complaints).toEqual([]);
  });
  it("says what the sums cover in the numbers of the export, and each opens exactly the bodies it counts", async () => {
    const { page } = await open();
    const { coverage } = (await (await page.request.get(`/export/statistics?year=${YEAR}&format=json`)).json()) as Exported;
    await page.goto(`/statistics?year=${YEAR}`);
    const links = await page.locator(".kpis a.figure").evaluateAll((elements) => elements.map((element) => ({ href: element.getAttribute("href")!, text: element.textContent })));
    expect(links).toHaveLength(6);
    for (const { href, text } of links) {
      const key = new URL(href, "http://x").searchParams.get("show");
      expect([key, numberIn(text)]).toEqual([key, coverage.find((line) => line.key === key)!.count]);
      await page.goto(href);
      expect((await throughPages(page, "main tbody tr th a", "href")).length, href).toBe(numberIn(text));
    }
  });
  it("opens from a cell the bodies that it adds up, largest first, and from each the cell in its report", async () => {
    const { page } = await open();
    await page.goto(`/statistics?year=${YEAR}`);
    const cell = page.locator("[id='cell-requests-newReceived.total'] a");
    const sum = numberIn(await cell.innerText());
    await cell.click();
    await page.waitForURL((url) => url.searchParams.get("cell") === "requests.newReceived.total");
    expect(await page.locator(".subtitle b").innerText()).toBe(`合计 ${sum}`);
    const amounts: number[] = [];
    for (;;) {
      amounts.push(...(await page.locator("main tbody td.n a").allInnerTexts()).filter((text) => text !== "—").map(numberIn));
      const next = await page.locator("a[rel=next]").getAttribute("href", { timeout: 500 }).catch(() => null);
      if (next === null) break;
      await page.goto(next);
    }
    expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(sum);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    await page.goto(`/statistics?year=${YEAR}&cell=requests.newReceived.total`);
    await page.locator("main tbody td.n a").first().click();
    await page.waitForURL((url) => url.pathname.startsWith("/reports/") && url.hash === "#cell-requests-newReceived.total");
    expect(numberIn(await page.locator("[id='cell-requests-newReceived.total']").innerText())).toBe(amounts[0]);
  });
  it("compares the county with its government’s report in the numbers of the export, and names no fault where bodies are missing", async () => {
    const { page } = await open();
    const { cells } = (await (await page.request.get(`/export/statistics?year=${YEAR}&format=json`)).json()) as Exported;
    await page.goto(`/statistics?year=${YEAR}&tab=compare`);
    const rows = await page.locator("main tbody tr").evaluateAll((elements) => elements.map((element) => ({ cell: new URL(element.querySelector("a")!.href).searchParams.get("cell")!, texts: [...element.querySelectorAll("td")].map((td) => td.innerText.replaceAll(",", "").replace("−", "-")) })));
    expect(rows.length).toBeGreaterThan(30);
    for (const { cell, texts } of rows) {
      const exported = cells.find((line) => line.cell === cell)!;
      expect([cell, texts[1], texts[2]]).toEqual([cell, String(exported.reported), exported.difference === null ? "—" : exported.difference === 0 ? "±0" : exported.difference > 0 ? `+${exported.difference}` : String(exported.difference)]);
    }
    expect(await page.locator("main").innerText()).toContain("覆盖不全");
    expect(await page.locator("main .tag-review").count()).toBe(0);
  });
  it("says so where the region’s own report is not here, and where the comparison makes no sense", async () => {
    const { page } = await open();
    await page.goto("/statistics?year=2023&tab=compare");
    expect(await page.locator(".state").innerText()).toContain("未入库不等于未公布");
    await page.goto(`/statistics?year=${YEAR}&tab=compare&kind=department`);
    expect(await page.locator(".state").innerText()).toContain("清除筛选");
    await page.goto("/statistics?year=2018");
    expect(await page.locator(".state").innerText()).toContain("没有统一表格");
  });
  it("opens a region from the table of regions, with the same figures", async () => {
    const { page } = await open();
    await page.goto(`/statistics?year=${YEAR}&region=9901&tab=regions`);
    const row = page.locator("main tbody tr").first();
    const figure = row.locator("td").nth(1).locator("a").first();
    const sum = numberIn(await figure.innerText());
    const href = (await figure.getAttribute("href"))!;
    await row.locator("th a").click();
    await page.waitForURL((url) => url.searchParams.get("region") === "990101" && url.searchParams.get("tab") === null);
    expect(numberIn(await page.locator("[id='cell-requests-newReceived.total'] a").innerText())).toBe(sum);
    await page.goto(href);
    expect(await page.locator(".subtitle b").innerText()).toBe(`合计 ${sum}`);
  });
  it("has over the years the sums of the export and of each year’s page", async () => {
    const { page } = await open();
    const { years } = (await (await page.request.get("/export/statistics?year=2023&format=json")).json()) as Exported;
    await page.goto("/statistics?year=2023&tab=years");
    const received = page.locator("main tbody tr").nth(1).locator("td");
    const shown = (await received.locator("a").allInnerTexts()).map(numberIn);
    expect(shown).toEqual(years.filter(({ figure, year }) => figure === "新收申请" && year <= 2023).map(({ sum }) => sum));
    await received.nth(1).locator("a").click();
    await page.waitForURL((url) => url.searchParams.get("year") === "2022" && url.searchParams.get("cell") === "newReceived");
    expect(await page.locator(".subtitle b").innerText()).toBe(`合计 ${shown[1]}`);
  });
});

describe("who may see figures", () => {
  it.each(["guanli", "shenhe", "lingdao"] as const)("%s sees the county’s and may export them", async (account) => {
    const { page } = await open({ account });
    expect((await page.goto(`/statistics?year=${YEAR}`))?.status()).toBe(200);
    expect(await page.locator(".form td.v").count()).toBe(200);
    expect(await page.locator("main a[href^='/export']").count()).toBe(1);
    expect((await page.request.get(`/export/statistics?year=${YEAR}&format=csv`)).status()).toBe(200);
  });
  it("a reporting body sees its own figures only, compares with nobody and exports nothing", async () => {
    const { page } = await open({ account: "jiguan" });
    await page.goto(`/statistics?year=${YEAR}`);
    expect(await page.locator("h1").innerText()).toContain("本机关");
    expect(numberIn(await page.locator(".kpis a[href*='show=counted']").innerText())).toBe(1);
    expect(await page.locator("main a[href^='/export']").count()).toBe(0);
    expect(await page.locator(".tabs a").count()).toBe(2);
    for (const path of ["&cell=requests.newReceived.total", "&show=expected", "&show=outside", "&show=counted&region=990101&kind=department"]) {
      await page.goto(`/statistics?year=${YEAR}${path}`);
      expect(await page.locator("main tbody tr").count(), path).toBeLessThanOrEqual(1);
    }
    expect((await page.request.get(`/export/statistics?year=${YEAR}&format=csv`)).status()).toBe(403);
  });
  it("a stranger is led to the sign-in", async () => {
    const { page } = await open({ account: null });
    await page.goto("/statistics");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });
});
