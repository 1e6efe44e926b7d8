import type { Locator, Page } from "playwright-core";
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

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())!.y;
const isInSight = async (locator: Locator): Promise<boolean> => locator.evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight);

async function openPair(page: Page): Promise<void> {
  await page.goto(places.pair);
  await page.waitForLoadState("networkidle");
}

it("a group has as many reports as the list says, and every share of its matrix opens the two side by side", async () => {
  const { page } = await open();
  await page.goto(places.originality);
  const said = numberIn(await page.locator("tbody tr").first().locator("td.n").nth(1).innerText());
  await page.goto(places.cluster);
  expect(await page.locator("section[aria-label='组内年报'] tbody tr").count()).toBe(said);
  const cell = page.locator(".pair-matrix td a").first();
  const share = (await cell.innerText()).trim();
  await page.goto((await cell.getAttribute("href"))!);
  expect(await page.locator(".pair-head").innerText()).toContain(share);
});

describe("two reports side by side", () => {
  it("have every passage under the same number on both sides", async () => {
    const { page } = await open();
    await openPair(page);
    const numbers = (side: string) => page.locator(`[data-side=${side}] .pair-number`).allInnerTexts();
    const [own, other] = [await numbers("own"), await numbers("other")];
    expect(own.length).toBeGreaterThan(0);
    expect(own.toSorted()).toEqual(other.toSorted());
  });

  it("choosing a passage brings its counterpart to the same height and names it in the address", async () => {
    const { page } = await open();
    await openPair(page);
    const last = page.locator("[data-side=own] .pair-number").last();
    const number = (await last.innerText()).trim();
    await last.click();
    const counterpart = page.locator(`#r-${number}`);
    await expect.poll(() => page.locator(`.selected[data-passage='${number}']`).count()).toBeGreaterThanOrEqual(2);
    expect(await isInSight(counterpart)).toBe(true);
    expect(await counterpart.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#l-${number}`);
  });

  it("j and k move, Enter goes over to the other text", async () => {
    const { page } = await open();
    await openPair(page);
    await page.keyboard.press("j");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe("l-1");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("r-1");
    expect(await page.locator("[data-passage='1'].selected").count()).toBeGreaterThanOrEqual(2);
    expect(Math.abs((await topOf(page.locator("#l-1"))) - (await topOf(page.locator("#r-1"))))).toBeLessThan(60);
  });

  it("an address with a passage opens at it", async () => {
    const { page } = await open();
    await page.goto(`${places.pair}#l-1`);
    await page.locator("[data-passage='1'].selected").first().waitFor();
    expect(await isInSight(page.locator("#r-1"))).toBe(true);
  });

  it("prescribed wording is folded, and written out by the address", async () => {
    const { page } = await open();
    await openPair(page);
    const folded = await page.locator(".pair-hidden").count();
    expect(folded).toBeGreaterThan(0);
    await page.getByRole("link", { name: "显示规定性表述" }).click();
    await page.waitForURL((url) => url.searchParams.get("leftOut") === "show");
    await page.getByRole("link", { name: "收起规定性表述" }).waitFor();
    expect([await page.locator(".pair-hidden").count(), await page.locator(".pair-columns .pair-prescribed").count()]).toEqual([0, folded]);
  });

  it("swapped, they share the same words the other way round", async () => {
    const { page } = await open();
    await openPair(page);
    const shares = async () => page.locator(".pair-head tbody tr").nth(2).locator("td").allInnerTexts();
    const before = await shares();
    await page.goto((await page.getByRole("link", { name: "左右对换" }).getAttribute("href"))!);
    expect((await shares()).map(numberIn)).toEqual(before.map(numberIn).toReversed());
  });

  it("stand one under the other on a telephone, where choosing a passage goes to its counterpart", async () => {
    const { page } = await open({ width: 390 });
    await openPair(page);
    await page.locator("#l-1").click();
    await expect.poll(() => isInSight(page.locator("#r-1"))).toBe(true);
  });

  it("print in full, in two columns", async () => {
    const { page } = await open();
    await openPair(page);
    await page.emulateMedia({ media: "print" });
    const cut = await page.locator(".pair-column .scroller").evaluateAll((panes) => panes.filter((pane) => pane.scrollHeight > pane.clientHeight + 1).length);
    expect(cut).toBe(0);
    const [left, right] = [(await page.locator("[data-side=own]").first().boundingBox())!, (await page.locator("[data-side=other]").first().boundingBox())!];
    expect([left.y === right.y, left.x < right.x]).toEqual([true, true]);
  });

  it("are not found when one does not exist, or is laid beside itself", async () => {
    const { page } = await open();
    const [, own] = /pair\/(\d+)\//.exec(places.pair)!;
    expect((await page.goto(`/originality/pair/${own}/${own}`))?.status()).toBe(404);
    expect((await page.goto(`/originality/pair/${own}/999999`))?.status()).toBe(404);
  });
});

it("a report tells in its tab what it shares with others, and leads from a passage to the two side by side", async () => {
  const { page } = await open();
  await page.goto(places.copied);
  expect(numberIn(await page.locator(".tabs a[aria-current]").innerText())).toBe(await page.locator("main ol.copied > li").count());
  const passage = page.locator("main a.pair-number").first();
  const number = (await passage.innerText()).trim();
  await page.goto((await passage.getAttribute("href"))!);
  await page.locator(`#l-${number}`).waitFor();
});

it("a finding on copied text leads to the two side by side", async () => {
  const { page } = await open();
  await page.goto("/findings?year=all&rule=ORI-001");
  await page.goto((await page.locator("[data-open]").first().getAttribute("href"))!);
  const href = (await page.locator(".finding", { hasText: "ORI-001" }).locator("a[data-pair]").first().getAttribute("href"))!;
  await page.goto(href);
  expect(await page.locator("[data-side=own] .pair-number").count()).toBeGreaterThan(0);
});
