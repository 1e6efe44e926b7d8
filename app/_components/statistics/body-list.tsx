import { BODY_SHOWS, BODY_SORTS, type BodyPage, type BodyShow, type BodySort } from "../../../db/queries/statistics-bodies";
import type { Language } from "../../../lib/rules/rule";
import type { Figure } from "../../../lib/statistics/figures";
import type { Translate } from "../../_i18n/translate";
import type { AddressParams, Filters } from "../../_server/address";
import { ChoiceMenu } from "../choice-menu";
import { Link } from "../link";
import { Pager } from "../pager";
import { StateMessage } from "../state-message";
import { BodyTable } from "./body-table";

const OF_A_FIGURE: readonly BodyShow[] = ["stated", "blank", "unread", "inferred"];

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  figure: Figure | null;
  show: BodyShow;
  sort: BodySort;
  page: BodyPage;
  label: string;
  isFirst: boolean;
  /** The list with other parameters. */
  to: (change: AddressParams) => string;
  /** The sums that it belongs to. */
  back: string;
}

/** The bodies behind a number, with the groups that they can be narrowed to. */
export function BodyList({ t, language, filters, figure, show, sort, page, label, isFirst, to, back }: Props) {
  const shows = BODY_SHOWS.filter((value) => figure !== null || !OF_A_FIGURE.includes(value));
  const sorts = BODY_SORTS.filter((value) => figure !== null || value === "name");
  return (
    <>
      <div className="toolbar mb-3 flex flex-wrap gap-x-3 gap-y-2">
        <Link className="btn" href={back}>{t("statistics.back")}</Link>
        <ChoiceMenu label={t("statistics.shown")} value={t(`statistics.show.${show}`)} choices={shows.map((value) => ({ label: t(`statistics.show.${value}`), href: to({ show: value }), current: show === value }))} />
        {sorts.length > 1 && <ChoiceMenu label={t("statistics.sort")} value={t(`statistics.sortLabel.${sort}`)} choices={sorts.map((value) => ({ label: t(`statistics.sortLabel.${value}`), href: to({ sort: value }), current: sort === value }))} />}
      </div>
      <section className="panel !p-0">
        {page.rows.length === 0 ? (
          <StateMessage title={t("statistics.listEmpty")}>
            <p>{t("statistics.listEmptyBody")}</p>
          </StateMessage>
        ) : (
          <BodyTable t={t} language={language} filters={filters} rows={page.rows} figure={figure} label={label} />
        )}
      </section>
      <Pager t={t} shown={page.rows.length} first={isFirst ? null : to({})} next={page.next === null ? null : to({ after: page.next })} />
    </>
  );
}
