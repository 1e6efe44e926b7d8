import type { Page } from "playwright-core";

/** The pages of the site, with one example of each kind. */
export interface Places {
  overview: string;
  agencies: string;
  agency: string;
  findings: string;
  notices: string;
  /** A notice with an objection that waits for an answer. */
  notice: string;
  issue: string;
  /** A report with a wrong cell. */
  report: string;
  score: string;
  versions: string;
  /** A report with a cell that could not be read. */
  unread: string;
  originality: string;
  /** A group of reports that share text. */
  cluster: string;
  /** Two of them side by side. */
  pair: string;
  /** What one of them shares with others. */
  copied: string;
  rules: string;
  /** A rule whose examples have words, cells and a question. */
  rule: string;
  profile: string;
  import: string;
  check: string;
  exports: string;
  figures: string;
  comparison: string;
  regions: string;
  years: string;
  /** The bodies behind a figure. */
  contributors: string;
  administration: string;
  accounts: string;
  account: string;
  roster: string;
  rosterEntry: string;
  letterhead: string;
  log: string;
  health: string;
  backup: string;
  tokens: string;
  notFound: string;
}

async function firstLink(page: Page, path: string, selector: string): Promise<string> {
  await page.goto(path);
  const href = await page.locator(selector).first().getAttribute("href");
  if (href === null) throw new Error(`${path} has no ${selector}`);
  return href;
}

/** The first of a list's reports that shows what `selector` names. */
async function reportWith(page: Page, list: string, selector: string): Promise<string> {
  await page.goto(list);
  const links = await page.locator("[data-open]").evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
  for (const link of links) {
    await page.goto(link);
    if ((await page.locator(selector).count()) > 0) return link;
  }
  throw new Error(`no report of ${list} has ${selector}`);
}

/** Finds an example of every page by following the site's own links. */
export async function findPlaces(page: Page): Promise<Places> {
  const report = await firstLink(page, "/findings?year=all&rule=BAL-001", "[data-open]");
  const bare = report.split("#")[0]!;
  const cluster = await firstLink(page, "/originality?year=all", "[data-open]");
  const pair = await firstLink(page, cluster, "[data-pair]");
  return {
    overview: "/",
    agencies: "/agencies",
    agency: await firstLink(page, "/agencies", "tbody th a"),
    findings: "/findings",
    notices: "/notices",
    notice: await firstLink(page, "/notices", "tr:has(.tag-review) [data-notice]"),
    issue: "/notices/issue?findings=failures",
    report,
    score: `${bare}&tab=score`,
    versions: `${bare}&tab=versions`,
    unread: await reportWith(page, "/findings?year=all&category=tables&outcome=review", "td.unread"),
    originality: "/originality?year=all",
    cluster,
    pair,
    copied: `/reports/${/pair\/(\d+)\//.exec(pair)![1]!}?year=all&tab=copied`,
    rules: "/rules",
    rule: await firstLink(page, "/rules", "tbody th a[href*='NAR-001']"),
    profile: "/rules/profile",
    import: "/import",
    check: "/check",
    exports: "/export",
    figures: "/statistics?year=2023",
    comparison: "/statistics?year=2022&tab=compare",
    regions: "/statistics?year=2022&tab=regions&region=9901",
    years: "/statistics?year=2023&tab=years",
    contributors: "/statistics?year=2023&cell=requests.newReceived.total",
    administration: "/admin",
    accounts: "/admin/users",
    account: await firstLink(page, "/admin/users", "tbody th a"),
    roster: "/admin/roster",
    rosterEntry: await firstLink(page, "/admin/roster", "tbody td a[href^='/admin/roster/']"),
    letterhead: "/admin/letterhead",
    log: "/admin/log",
    health: "/admin/health",
    backup: "/admin/backup",
    tokens: "/admin/tokens",
    notFound: "/reports/999999",
  };
}
