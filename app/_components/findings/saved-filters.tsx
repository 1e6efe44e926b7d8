import type { SavedFilter } from "../../../db/repositories/saved-filters";
import type { Translate } from "../../_i18n/translate";
import { deleteSavedFilter, renameSavedFilter, saveFilter } from "../../_server/saved-filter-actions";
import { ActionForm } from "../action-form";
import { Link } from "../link";

function NameField({ t, value }: { t: Translate; value?: string }) {
  return <input className="field w-full min-w-0" name="name" maxLength={40} required defaultValue={value} placeholder={t("triage.filterName")} aria-label={t("triage.filterName")} autoComplete="off" />;
}

function FilterChange({ t, filter, query }: { t: Translate; filter: SavedFilter; query: string }) {
  const known = (
    <>
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="id" value={filter.id} />
    </>
  );
  return (
    <details className="saved-change no-print">
      <summary aria-label={t("triage.changeOne", { name: filter.name })} title={t("triage.change")} data-quotes>
        …
      </summary>
      <ActionForm action={renameSavedFilter} label={t("triage.changeOne", { name: filter.name })} className="saved-form">
        {known}
        <NameField t={t} value={filter.name} />
        <button className="btn btn-small">{t("triage.rename")}</button>
      </ActionForm>
      <ActionForm action={deleteSavedFilter} label={`${t("triage.remove")} ${filter.name}`} className="saved-form">
        {known}
        <button className="btn btn-small">{t("triage.remove")}</button>
      </ActionForm>
    </details>
  );
}

/** The filters that the reader keeps, each an address, and the present one to be kept. @param query the present list, as its address has it */
export function SavedFilters({ t, filters, query }: { t: Translate; filters: readonly SavedFilter[]; query: string }) {
  return (
    <section className="facet saved mb-4" aria-label={t("triage.filters")}>
      <h2 className="mb-1 px-2 !text-[13px] !font-medium text-mute">{t("triage.filters")}</h2>
      {filters.length === 0 ? (
        <p className="px-2 text-[12.5px] text-mute">{t("triage.filtersEmpty")}</p>
      ) : (
        <ul>
          {filters.map((filter) => (
            <li key={filter.id}>
              <Link href={`/findings?${filter.query}`} aria-current={filter.query === query ? "true" : undefined}>
                <span data-quotes>{filter.name}</span>
              </Link>
              <FilterChange t={t} filter={filter} query={query} />
            </li>
          ))}
        </ul>
      )}
      <div className="px-2">
        <ActionForm key={query} action={saveFilter} label={t("triage.saveFilter")} className="saved-form" summary={t("triage.saveFilter")}>
          <input type="hidden" name="query" value={query} />
          <NameField t={t} />
          <button className="btn btn-small">{t("triage.save")}</button>
        </ActionForm>
      </div>
    </section>
  );
}
