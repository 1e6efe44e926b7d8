import { z } from "zod";
import { noticeCandidates, usualLetterhead } from "../../../db/queries/notice-candidates";
import { MAX_AT_A_TIME } from "../../../lib/notices/limits";
import { addWorkingDays, DEFAULT_WORKING_DAYS } from "../../../lib/notices/working-days";
import { ActionForm } from "../../_components/action-form";
import { ChoiceMenu } from "../../_components/choice-menu";
import { FilteredPage } from "../../_components/filtered-page";
import { Link } from "../../_components/link";
import { CandidateTable } from "../../_components/notices/candidate-table";
import { LetterheadFields } from "../../_components/notices/letterhead-fields";
import { Panel } from "../../_components/panel";
import { StateMessage } from "../../_components/state-message";
import { requireRight } from "../../_server/account";
import { address, paramBy, type AddressParams, type RawSearchParams } from "../../_server/address";
import { database } from "../../_server/database";
import { officeToday } from "../../_server/office-today";
import { exportScope } from "../../_server/export-scope";
import { issueAction } from "../../_server/notice-actions";
import { pageScope } from "../../_server/page-scope";
import { pageTitle } from "../../_server/page-title";
import { readPreferences } from "../../_server/preferences";
import { scopeWords } from "../../_server/scope-words";

const PATH = "/notices/issue";
const MAX_ID = 2_147_483_647;
const WHICH = ["confirmed", "failures"] as const;

export const generateMetadata = pageTitle("notices.issue.title");

export default async function IssuePage({ searchParams }: { searchParams: Promise<RawSearchParams> }) {
  const account = await requireRight("issueNotices");
  const preferences = await readPreferences();
  const { t } = preferences;
  const params = await searchParams;
  const scope = await pageScope(params);
  const { filters } = scope;
  const which = paramBy(params, "findings", z.enum(WHICH)) ?? "confirmed";
  const isAgain = paramBy(params, "again", z.literal("1")) !== null;
  const isPicked = paramBy(params, "pick", z.literal("none")) === null;
  const agency = paramBy(params, "agency", z.coerce.number().int().min(1).max(MAX_ID));
  const keep = { findings: which === "confirmed" ? null : which, again: isAgain ? 1 : null, agency };
  const to = (change: AddressParams): string => address(PATH, filters, { ...keep, ...change });
  const db = await database();
  const [found, letterhead] = await Promise.all([noticeCandidates(db, exportScope(filters, agency), { allFailures: which === "failures", again: isAgain, limit: MAX_AT_A_TIME + 1 }), usualLetterhead(db, account.id)]);
  const rows = found.slice(0, MAX_AT_A_TIME);
  const today = officeToday();
  const set = letterhead.deadline;
  const deadline = set !== undefined && set > today ? set : addWorkingDays(today, letterhead.workingDays ?? DEFAULT_WORKING_DAYS);
  const findings = rows.reduce((sum, row) => sum + row.findings, 0);
  return (
    <FilteredPage preferences={preferences} place="notices" path={PATH} scope={scope} keep={keep} everyYear>
      <h1>{t("notices.issue.title")}</h1>
      <p data-quotes className="subtitle">
        {t("notices.issue.subtitle", { notices: rows.length, findings: t("unit.findings", { count: findings }), scope: scopeWords(t, scope) })}
      </p>
      <div className="toolbar mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <ChoiceMenu label={t("notices.issue.which")} value={t(`notices.issue.${which}`)} choices={WHICH.map((value) => ({ label: t(`notices.issue.${value}`), href: to({ findings: value === "confirmed" ? null : value }), current: which === value }))} />
        <ChoiceMenu
          label={t("notices.issue.named")}
          value={isAgain ? t("notices.issue.again") : t("notices.issue.onlyNew")}
          choices={[
            { label: t("notices.issue.onlyNew"), href: to({ again: null }), current: !isAgain },
            { label: t("notices.issue.again"), href: to({ again: 1 }), current: isAgain },
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <section className="panel !p-0">
          <StateMessage title={t("notices.issue.emptyTitle")}>
            <p>{t("notices.issue.emptyBody")}</p>
          </StateMessage>
        </section>
      ) : (
        <ActionForm key={String(isPicked)} action={issueAction} label={t("notices.issue.title")} className="grid gap-4">
          <input type="hidden" name="findings" value={which} />
          {isAgain && <input type="hidden" name="again" value="1" />}
          <Panel title={t("notices.issue.choose")}>
            <p className="mb-2 flex flex-wrap gap-3">
              <Link className="link" href={to({ pick: null })}>
                {t("notices.issue.pickAll")}
              </Link>
              <Link className="link" href={to({ pick: "none" })}>
                {t("notices.issue.pickNone")}
              </Link>
              {found.length > rows.length && <span className="text-mute">{t("notices.issue.cut", { count: rows.length })}</span>}
            </p>
            <CandidateTable t={t} filters={filters} rows={rows} isPicked={isPicked} findings={which} />
          </Panel>
          <Panel title={t("notices.issue.paper")}>
            <LetterheadFields t={t} letterhead={{ selfName: "我办", ...letterhead }} deadline={deadline} />
            <p className="mt-3 text-[13px] text-mute">{t("notices.issue.note")}</p>
            <p className="mt-3">
              <button className="btn btn-primary">{t("notices.issue.submit")}</button>
            </p>
          </Panel>
        </ActionForm>
      )}
    </FilteredPage>
  );
}
