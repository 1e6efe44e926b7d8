import { fieldChanges, type FieldChange } from "../../../lib/export/audit-log/difference";
import type { LogLine } from "../../../lib/export/audit-log/sheet";
import { actionWords, fieldWords, subjectWords, valueWords } from "../../../lib/export/audit-log/words";
import type { Language } from "../../../lib/report/language";
import { formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { logAddress, type AskedLog } from "../../_server/log-filters";
import { Link } from "../link";
import { Scroller } from "../panel";
import { originWords } from "./log-words";

const SHOWN_AT_ONCE = 4;

function Changes({ language, changes }: { language: Language; changes: readonly FieldChange[] }) {
  return (
    <ul className="grid gap-0.5">
      {changes.map(({ path, before, after }) => (
        <li key={path} className="break-words">
          <span className="text-mute">{fieldWords(path, language)}</span>{" "}
          {before !== null && (
            <>
              <del>{valueWords(path, before, language)}</del> →{" "}
            </>
          )}
          <ins className="no-underline">{valueWords(path, after, language)}</ins>
        </li>
      ))}
    </ul>
  );
}

function ChangeCell({ t, language, line: { before, after } }: { t: Translate; language: Language; line: LogLine }) {
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <span className="text-mute">{t("admin.log.none")}</span>;
  const rest = changes.slice(SHOWN_AT_ONCE);
  return (
    <>
      <Changes language={language} changes={changes.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary className="link cursor-pointer">{t("admin.log.more", { count: String(rest.length) })}</summary>
          <Changes language={language} changes={rest} />
        </details>
      )}
    </>
  );
}

/** Lines of the audit log, the newest first. */
export function LogTable({ t, language, lines, asked }: { t: Translate; language: Language; lines: readonly LogLine[]; asked: AskedLog }) {
  return (
    <Scroller label={t("admin.section.log")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("admin.log.at")}</th>
            <th scope="col">{t("admin.log.actor")}</th>
            <th scope="col">{t("admin.log.action")}</th>
            <th scope="col">{t("admin.log.subject")}</th>
            <th scope="col">{t("admin.log.change")}</th>
            <th scope="col">{t("admin.log.region")}</th>
            <th scope="col">{t("admin.log.origin")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} data-line={line.id}>
              <td className="whitespace-nowrap align-top py-2">{formatMoment(line.at, language)}</td>
              <td data-quotes className="align-top py-2">
                <Link href={logAddress("/admin/log", { ...asked, actor: line.actor })}>{line.actor}</Link>
              </td>
              <td data-action={line.action} className="whitespace-nowrap align-top py-2">
                {actionWords(line.action, language)}
              </td>
              <td data-quotes className="align-top py-2">
                <Link href={logAddress("/admin/log", { ...asked, subject: line.subject })}>{subjectWords(line.subject, language)}</Link>
              </td>
              <td data-quotes className="min-w-60 max-w-120 align-top py-2">
                <ChangeCell t={t} language={language} line={line} />
              </td>
              <td className="align-top py-2">{line.regionCode}</td>
              <td data-quotes className="align-top py-2">
                {originWords(t, line.origin)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
