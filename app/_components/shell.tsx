import type { ReactNode } from "react";
import { may, type Action } from "../../lib/accounts/account";
import { currentAccount } from "../_server/account";
import { address, type Filters } from "../_server/address";
import { sectionsOf } from "../_server/admin-sections";
import { mayImport } from "../_server/may-import";
import type { Preferences } from "../_server/preferences";
import { isSelfCheckOn } from "../_server/self-check";
import { Link } from "./link";
import { MenuDismiss } from "./menu-dismiss";
import { Settings } from "./settings";

const PLACE_KEYS = ["overview", "agencies", "findings", "notices", "originality", "statistics", "rules", "import", "check", "export", "admin"] as const;
export type Place = (typeof PLACE_KEYS)[number];

/** The places of the navigation, each with the right that it takes; null where no account is needed. */
const PLACES: readonly { key: Place; path: string; right: Action | null }[] = [
  { key: "overview", path: "/", right: "view" },
  { key: "agencies", path: "/agencies", right: "view" },
  { key: "findings", path: "/findings", right: "view" },
  { key: "notices", path: "/notices", right: "view" },
  { key: "originality", path: "/originality", right: "view" },
  { key: "statistics", path: "/statistics", right: "view" },
  { key: "rules", path: "/rules", right: "view" },
  { key: "import", path: "/import", right: "importDocuments" },
  { key: "check", path: "/check", right: null },
  { key: "export", path: "/export", right: "export" },
  { key: "admin", path: "/admin", right: "view" },
];

/**
 * The frame of every page: navigation on the left, the bar with filters (or the way back) on top, the page itself.
 * @param back the address of this very page, for the switches that come back to it; null while the page is still read, when neither switches nor links know the filters
 */
export async function Shell(props: {
  preferences: Preferences;
  place: Place | null;
  /** Null where the page has no data to filter: navigation then starts afresh. */
  filters: Filters | null;
  back: string | null;
  bar?: ReactNode;
  printable?: boolean;
  children: ReactNode;
}) {
  const { t } = props.preferences;
  const account = await currentAccount();
  const shut: ReadonlySet<Place> = new Set([...(isSelfCheckOn() ? [] : ["check" as const]), ...((await mayImport()) ? [] : ["import" as const]), ...(account && sectionsOf(account).length > 0 ? [] : ["admin" as const])]);
  const places = PLACES.filter(({ key, right }) => !shut.has(key) && (right === null || right === "view" || (account !== null && may(account, right))));
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t("app.skip")}
      </a>
      <nav aria-label={t("nav.label")} className="nav">
        <div className="brand">
          {t("app.name")}
          <small>{t("app.tagline")}</small>
        </div>
        <ul>
          {places.map(({ key, path }) => (
            <li key={key}>
              {props.back === null ? (
                <span>{t(`nav.${key}`)}</span>
              ) : (
                <Link href={props.filters === null ? path : address(path, props.filters)} aria-current={props.place === key ? "page" : undefined}>
                  {t(`nav.${key}`)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <div className="page">
        <header className="topbar">
          <div className="topbar-left">{props.bar}</div>
          {props.back !== null && <Settings preferences={props.preferences} back={props.back} printable={props.printable ?? false} />}
        </header>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <MenuDismiss />
    </div>
  );
}
