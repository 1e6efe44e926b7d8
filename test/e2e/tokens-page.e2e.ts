import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, it } from "vitest";
import { useBrowser } from "./browser";

const open = useBrowser();
const newName = (): string => `page-${randomBytes(5).toString("hex")}`;
const statusWith = async (secret: string, path = "/api/v1/rules"): Promise<number> => (await fetch(inject("baseUrl") + path, { headers: { Authorization: `Bearer ${secret}` } })).status;

async function create(page: Page, name: string): Promise<string> {
  await page.goto("/admin/tokens");
  await page.fill("input[name=name]", name);
  await page.getByRole("button", { name: "新建" }).click();
  return await page.locator("input[data-secret]").inputValue();
}
async function revoke(page: Page, name: string): Promise<void> {
  const row = page.locator(`tr[data-token="${name}"]`);
  await row.locator("summary").click();
  await row.getByRole("button", { name: "确认停用" }).click();
  await page.locator(`tr[data-token="${name}"][data-state=revoked]`).waitFor();
}

it.each([true, false])("an administrator makes a token, which is shown once, serves, and serves no more once it is revoked (scripts: %s)", async (javaScriptEnabled) => {
  const { page, complaints } = await open({}, { javaScriptEnabled });
  const name = newName();
  const secret = await create(page, name);
  expect(secret).toMatch(/^mjt_[\w-]{43}$/);
  await page.locator(`tr[data-token="${name}"][data-state=live]`).waitFor();
  expect([await statusWith(secret), await statusWith(secret, "/api/v1/exports/findings?format=csv")]).toEqual([200, 403]);
  await page.goto("/admin/tokens");
  expect([await page.locator("input[data-secret]").count(), (await page.content()).includes(secret.slice(4))]).toEqual([0, false]);
  await revoke(page, name);
  expect(await statusWith(secret)).toBe(401);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("what does not fit is told, and nothing is made", async () => {
  const { page } = await open();
  const name = newName();
  const secret = await create(page, name);
  expect(secret).not.toBe("");
  await page.goto("/admin/tokens");
  await page.fill("input[name=name]", name);
  await page.getByRole("button", { name: "新建" }).click();
  await page.locator("[role=alert]", { hasText: "已被使用" }).waitFor();
  await page.fill("input[name=name]", newName());
  await page.fill("input[name=regions]", "2");
  await page.locator("input[name=scopes]:checked").uncheck();
  await page.getByRole("button", { name: "新建" }).click();
  await page.locator("[role=alert]", { hasText: "行政区划代码" }).waitFor();
  expect(await page.locator("[role=alert] li").count()).toBe(2);
  await page.goto("/admin/tokens");
  await revoke(page, name);
  await page.context().close();
});

it.each(["shenhe", "lingdao", "jiguan"] as const)("%s has no right to the page", async (account) => {
  const { page } = await open({ account });
  expect((await page.goto("/admin/tokens"))?.status()).toBe(403);
  await page.context().close();
});
