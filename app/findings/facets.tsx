import { CATEGORIES, SEVERITIES } from "../../lib/rules/finding";
import { ruleById, RULES } from "../../lib/rules/registry";
import type { Language } from "../../lib/rules/rule";
import { FacetList, type FacetOption } from "../_components/findings/facet-list";
import { REVIEW_SIGN, SEVERITY_SIGNS } from "../_components/tags";
import type { Translate } from "../_i18n/translate";
import type { PageScope } from "../_server/page-scope";
import { address, type AddressParams } from "../_server/address";
import type { CountedFacet } from "../../db/queries/finding-facets";
import type { FindingsView } from "./load";

interface Plan {
  facet: Exclude<CountedFacet, "year">;
  param: string;
  chosen: string | null;
  values: readonly string[];
  label: (value: string) => string;
  sign?: (value: string) => FacetOption["sign"];
}

/** The facets of the findings page, with how many findings each value would give. */
export function Facets({ t, language, scope, view, keep }: { t: Translate; language: Language; scope: PageScope; view: FindingsView; keep: AddressParams }) {
  const { facets, counts, agencies } = view;
  const { filters } = scope;
  const counted = (facet: CountedFacet, value: string): number | null => (counts === null ? null : (counts[facet].find((entry) => entry.value === value)?.findings ?? 0));
  const agencyValues = [...new Set([...(facets.agencyId === null ? [] : [String(facets.agencyId)]), ...(counts?.agency.map((entry) => entry.value) ?? [])])];
  const plans: Plan[] = [
    {
      facet: "severity",
      param: "severity",
      chosen: facets.severity,
      values: SEVERITIES,
      label: (value) => t(`severity.${value as (typeof SEVERITIES)[number]}`),
      sign: (value) => ({ glyph: SEVERITY_SIGNS[value as (typeof SEVERITIES)[number]], className: `text-${value}` }),
    },
    {
      facet: "outcome",
      param: "outcome",
      chosen: facets.outcome,
      values: ["fail", "review"],
      label: (value) => t(`outcome.${value as "fail" | "review"}`),
      sign: (value) => (value === "review" ? { glyph: REVIEW_SIGN, className: "text-review" } : { glyph: "!", className: "text-critical" }),
    },
    { facet: "category", param: "category", chosen: facets.category, values: CATEGORIES, label: (value) => t(`category.${value as (typeof CATEGORIES)[number]}`) },
    {
      facet: "rule",
      param: "rule",
      chosen: facets.ruleId,
      values: counts?.rule.map((entry) => entry.value) ?? RULES.map((rule) => rule.id),
      label: (value) => `${value} ${ruleById(value)?.title[language] ?? ""}`,
    },
    { facet: "agency", param: "agency", chosen: facets.agencyId === null ? null : String(facets.agencyId), values: agencyValues, label: (value) => agencies.get(Number(value)) ?? value },
  ];
  const regions = scope.choices.children.map((region): FacetOption => ({ label: region.name, href: address("/findings", { ...filters, region: region.code }, keep), current: false, count: null }));
  const years = scope.choices.years.map((year): FacetOption => ({ label: String(year), href: address("/findings", { ...filters, year: filters.year === year ? null : year }, keep), current: filters.year === year, count: counted("year", String(year)) }));
  return (
    <>
      {plans.map((plan) => (
        <FacetList
          key={plan.facet}
          title={t(`findings.${plan.facet}`)}
          more={t("findings.more")}
          language={language}
          options={plan.values
            .map((value): FacetOption => {
              const current = plan.chosen === value;
              const sign = plan.sign?.(value);
              return { label: plan.label(value), href: address("/findings", filters, { ...keep, [plan.param]: current ? null : value }), current, count: counted(plan.facet, value), ...(sign && { sign }) };
            })
            .filter((option) => option.current || option.count !== 0)}
        />
      ))}
      <FacetList title={t("findings.region")} more={t("findings.more")} language={language} options={regions} />
      <FacetList title={t("findings.year")} more={t("findings.more")} language={language} options={years.filter((option) => option.current || option.count !== 0)} />
    </>
  );
}
