import type { AgencyPage } from "../../../db/queries/agency-list";
import type { Language } from "../../../lib/rules/rule";
import { formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address } from "../../_server/address";
import { Link } from "../link";
import { Panel } from "../panel";

/** Which bodies of the roster have no report on the year. @param due how many the roster names */
export function MissingPanel({ t, language, year, due, missing }: { t: Translate; language: Language; year: number; due: number; missing: AgencyPage }) {
  const filters = { year, region: null, level: null, kind: null, bounds: { kind: "everything" } } as const;
  const { count } = missing.count;
  return (
    <Panel title={`${t("importing.missingTitle")} · ${year}`}>
      {due === 0 ? (
        <p className="text-mute">{t("importing.missingNoRoster", { year: String(year) })}</p>
      ) : count === 0 ? (
        <p className="text-good">✓ {t("importing.missingNone", { year: String(year) })}</p>
      ) : (
        <>
          <ul data-quotes className="flex flex-wrap gap-x-5 gap-y-1">
            {missing.rows.map(({ id, name, regionName }) => (
              <li key={id}>
                <Link lang="zh-CN" className="quiet-link" href={address(`/agencies/${id}`, filters)}>
                  {name.startsWith(regionName) ? name : regionName + name}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <Link className="link" href={address("/agencies", filters, { show: "missing" })}>
              {t("importing.missingAll", { count: formatCount(count, language) })}
            </Link>
          </p>
        </>
      )}
    </Panel>
  );
}
