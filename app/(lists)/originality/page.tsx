import { z } from "zod";
import { comparisonState } from "../../../db/queries/comparison-state";
import { copyClusters } from "../../../db/queries/copy-clusters";
import { regionNames } from "../../../db/queries/filter-choices";
import { FilteredPage } from "../../_components/filtered-page";
import { ClusterTable } from "../../_components/originality/cluster-table";
import { regionsNamed } from "../../_components/originality/cluster-words";
import { Pager } from "../../_components/pager";
import { Panel } from "../../_components/panel";
import { StateMessage } from "../../_components/state-message";
import { formatCount } from "../../_i18n/format";
import { address, paramBy, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";

const PAGE_ROWS = 50;
const PATH = "/originality";

export const generateMetadata = pageTitle("nav.originality");

export default async function OriginalityPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const params = await searchParams;
  const scope = await pageScope(params);
  const { filters } = scope;
  const after = paramBy(params, "after", z.string().regex(/^\d{1,10}~\d{1,10}$/));
  const db = await database();
  const [page, state] = await Promise.all([copyClusters(db, filters, { after, limit: PAGE_ROWS }), comparisonState(db, filters)]);
  const names = await regionNames(db, regionsNamed(page.rows));
  const { count, over } = page.count;
  const groups = [
    { key: "copied", rows: page.rows.filter(({ isTemplate }) => !isTemplate) },
    { key: "template", rows: page.rows.filter(({ isTemplate }) => isTemplate) },
  ] as const;
  return (
    <FilteredPage preferences={preferences} place="originality" path={PATH} scope={scope} everyYear printable>
      <h1>{t("originality.title")}</h1>
      <p data-quotes className="subtitle">
        {t("originality.subtitle", { count: over ? t("originality.overClusters", { count: formatCount(count, language) }) : t("originality.clusters", { count }), scope: scopeWords(t, scope) })}
      </p>
      {state === "partly" && <p className="notice mb-3">{t("originality.partly")}</p>}
      {page.rows.length === 0 ? (
        <section className="panel">
          <StateMessage title={t(`originality.state.${state}`)}>
            <p>{t(`originality.stateBody.${state}`)}</p>
          </StateMessage>
        </section>
      ) : (
        <div className="grid gap-4">
          {groups.map(({ key, rows }) =>
            rows.length === 0 ? null : (
              <Panel key={key} title={t(`originality.group.${key}`)} note={t(`originality.groupNote.${key}`)}>
                <ClusterTable t={t} language={language} filters={filters} label={t(`originality.group.${key}`)} rows={rows} regionNames={names} />
              </Panel>
            ),
          )}
        </div>
      )}
      <Pager t={t} shown={page.rows.length} first={after === null ? null : address(PATH, filters)} next={page.next === null ? null : address(PATH, filters, { after: page.next })} />
      <p className="mt-3 text-[12.5px] text-mute">
        {t("originality.pairCounted")} {t("originality.orderByDate")}
      </p>
    </FilteredPage>
  );
}
