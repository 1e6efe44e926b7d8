import { CATEGORIES, SEVERITIES } from "../../../lib/rules/finding";
import { ruleById, RULES } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import { FacetList, type FacetOption } from "../../_components/findings/facet-list";
import { REVIEW_SIGN, SEVERITY_SIGNS } from "../../_components/tags";
import { reviewerName, type Deciding } from "../../_components/findings/deciding";
import { NOBODY } from "../../../lib/findings/assignment";
import type { Translate } from "../../_i18n/translate";
import type { PageScope } from "../../_server/page-scope";
import { address, type AddressParams } from "../../_server/address";
import { SHOWN_STATES } from "../../../db/queries/finding-list";
import type { CountedFacet } from "../../../db/queries/finding-facets";
import type { FindingsView } from "./load";

interface Plan {
  facet: Exclude<CountedFacet, "year">;
  param: string;
  chosen: string | null;
  values: readonly { value: string; label: string; sign?: FacetOption["sign"] }[];
}

interface Props {
  t: Translate;
  language: Language;
  scope: PageScope;
  view: FindingsView;
  keep: AddressParams;
  reviewers: Deciding["reviewers"];
  /** The reader's user name. */
  own: string;
}

/** The facets of the findings page, with how many findings each value would give. */
export function Facets({ t, language, scope, view, keep, reviewers, own }: Props) {
  const { facets, counts, agencies } = view;
  const { filters } = scope;
  const counted = (facet: CountedFacet, value: string): number | null => (counts === null ? null : (counts[facet].find((entry) => entry.value === value)?.findings ?? 0));
  const agencyValues = [...new Set([...(facets.agencyId === null ? [] : [String(facets.agencyId)]), ...(counts?.agency.map((entry) => entry.value) ?? [])])];
  const assignees = reviewers === null ? [] : [...new Set([own, NOBODY, ...(counts?.assignee.map((entry) => entry.value) ?? []), ...(facets.assignee === null ? [] : [facets.assignee])])];
  const assigneeWords = (username: string): string => {
    const name = reviewerName(reviewers ?? [], username);
    if (username === NOBODY) return t("triage.unassigned");
    return username === own ? t("triage.mine", { name }) : name;
  };
  const plans: Plan[] = [
    { facet: "state", param: "state", chosen: facets.state, values: SHOWN_STATES.map((value) => ({ value, label: t(`decision.state.${value}`) })) },
    { facet: "assignee", param: "assignee", chosen: facets.assignee, values: assignees.map((value) => ({ value, label: assigneeWords(value) })) },
    {
      facet: "severity",
      param: "severity",
      chosen: facets.severity,
      values: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`), sign: { glyph: SEVERITY_SIGNS[value], className: `text-${value}` } })),
    },
    {
      facet: "outcome",
      param: "outcome",
      chosen: facets.outcome,
      values: [
        { value: "fail", label: t("outcome.fail"), sign: { glyph: "!", className: "text-critical" } },
        { value: "review", label: t("outcome.review"), sign: { glyph: REVIEW_SIGN, className: "text-review" } },
      ],
    },
    { facet: "about", param: "about", chosen: facets.about, values: (["body", "copy"] as const).map((value) => ({ value, label: t(`about.${value}`) })) },
    { facet: "category", param: "category", chosen: facets.category, values: CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) })) },
    {
      facet: "rule",
      param: "rule",
      chosen: facets.ruleId,
      values: (counts?.rule.map((entry) => entry.value) ?? RULES.map((rule) => rule.id)).map((value) => ({ value, label: `${value} ${ruleById(value)?.title[language] ?? ""}` })),
    },
    {
      facet: "agency",
      param: "agency",
      chosen: facets.agencyId === null ? null : String(facets.agencyId),
      values: agencyValues.map((value) => ({ value, label: agencies.get(Number(value)) ?? value })),
    },
  ];
  const regions = scope.choices.children.map((region): FacetOption => ({ label: region.name, href: address("/findings", { ...filters, region: region.code }, keep), current: false, count: null, isName: true }));
  const years = scope.choices.years.map((year): FacetOption => ({ label: String(year), href: address("/findings", { ...filters, year: filters.year === year ? null : year }, keep), current: filters.year === year, count: counted("year", String(year)) }));
  return (
    <>
      {plans.map((plan) => (
        <FacetList
          key={plan.facet}
          title={plan.facet === "assignee" ? t("triage.assignee") : t(`findings.${plan.facet}`)}
          more={t("findings.more")}
          language={language}
          options={plan.values
            .map(({ value, label, sign }): FacetOption => {
              const current = plan.chosen === value;
              return { label, href: address("/findings", filters, { ...keep, [plan.param]: current ? null : value }), current, count: counted(plan.facet, value), ...(sign && { sign }), isName: plan.facet === "agency" };
            })
            .filter((option) => option.current || option.count !== 0)}
        />
      ))}
      <FacetList title={t("findings.region")} more={t("findings.more")} language={language} options={regions} />
      <FacetList title={t("findings.year")} more={t("findings.more")} language={language} options={years.filter((option) => option.current || option.count !== 0)} />
    </>
  );
}
