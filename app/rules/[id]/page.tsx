import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ruleCounts } from "../../../db/queries/rule-counts";
import { legalBasis } from "../../../lib/rules/law";
import { openTemplate } from "../../../lib/rules/messages";
import { ruleById, RULES } from "../../../lib/rules/registry";
import { Crumbs } from "../../_components/crumbs";
import { FilteredPage } from "../../_components/filtered-page";
import { Link } from "../../_components/link";
import { ProfileRuleEntry } from "../../_components/rules/profile-rule-entry";
import { RuleExamples } from "../../_components/rules/rule-examples";
import { RuleFigures } from "../../_components/rules/rule-figures";
import { FindingTag } from "../../_components/tags";
import { address, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { pageScope } from "../../_server/page-scope";
import { readPreferences } from "../../_server/preferences";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawSearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, language } = await readPreferences();
  const { id } = await params;
  const rule = ruleById(id);
  return { title: t("app.title", { page: rule ? `${id} ${rule.title[language]}` : t("nav.rules") }) };
}

function Entry({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rule-entry">
      <h2>{title}</h2>
      <div data-quotes>{children}</div>
    </section>
  );
}

export default async function RulePage({ params, searchParams }: Props) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const { id } = await params;
  const rule = ruleById(id);
  if (!rule) notFound();
  const scope = await pageScope(await searchParams);
  const { filters } = scope;
  const count = (await ruleCounts(await database(), filters)).find((entry) => entry.ruleId === id);
  const at = RULES.indexOf(rule);
  const neighbours = [RULES[at - 1], RULES[at + 1]].filter((entry) => entry !== undefined);
  const bodies = [...(rule.bodies?.levels ?? []).map((level) => t(`level.${level}`)), ...(rule.bodies?.kinds ?? []).map((kind) => t(`kind.${kind}`))];
  const separator = language === "zh" ? "、" : ", ";
  return (
    <FilteredPage preferences={preferences} place="rules" path={`/rules/${id}`} scope={scope} everyYear>
      <Crumbs label={t("rules.title")} crumbs={[{ label: t("rules.all"), href: address("/rules", filters) }]} />
      <h1 className="mt-1" data-quotes>
        <code className="mr-2 font-mono text-[15px] font-normal text-mute">{rule.id}</code>
        {rule.title[language]}
      </h1>
      <p className="mb-4 mt-1 flex flex-wrap items-center gap-2">
        <FindingTag t={t} severity={rule.severity} outcome={rule.kind === "review" ? "review" : "fail"} />
        <span className="tag">{t(`category.${rule.category}`)}</span>
        <span className="tag">{t(`rules.kind.${rule.kind}`)}</span>
        <code className="font-mono text-[12.5px] text-mute">{rule.name}</code>
      </p>
      <div className="panel rule-sheet">
        <Entry title={t("rules.checks")}>{rule.checks[language]}</Entry>
        <Entry title={t("rules.leavesAlone")}>{rule.leavesAlone[language]}</Entry>
        <Entry title={t("rules.here")}>
          <RuleFigures t={t} filters={filters} ruleId={id} count={count} />
        </Entry>
      </div>
      <RuleExamples t={t} language={language} ruleId={id} />
      <div className="panel rule-sheet">
        <Entry title={t("rules.basis")}>
          {rule.basis.map((basisId) => {
            const { title, quotation, isPractice } = legalBasis(basisId);
            return (
              <div key={basisId} className="mb-2">
                {title[language]}
                {quotation !== null && <blockquote lang="zh-CN">{quotation}</blockquote>}
                {quotation === null && !isPractice && <p className="text-[13px] text-mute">{t("rules.noQuotation")}</p>}
              </div>
            );
          })}
        </Entry>
        <Entry title={t("rules.eras")}>
          {rule.eras.map((era) => t(`era.${era}`)).join(separator)}
          {rule.fromYear !== undefined && ` · ${t("rules.fromYear", { year: String(rule.fromYear) })}`}
          {" · "}
          {t("rules.bodies")}{language === "zh" ? "：" : ": "}
          {bodies.length === 0 ? t("rules.allBodies") : bodies.join(separator)}
          {rule.formatDeviation && rule.eras.includes("2019") && <p className="text-[13px] text-mute">{t("rules.encouraged")}</p>}
        </Entry>
        <Entry title={t("rules.messages")}>
          <ul>
            {Object.entries(rule.messages).map(([messageId, message]) => (
              <li key={messageId}>{openTemplate(message, language)}</li>
            ))}
          </ul>
        </Entry>
        <Entry title={t("rules.remedy")}>{openTemplate(rule.remedy, language)}</Entry>
        <ProfileRuleEntry preferences={preferences} rule={rule} filters={filters} />
      </div>
      <nav className="no-print mt-4 flex flex-wrap justify-between gap-3" aria-label={t("pager.label")}>
        {neighbours.map((neighbour) => (
          <Link key={neighbour.id} data-quotes className="quiet-link text-mute" href={address(`/rules/${neighbour.id}`, filters)}>
            {RULES.indexOf(neighbour) < at ? "‹ " : ""}
            {neighbour.id} {neighbour.title[language]}
            {RULES.indexOf(neighbour) > at ? " ›" : ""}
          </Link>
        ))}
      </nav>
    </FilteredPage>
  );
}
