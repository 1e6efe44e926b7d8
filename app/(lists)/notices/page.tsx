import { z } from "zod";
import { listNotices, noticeTotals, type NoticeFilter } from "../../../db/queries/notices";
import { may } from "../../../lib/accounts/account";
import { NOTICE_STATES } from "../../../lib/notices/transitions";
import { ChoiceMenu } from "../../_components/choice-menu";
import { FilteredPage } from "../../_components/filtered-page";
import { Link } from "../../_components/link";
import { NoticeTable } from "../../_components/notices/notice-table";
import { Pager } from "../../_components/pager";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { requireRight } from "../../_server/account";
import { address, paramBy, type AddressParams, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { officeToday } from "../../_server/office-today";
import { readNoticeFilter } from "../../_server/notice-filter";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";

const PAGE_ROWS = 50;
const PATH = "/notices";

export const generateMetadata = pageTitle("nav.notices");

export default async function NoticesPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const account = await requireRight("view");
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const scope = await pageScope(params);
  const { filters } = scope;
  const today = officeToday();
  const filter: NoticeFilter = readNoticeFilter(params, filters, today);
  const { state, overdueOnly, batch, agencyId } = filter;
  const after = paramBy(params, "after", z.string().regex(/^\d~\d{4}-\d{2}-\d{2}~\d{1,10}$/));
  const skipped = paramBy(params, "skipped", z.coerce.number().int().min(1));
  const keep = { state, due: overdueOnly ? "overdue" : null, batch, agency: agencyId };
  const to = (change: AddressParams): string => address(PATH, filters, { ...keep, ...change });
  const db = await database();
  const [page, totals] = await Promise.all([listNotices(db, filter, after, PAGE_ROWS), noticeTotals(db, filter)]);
  const { count, over } = page.count;
  return (
    <FilteredPage preferences={preferences} place="notices" path={PATH} scope={scope} keep={keep} everyYear>
      <h1>{t("notices.title")}</h1>
      <p data-quotes className="subtitle">
        {t("notices.subtitle", { count: over ? t("notices.overCount", { count: formatCount(count, language) }) : t("notices.count", { count }), scope: scopeWords(t, scope) })} · {t("notices.totals", totals)}
      </p>
      {batch !== null && (
        <output className="panel mb-3 flex flex-wrap items-center gap-3">
          <span>
            {t("notices.batch", { count })}
            {skipped !== null && ` ${t("notices.skipped", { count: skipped })}`}
          </span>
          <Link className="link" href={address(PATH, filters)}>
            {t("notices.allIssued")}
          </Link>
        </output>
      )}
      <div className="toolbar mb-3 flex flex-wrap gap-x-3 gap-y-2">
        <ChoiceMenu
          label={t("notices.stateFilter")}
          value={state === null ? t("filter.all") : t(`notices.states.${state}`)}
          choices={[{ label: t("filter.all"), href: to({ state: null }), current: state === null }, ...NOTICE_STATES.map((value) => ({ label: t(`notices.states.${value}`), href: to({ state: value }), current: state === value }))]}
        />
        <ChoiceMenu
          label={t("notices.due")}
          value={overdueOnly ? t("notices.overdueOnly") : t("notices.dueAll")}
          choices={[
            { label: t("notices.dueAll"), href: to({ due: null }), current: !overdueOnly },
            { label: t("notices.overdueOnly"), href: to({ due: "overdue" }), current: overdueOnly },
          ]}
        />
        {may(account, "export") && count > 0 && (
          <a className="btn" href={address("/notices/letters", filters, keep)} download>
            {t("notices.letters")}
          </a>
        )}
        {may(account, "issueNotices") && (
          <Link className="btn btn-primary ml-auto" href={address("/notices/issue", filters)}>
            {t("notices.issue.open")}
          </Link>
        )}
      </div>
      <section className="panel !p-0">
        {page.rows.length === 0 ? (
          <StateMessage title={t("notices.emptyTitle")}>
            <p>{t("notices.emptyBody")}</p>
          </StateMessage>
        ) : (
          <NoticeTable t={t} language={language} filters={filters} rows={page.rows} today={today} />
        )}
      </section>
      <Pager t={t} shown={page.rows.length} first={after === null ? null : to({})} next={page.next === null ? null : to({ after: page.next })} />
    </FilteredPage>
  );
}
