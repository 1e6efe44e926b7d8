import { forbidden } from "next/navigation";
import { boundsOf, may, reachesRegion, type Account, type Action } from "../../lib/accounts/account";
import { currentAccount, requireAccount } from "./account";

interface Section {
  key: "users" | "roster" | "tokens" | "profile" | "letterhead" | "log" | "health" | "backup";
  path: string;
  right: Action;
  /** Whether it is about the whole installation, so that only who sees everything may use it. */
  isForAll: boolean;
}
export type SectionKey = Section["key"];

/** The sections of the administration, in the order in which they are offered. */
const SECTIONS: readonly Section[] = [
  { key: "users", path: "/admin/users", right: "manageAccounts", isForAll: false },
  { key: "roster", path: "/admin/roster", right: "importDocuments", isForAll: false },
  { key: "tokens", path: "/admin/tokens", right: "manageTokens", isForAll: true },
  { key: "profile", path: "/rules/profile", right: "changeProfile", isForAll: false },
  { key: "letterhead", path: "/admin/letterhead", right: "manageInstallation", isForAll: true },
  { key: "log", path: "/admin/log", right: "viewAuditLog", isForAll: false },
  { key: "health", path: "/admin/health", right: "manageInstallation", isForAll: true },
  { key: "backup", path: "/admin/backup", right: "manageInstallation", isForAll: true },
];

const mayUse = (account: Account, { right, isForAll }: Section): boolean => may(account, right) && (!isForAll || reachesRegion(boundsOf(account), ""));

/** The sections that an account may use. */
export const sectionsOf = (account: Account): readonly Section[] => SECTIONS.filter((section) => mayUse(account, section));

/** The account of the request when it may use a section; null otherwise. Each action asks again. */
export async function sectionUser(key: SectionKey): Promise<Account | null> {
  const account = await currentAccount();
  return account && sectionsOf(account).some((section) => section.key === key) ? account : null;
}

/** The account of the request, which must be able to use the section; the page for missing rights otherwise. */
export async function requireSection(key: SectionKey): Promise<Account> {
  const account = await requireAccount();
  if (!sectionsOf(account).some((section) => section.key === key)) forbidden();
  return account;
}
