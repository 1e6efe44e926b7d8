import { AGENCY_KINDS, AGENCY_LEVELS } from "../../lib/report/schema";
import { address, type AddressParams, type Filters } from "../_server/address";
import type { Translate } from "../_i18n/translate";
import { ChoiceMenu, type MenuChoice } from "./choice-menu";
import { Link } from "./link";

export interface RegionChoice {
  code: string;
  name: string;
}
/** What the filter bar can offer in the present scope. */
export interface FilterChoices {
  years: readonly number[];
  /** From the whole country down to the chosen region; empty when none is chosen. */
  ancestors: readonly RegionChoice[];
  /** The regions one step below the chosen one. */
  children: readonly RegionChoice[];
}

/**
 * Year, region, level and kind, as lists of addresses: they work without scripts, and the address is the filter.
 * `keep` names what of the page's own parameters goes along.
 */
export function FilterBar({ t, path, filters, choices, keep, everyYear }: { t: Translate; path: string; filters: Filters; choices: FilterChoices; keep: AddressParams; everyYear: boolean }) {
  const to = (change: Partial<Filters>): string => address(path, { ...filters, ...change }, keep);
  const years: MenuChoice[] = choices.years.map((year) => ({ label: String(year), href: to({ year }), current: filters.year === year }));
  if (everyYear) years.unshift({ label: t("filter.allYears"), href: to({ year: null }), current: filters.year === null });
  const chosenRegion = choices.ancestors.at(-1);
  const regions: MenuChoice[] = [
    { label: t("filter.all"), href: to({ region: null }), current: filters.region === null },
    ...choices.ancestors.map((region, index) => ({ label: region.name, href: to({ region: region.code }), current: region.code === filters.region, indent: index + 1, isName: true })),
    ...choices.children.map((region) => ({ label: region.name, href: to({ region: region.code }), current: false, indent: choices.ancestors.length + 1, isName: true })),
  ];
  const all = (current: boolean, href: string): MenuChoice => ({ label: t("filter.all"), href, current });
  const narrowed = filters.region !== null || filters.level !== null || filters.kind !== null;
  return (
    <search className="filters" aria-label={t("filter.label")}>
      <ChoiceMenu label={t("filter.year")} value={filters.year === null ? (years.length === 0 ? t("filter.noYears") : t("filter.allYears")) : String(filters.year)} choices={years} />
      <ChoiceMenu label={t("filter.region")} value={chosenRegion?.name ?? filters.region ?? t("filter.all")} choices={regions} />
      <ChoiceMenu
        label={t("filter.level")}
        value={filters.level === null ? t("filter.all") : t(`level.${filters.level}`)}
        choices={[all(filters.level === null, to({ level: null })), ...AGENCY_LEVELS.map((level) => ({ label: t(`level.${level}`), href: to({ level }), current: filters.level === level }))]}
      />
      <ChoiceMenu
        label={t("filter.kind")}
        value={filters.kind === null ? t("filter.all") : t(`kind.${filters.kind}`)}
        choices={[all(filters.kind === null, to({ kind: null })), ...AGENCY_KINDS.map((kind) => ({ label: t(`kind.${kind}`), href: to({ kind }), current: filters.kind === kind }))]}
      />
      {narrowed && (
        <Link className="text-act underline-offset-2 hover:underline" href={to({ region: null, level: null, kind: null })}>
          {t("filter.clear")}
        </Link>
      )}
    </search>
  );
}
