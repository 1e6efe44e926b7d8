import type { ReactNode } from "react";
import { address, type Filters } from "../_server/address";
import type { Preferences } from "../_server/preferences";
import { isSelfCheckOn } from "../_server/self-check";
import { Link } from "./link";
import { MenuDismiss } from "./menu-dismiss";
import { Settings } from "./settings";

const PLACES = [
  { key: "overview", path: "/" },
  { key: "agencies", path: "/agencies" },
  { key: "findings", path: "/findings" },
  { key: "rules", path: "/rules" },
  { key: "import", path: "/import" },
  { key: "check", path: "/check" },
] as const;
export type Place = (typeof PLACES)[number]["key"];

/**
 * The frame of every page: navigation on the left, the bar with filters (or the way back) on top, the page itself.
 * @param back the address of this very page, for the switches that come back to it; null while the page is still read, when neither switches nor links know the filters
 */
export function Shell(props: {
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
          {PLACES.filter(({ key }) => key !== "check" || isSelfCheckOn()).map(({ key, path }) => (
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
