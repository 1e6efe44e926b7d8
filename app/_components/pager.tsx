import type { Translate } from "../_i18n/translate";
import { Link } from "./link";

/** The way to the next page of a list, and back to its beginning. */
export function Pager({ t, first, next, shown }: { t: Translate; first: string | null; next: string | null; shown: number }) {
  if (first === null && next === null) return null;
  return (
    <nav className="pager mt-3 flex flex-wrap items-center gap-3" aria-label={t("pager.label")}>
      <span className="text-mute">{t("pager.shown", { count: shown })}</span>
      {first !== null && (
        <Link className="btn" href={first}>
          {t("pager.first")}
        </Link>
      )}
      {next !== null && (
        <Link className="btn" href={next} rel="next">
          {t("pager.next")}
        </Link>
      )}
    </nav>
  );
}
