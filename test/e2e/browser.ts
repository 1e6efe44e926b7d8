import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Cookie, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { DEMONSTRATION_PASSWORD } from "../../lib/cli/demonstration-accounts";
import { CHROMIUM_FLAGS, findChromium } from "../support/chromium";

export interface View {
  language: "zh" | "en";
  theme: "light" | "dark";
  width: number;
  /** The demonstration's account that is signed in; null for a stranger. */
  account: "guanli" | "shenhe" | "lingdao" | "jiguan" | null;
}
export const DESKTOP: View = { language: "zh", theme: "light", width: 1440, account: "guanli" };

/** A page with what the browser complained of: errors of scripts and violations of the content policy. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
}

let browser: Browser;

/** Signs in through the page, as a person does. */
async function signIn(context: BrowserContext, username: string): Promise<void> {
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill("input[name=username]", username);
  await page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
  await page.click(".entry-form button");
  await page.waitForURL((url) => url.pathname === "/");
  await page.close();
}

/** Starts one browser for a test file. @returns opens a page of the site in the given language, theme and width */
export function useBrowser(): (view?: Partial<View>, options?: BrowserContextOptions) => Promise<WatchedPage> {
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error("No Chromium was found; name it in CHROMIUM_PATH.");
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser.close();
  });
  const sessions = new Map<string, Cookie[]>();
  return async (view = {}, options = {}) => {
    const { language, theme, width, account } = { ...DESKTOP, ...view };
    const baseURL = inject("baseUrl");
    const context = await browser.newContext({ baseURL, viewport: { width, height: 900 }, reducedMotion: "reduce", ...options });
    await context.addCookies([
      { name: "mingjian-language", value: language, url: baseURL },
      { name: "mingjian-theme", value: theme, url: baseURL },
    ]);
    if (account !== null) {
      const known = sessions.get(account);
      if (known) await context.addCookies(known);
      else {
        await signIn(context, account);
        sessions.set(account, (await context.cookies()).filter(({ name }) => name.includes("session")));
      }
    }
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // On a busy machine the browser asks for an icon by itself before the page has named its own.
      if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
    });
    return { page, complaints };
  };
}

/** The first number in a text: `1,234 条` → 1234. */
export function numberIn(text: string): number {
  const found = /\d[\d,]*/.exec(text);
  if (!found) throw new Error(`there is no number in “${text}”`);
  return Number(found[0].replaceAll(",", ""));
}

/** Reads a list through all its pages. @returns what `selector` holds on each, one after the other */
export async function throughPages(page: Page, selector: string, attribute: string): Promise<string[]> {
  const values: string[] = [];
  for (;;) {
    values.push(...(await page.locator(selector).evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name) ?? ""), attribute)));
    const next = await page.locator("a[rel=next]").getAttribute("href", { timeout: 500 }).catch(() => null);
    if (next === null) return values;
    await page.goto(next);
  }
}
