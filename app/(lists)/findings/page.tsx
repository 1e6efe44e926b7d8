import { savedFilters } from "../../../db/repositories/saved-filters";
import { COUNT_CAP } from "../../../db/queries/scope";
import { ruleById } from "../../../lib/rules/registry";
import { FilteredPage } from "../../_components/filtered-page";
import { requireAccount } from "../../_server/account";
import { NOBODY } from "../../../lib/findings/assignment";
import { AssignDialog } from "../../_components/findings/assign-dialog";
import { DecideAll } from "../../_components/findings/decide-all";
import { reviewerName } from "../../_components/findings/deciding";
import { triageKeys, triageTexts } from "../../_components/findings/triage-texts";
import { FindingKeys } from "../../_components/findings/finding-keys";
import { FindingRow } from "../../_components/findings/finding-row";
import { SavedFilters } from "../../_components/findings/saved-filters";
import { Link } from "../../_components/link";
import { Pager } from "../../_components/pager";
import { SearchForm } from "../../_components/search-form";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { address, type AddressParams, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { decidingOf } from "../../_server/deciding";
import { facetParams, queryOf } from "../../_server/finding-list-address";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";
import { Facets } from "./facets";
import { loadFindings } from "./load";

const PATH = "/findings";

export const generateMetadata = pageTitle("nav.findings");

export default async function FindingsPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const scope = await pageScope(params);
  const { filters } = scope;
  const account = await requireAccount();
  const view = await loadFindings(params, filters, account);
  const { facets, page } = view;
  const keep = facetParams(facets);
  const to = (change: AddressParams): string => address(PATH, filters, { ...keep, ...change });
  const here = to({ after: view.after });
  const query = queryOf(filters, facets);
  const deciding = await decidingOf(account, here, page.rows.map(({ id }) => id));
  const { mayDecide } = deciding;
  const reviewers = deciding.reviewers ?? [];
  const { count, over } = page.count;
  const chosen: { param: string; label: string | null }[] = [
    { param: "state", label: facets.state && t(`decision.state.${facets.state}`) },
    { param: "severity", label: facets.severity && t(`severity.${facets.severity}`) },
    { param: "outcome", label: facets.outcome && t(`outcome.${facets.outcome}`) },
    { param: "about", label: facets.about && t(`about.${facets.about}`) },
    { param: "category", label: facets.category && t(`category.${facets.category}`) },
    { param: "rule", label: facets.ruleId && `${facets.ruleId} ${ruleById(facets.ruleId)?.title[language] ?? ""}` },
    { param: "agency", label: facets.agencyId === null ? null : (view.agencies.get(facets.agencyId) ?? String(facets.agencyId)) },
    { param: "assignee", label: facets.assignee && `${t("triage.assignee")}: ${facets.assignee === NOBODY ? t("triage.unassigned") : reviewerName(reviewers, facets.assignee)}` },
    { param: "q", label: facets.search && `“${facets.search}”` },
  ];
  const saved = await savedFilters(await database(), account.id);
  const facetsShown = (
    <>
      <SavedFilters t={t} filters={saved} query={query} />
      <Facets t={t} language={language} scope={scope} view={view} keep={keep} reviewers={deciding.reviewers} own={account.username} />
    </>
  );
  const narrowed = chosen.filter((entry) => entry.label !== null);
  return (
    <FilteredPage preferences={preferences} place="findings" path={PATH} scope={scope} keep={keep} everyYear>
      <h1>{t("findings.title")}</h1>
      <p data-quotes className="subtitle">
        {t("findings.subtitle", { count: over ? t("unit.overFindings", { count: formatCount(count, language) }) : t("unit.findings", { count }), scope: scopeWords(t, scope) })}
      </p>
      <div className="toolbar mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <SearchForm path={PATH} filters={filters} keep={{ ...keep, q: null }} name="q" value={facets.search} label={t("findings.search")} button={t("findings.searchButton")} />
        {narrowed.length > 0 && (
          <ul className="flex flex-wrap gap-2" aria-label={t("findings.chosen")}>
            {narrowed.map((entry) => (
              <li key={entry.param}>
                <Link data-quotes className="tag" href={to({ [entry.param]: null })} aria-label={t("findings.remove", { name: entry.label! })}>
                  {entry.label} <span aria-hidden="true">×</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[236px_minmax(0,1fr)]">
        <details className="facets panel !px-2 !py-3 lg:hidden">
          <summary className="cursor-pointer px-2 font-semibold">{t("findings.facets")}</summary>
          <div className="mt-3">
            {facetsShown}
          </div>
        </details>
        <aside className="facets panel hidden !px-2 !py-3 lg:block" aria-label={t("findings.facets")}>
          {view.counts === null && <p className="mb-3 px-2 text-[12.5px] text-mute">{t("findings.countsOff", { cap: formatCount(COUNT_CAP, language) })}</p>}
          {facetsShown}
        </aside>
        <FindingKeys
          keys={["j", "k", "Enter", ...(mayDecide ? ["c", "d", "a", "u"] : []), "/"]}
          triage={triageTexts(t)}
          help={{
            title: t("findings.help"),
            close: t("findings.helpClose"),
            rows: [
              { keys: ["j", "k"], does: t("findings.helpMove") },
              { keys: ["Enter"], does: t("findings.helpOpen") },
              ...triageKeys(t, mayDecide),
              { keys: ["/"], does: t("findings.helpSearch") },
              { keys: ["?"], does: t("findings.helpHelp") },
              { keys: ["Esc"], does: t("findings.helpEscape") },
            ],
          }}
        >
          {mayDecide && page.rows.length > 0 && <DecideAll t={t} language={language} back={here} filtered={query} count={page.count} reviewers={reviewers} own={account.username} mayBeOpen={facets.state === null || facets.state === "open"} />}
          {deciding.mayAssign && <AssignDialog t={t} reviewers={reviewers} own={account.username} />}
          {page.rows.length === 0 ? (
            <section className="panel">
              <StateMessage title={t("findings.emptyTitle")}>
                <p>{t(narrowed.length > 0 ? "findings.emptyBody" : "findings.cleanBody")}</p>
              </StateMessage>
            </section>
          ) : (
            <ol className="finding-list panel !p-0" aria-label={t("findings.list")}>
              {page.rows.map((row) => (
                <FindingRow key={row.id} t={t} language={language} filters={filters} row={row} deciding={deciding} list={query} />
              ))}
            </ol>
          )}
          <Pager t={t} shown={page.rows.length} first={view.after === null ? null : to({})} next={page.next === null ? null : to({ after: page.next })} />
        </FindingKeys>
      </div>
    </FilteredPage>
  );
}
