import type { ProfileStanding as Standing } from "../../../db/queries/profile-standing";
import type { RegionProfile } from "../../../lib/rules/profile-set";
import { address, type Filters } from "../../_server/address";
import type { Translate } from "../../_i18n/translate";
import { auditRegion } from "../../_server/profile-actions";
import type { Reaudit } from "../../_server/reaudit";
import { ActionForm } from "../action-form";
import { Link } from "../link";
import { Panel } from "../panel";
import { ProfileFields } from "./profile-fields";

function jobWords(t: Translate, job: Reaudit): string | null {
  if (job.state === "waiting") return t("profile.auditWaiting");
  if (job.state === "running") return t("profile.auditRunning", { done: job.done, count: job.total });
  if (job.state === "broken-off") return t("profile.auditBroken");
  return job.failed > 0 ? t("profile.auditFailed", { count: job.failed }) : null;
}

/** Whether the region's reports are judged by what is in force, how far an audit under way has come, and the button to start one. */
export function ProfileStanding(props: { t: Translate; filters: Filters; own: RegionProfile; standing: Standing; job: Reaudit | undefined; mayChange: boolean }) {
  const { t, filters, own, standing, job, mayChange } = props;
  const isUnderWay = job?.state === "waiting" || job?.state === "running";
  const said = job ? jobWords(t, job) : null;
  return (
    <Panel title={t("profile.standing")}>
      <p>{standing.outdated === 0 ? t("profile.standingFresh", { count: standing.reports }) : t("profile.standingOld", { count: standing.reports, outdated: standing.outdated })}</p>
      {said !== null && <output className="block">{said}</output>}
      {isUnderWay && (
        <Link className="link" href={address("/rules/profile", filters)}>
          {t("profile.refresh")}
        </Link>
      )}
      {!isUnderWay && mayChange && standing.outdated > 0 && (
        <ActionForm action={auditRegion} label={t("profile.standing")} className="no-print mt-2">
          <ProfileFields own={own} />
          <button className="btn">{t("profile.auditButton")}</button>
        </ActionForm>
      )}
    </Panel>
  );
}
