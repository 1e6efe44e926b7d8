import { ruleCounts } from "../../../db/queries/rule-counts";
import { CATEGORIES } from "../../../lib/rules/finding";
import { RULES, RULE_SET_VERSION } from "../../../lib/rules/registry";
import type { Language } from "../../../lib/rules/rule";
import { FilteredPage } from "../../_components/filtered-page";
import { Link } from "../../_components/link";
import { Scroller } from "../../_components/panel";
import { StateMessage } from "../../_components/state-message";
import { ProfileBar } from "../../_components/rules/profile-bar";
import { RuleStanding } from "../../_components/rules/profile-marks";
import { formatCount } from "../../_i18n/format";
import { address, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { regionProfiles } from "../../_server/region-profile";
import { scopeWords } from "../../_server/scope-words";

const PATH = "/rules";

export const generateMetadata = pageTitle("nav.rules");

/** A number that leads to the findings it counts. */
function Count({ count, language, href }: { count: number; language: Language; href: string }) {
  if (count === 0) return <span className="text-mute">0</span>;
  return (
    <Link className="num-link" href={href}>
      {formatCount(count, language)}
    </Link>
  );
}

export default async function RulesPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const scope = await pageScope(await searchParams);
  const { filters } = scope;
  const counts = new Map((await ruleCounts(await database(), filters)).map((entry) => [entry.ruleId, entry]));
  const profiles = await regionProfiles(t, filters.region);
  const groups = CATEGORIES.map((category) => ({ category, rules: RULES.filter((rule) => rule.category === category) })).filter((group) => group.rules.length > 0);
  return (
    <FilteredPage preferences={preferences} place="rules" path={PATH} scope={scope} everyYear>
      <h1>{t("rules.title")}</h1>
      <p data-quotes className="subtitle">
        {t("rules.subtitle", { version: RULE_SET_VERSION, count: RULES.length })} · {t("rules.firedNote")}: {scopeWords(t, scope)}
      </p>
      <ProfileBar t={t} filters={filters} profiles={profiles} />
      {groups.length === 0 && (
        <StateMessage title={t("rules.emptyTitle")}>
          <p>{t("rules.emptyBody")}</p>
        </StateMessage>
      )}
      <div className="grid gap-4">
        {groups.map(({ category, rules }) => (
          <section key={category} className="panel">
            <h2 className="mb-2">{t(`category.${category}`)}</h2>
            <Scroller label={t(`category.${category}`)}>
              <table className="data rule-table">
                <thead>
                  <tr>
                    <th scope="col">{t("rules.id")}</th>
                    <th scope="col">{t("rules.name")}</th>
                    <th scope="col">{t("rules.severity")}</th>
                    <th scope="col" className="on-wide">{t("rules.kindTitle")}</th>
                    <th scope="col" className="n">
                      {t("rules.fired")}
                    </th>
                    <th scope="col" className="n on-wide">
                      {t("rules.dismissed")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rules.map((rule) => {
                    const { findings = 0, dismissed = 0 } = counts.get(rule.id) ?? {};
                    return (
                      <tr key={rule.id}>
                        <td className="whitespace-nowrap font-mono sm:w-24 text-[12.5px]">
                          <Link href={address(`/rules/${rule.id}`, filters)}>{rule.id}</Link>
                        </td>
                        <th scope="row" className="min-w-28 sm:min-w-44" data-quotes>
                          <Link href={address(`/rules/${rule.id}`, filters)}>{rule.title[language]}</Link>
                        </th>
                        <td className="sm:w-36 sm:whitespace-nowrap">
                          <RuleStanding t={t} rule={rule} profiles={profiles} />
                        </td>
                        <td className="on-wide w-40 whitespace-nowrap text-mute">{t(`rules.kind.${rule.kind}`)}</td>
                        <td className="n sm:w-20">
                          <Count count={findings} language={language} href={address("/findings", filters, { rule: rule.id })} />
                        </td>
                        <td className="n on-wide w-20">
                          <Count count={dismissed} language={language} href={address("/findings", filters, { rule: rule.id, state: "dismissed" })} />
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </Scroller>
          </section>
        ))}
      </div>
    </FilteredPage>
  );
}
