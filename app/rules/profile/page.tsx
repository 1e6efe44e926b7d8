import type { Metadata } from "next";
import { profileStanding } from "../../../db/queries/profile-standing";
import { profileStore } from "../../../db/repositories/profiles";
import { profileSummary } from "../../../lib/score/profile-summary";
import { Crumbs } from "../../_components/crumbs";
import { FilteredPage } from "../../_components/filtered-page";
import { Link } from "../../_components/link";
import { Panel } from "../../_components/panel";
import { BandsForm, FilePanel } from "../../_components/rules/profile-forms";
import { ProfileHistory } from "../../_components/rules/profile-history";
import { ProfileInForce } from "../../_components/rules/profile-in-force";
import { ProfileStanding } from "../../_components/rules/profile-standing";
import { ProfileVersion } from "../../_components/rules/profile-version";
import { RegionName } from "../../_components/rules/region-name";
import { VetoWarning } from "../../_components/rules/veto-warning";
import { address, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { mayChangeProfile } from "../../_server/may-change-profile";
import { pageScope } from "../../_server/page-scope";
import { readPreferences } from "../../_server/preferences";
import { reauditOf } from "../../_server/reaudit";
import { regionProfiles } from "../../_server/region-profile";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPreferences();
  return { title: t("app.title", { page: t("profile.title") }) };
}

export default async function ProfilePage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const scope = await pageScope(await searchParams);
  const { filters } = scope;
  const db = await database();
  const profiles = await regionProfiles(t, filters.region);
  const { set, here } = profiles;
  const own = set.own(here.key);
  const { version, vetoesOff } = profileSummary(set, here.key);
  const [standing, events, mayChange] = await Promise.all([profileStanding(db, set, here.key), profileStore(db).profileHistory(here.key), mayChangeProfile(here.key)]);
  const others = set.regions.filter(({ region }) => region !== here.key).map(({ region }) => profiles.label(region));
  return (
    <FilteredPage preferences={preferences} place="rules" path="/rules/profile" scope={scope} everyYear>
      <Crumbs label={t("rules.title")} crumbs={[{ label: t("rules.all"), href: address("/rules", filters) }]} />
      <h1 className="mt-1">
        {t("profile.title")} · <RegionName label={here} />
      </h1>
      <p className="subtitle">
        <ProfileVersion t={t} version={version} /> · {own.revision === 0 ? t("profile.never") : t("profile.revisionNumber", { revision: String(own.revision) })} · {t("profile.meaning")}
      </p>
      <div className="grid gap-4">
        {!mayChange && <p className="no-print text-mute">{t("profile.readOnly")}</p>}
        <VetoWarning t={t} language={language} rules={vetoesOff} />
        <ProfileStanding t={t} filters={filters} own={own} standing={standing} job={reauditOf(here.key)} mayChange={mayChange} />
        <ProfileInForce t={t} language={language} filters={filters} profiles={profiles} />
        {mayChange && (
          <Panel title={t("profile.shared")} note={t("profile.editNote")} className="no-print">
            <BandsForm t={t} profiles={profiles} />
          </Panel>
        )}
        <FilePanel t={t} filters={filters} profiles={profiles} mayChange={mayChange} />
        <Panel title={t("profile.others")}>
          {others.length === 0 ? (
            <p className="text-mute">{t("profile.othersNone")}</p>
          ) : (
            <ul className="flex flex-wrap gap-3">
              {others.map((label) => (
                <li key={label.key}>
                  <Link className="link" href={address("/rules/profile", { ...filters, region: label.code })}>
                    <RegionName label={label} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <ProfileHistory t={t} language={language} region={here.key} events={events} />
      </div>
    </FilteredPage>
  );
}
