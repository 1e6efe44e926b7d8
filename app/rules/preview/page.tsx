import type { Metadata } from "next";
import { z } from "zod";
import { findDraft } from "../../../db/repositories/profile-drafts";
import { settingChanges } from "../../../lib/rules/profile-changes";
import { profileSummary } from "../../../lib/score/profile-summary";
import { ActionForm } from "../../_components/action-form";
import { Crumbs } from "../../_components/crumbs";
import { Link } from "../../_components/link";
import { Panel } from "../../_components/panel";
import { ProfileChangeList } from "../../_components/rules/profile-change-list";
import { ProfileDifference } from "../../_components/rules/profile-difference";
import { RegionName } from "../../_components/rules/region-name";
import { VetoWarning } from "../../_components/rules/veto-warning";
import { Shell } from "../../_components/shell";
import { StateMessage } from "../../_components/state-message";
import { paramBy, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { draftEffect } from "../../_server/draft-effect";
import { mayChangeProfile } from "../../_server/may-change-profile";
import { readPreferences } from "../../_server/preferences";
import { saveDraft } from "../../_server/profile-actions";
import { regionProfiles } from "../../_server/region-profile";

const NOTE_CHARS = 500;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPreferences();
  return { title: t("app.title", { page: t("profile.preview") }) };
}

export default async function PreviewPage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const preferences = await readPreferences();
  const { t, language } = preferences;
  const id = paramBy(await searchParams, "draft", z.uuid());
  const draft = id === null ? undefined : await findDraft(await database(), id);
  const shell = { preferences, place: "rules", filters: null, back: `/rules/preview${id === null ? "" : `?draft=${id}`}` } as const;
  if (id === null || !draft || !(await mayChangeProfile(draft.region))) {
    return (
      <Shell {...shell}>
        <StateMessage title={t("profile.noDraftTitle")} heading={1}>
          <p>{t("profile.noDraftBody")}</p>
          <Link className="link" href="/rules">
            {t("rules.all")}
          </Link>
        </StateMessage>
      </Shell>
    );
  }
  const { set, here } = await regionProfiles(t, draft.region === "" ? null : draft.region);
  const after = set.with(draft.region, draft.content);
  const run = await draftEffect({ before: set, after }, draft.region);
  const profilePage = `/rules/profile?region=${draft.region}`;
  return (
    <Shell {...shell} bar={<Crumbs label={t("rules.title")} crumbs={[{ label: t("rules.all"), href: "/rules" }, { label: t("profile.title"), href: profilePage }]} />}>
      <h1>{t("profile.preview")}</h1>
      <p className="subtitle">
        <RegionName label={here} /> · {t("profile.notSaved")}
      </p>
      <div className="grid gap-4">
        <Panel title={t("profile.change")}>
          <ProfileChangeList t={t} language={language} region={draft.region} changes={settingChanges(set.own(draft.region).content, draft.content)} />
        </Panel>
        <VetoWarning t={t} language={language} rules={profileSummary(after, draft.region).vetoesOff} />
        <ProfileDifference t={t} language={language} run={run} />
        <ActionForm action={saveDraft} label={t("profile.save")} className="panel no-print flex flex-wrap items-end gap-3">
          <input type="hidden" name="draft" value={id} />
          <label className="grid min-w-60 flex-1 gap-1">
            {t("profile.saveNote")}
            <input className="field w-full" name="note" maxLength={NOTE_CHARS} />
          </label>
          <button className="btn btn-primary">{t("profile.save")}</button>
          <Link className="btn" href={profilePage}>
            {t("profile.discard")}
          </Link>
        </ActionForm>
      </div>
    </Shell>
  );
}
