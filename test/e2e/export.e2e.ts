import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { numberIn, throughPages, useBrowser } from "./browser";

const open = useBrowser();

describe("the export page", () => {
  it("leads from the navigation to a ledger with as many rows as it says, under a Chinese name", async () => {
    const { page, complaints } = await open({ account: "shenhe" });
    await page.goto("/?year=2023");
    await page.click("nav a[href^='/export']");
    await page.waitForURL((url) => url.pathname === "/export");
    const panel = page.locator("section.panel", { has: page.locator("a[href^='/export/ledger']") });
    const announced = numberIn(await panel.locator(".contents-of-paper").innerText());
    const [download] = await Promise.all([page.waitForEvent("download"), panel.locator("a[href*='format=xlsx']").click()]);
    expect(download.suggestedFilename()).toMatch(/^整改台账-2023-\d{8}\.xlsx$/);
    const workbook = await readXlsx(readFileSync(await download.path()));
    expect(workbook.sheets[0]!.rows.length - 2).toBe(announced);
    expect(complaints).toEqual([]);
  });
  it("gives the ledger of a year in which nothing was closed yet exactly the findings about the bodies that the list of findings shows", async () => {
    const { page } = await open();
    await page.goto("/export?year=2022");
    const panel = page.locator("section.panel", { has: page.locator("a[href^='/export/ledger']") });
    const announced = numberIn(await panel.locator(".contents-of-paper").innerText());
    await page.goto("/findings?year=2022&about=body");
    expect((await throughPages(page, "[data-open]", "href")).length).toBe(announced);
  });
  it.each([
    ["bulletin?year=2023&format=docx", 200, "wordprocessingml"],
    ["notices?year=2023&format=docx&findings=failures", 200, "application/zip"],
    ["findings?year=2023&format=json", 200, "application/json"],
    ["statistics?year=2023&format=xlsx", 200, "spreadsheetml"],
    ["statistics?format=csv", 422, "text/plain"],
    ["statistics?year=2018&format=csv", 422, "text/plain"],
    ["findings?year=2023&format=docx", 400, "text/plain"],
    ["bulletin?format=docx", 422, "text/plain"],
    ["secrets?format=csv", 404, "text/plain"],
  ])("answers /export/%s with %i", async (path, status, type) => {
    const { page } = await open({ account: "guanli" });
    const answer = await page.request.get(`/export/${path}`);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([status, expect.stringContaining(type)]);
  });
});

describe("rights to export", () => {
  it("a leader has the sheets and the circular, and no notices", async () => {
    const { page } = await open({ account: "lingdao" });
    await page.goto("/export?year=2023");
    expect(await page.locator("a[href^='/export/bulletin']").count()).toBe(1);
    expect(await page.locator("a[href^='/export/notices']").count()).toBe(0);
    expect((await page.request.get("/export/notices?year=2023&format=docx&findings=failures")).status()).toBe(403);
  });
  it("a reporting body has neither the page nor a file, and no way to it", async () => {
    const { page } = await open({ account: "jiguan" });
    await page.goto("/");
    expect(await page.locator("nav a[href^='/export']").count()).toBe(0);
    expect((await page.goto("/export"))?.status()).toBe(403);
    for (const name of ["findings", "ledger", "scorecards", "statistics"]) expect((await page.request.get(`/export/${name}?format=csv`)).status()).toBe(403);
  });
  it("a stranger is led to the sign-in", async () => {
    const { page } = await open({ account: null });
    await page.goto("/export");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    const answer = await page.request.get("/export/ledger?format=csv", { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  });
});
