import type { Translate } from "../_i18n/translate";
import type { PageScope } from "./page-scope";

/** Where nothing narrower is chosen, a page shows all that the account may look at. */
const WIDEST = { everything: "filter.nationwide", regions: "filter.ownRegions", agencies: "filter.ownAgencies" } as const;

/** The scope in words: 2023 · 示例县 · 县级 · 政府部门. */
export function scopeWords(t: Translate, { filters, choices }: PageScope): string {
  const region = choices.ancestors.at(-1);
  return [
    filters.year === null ? t("filter.allYears") : String(filters.year),
    region ? region.name : t(WIDEST[filters.bounds.kind]),
    filters.level === null ? null : t(`level.${filters.level}`),
    filters.kind === null ? null : t(`kind.${filters.kind}`),
  ]
    .filter((word) => word !== null)
    .join(" · ");
}
