import { dayWords } from "../../../lib/export/office-date";
import { documentNumber, type FilledLetterhead } from "../../../lib/export/letterhead";
import type { Translate } from "../../_i18n/translate";

/** How a notice begins and ends under a letterhead. The paper is Chinese in every language. */
export function NoticeHead({ t, letterhead, year }: { t: Translate; letterhead: FilledLetterhead; year: number }) {
  const { issuer, selfName, deadline, issuedOn, contact, phone, circularTo, copyTo } = letterhead;
  return (
    <div lang="zh-CN" className="notice-head">
      <p className="notice-head-issuer">{issuer}</p>
      <p className="notice-head-number">{documentNumber(letterhead, 0)}</p>
      <p className="notice-head-title">{t("admin.letterhead.subject", { year: String(year) })}</p>
      <p>{t("admin.letterhead.addressee")}</p>
      <p className="notice-head-line">{t("admin.letterhead.deadlineLine", { deadline: deadline === null ? t("admin.letterhead.noDeadline") : dayWords(deadline), selfName })}</p>
      <p className="notice-head-line">{t("admin.letterhead.contactLine", { contact, phone })}</p>
      <p className="notice-head-signature">
        {issuer}
        <br />
        {dayWords(issuedOn)}
      </p>
      {copyTo.length > 0 && <p className="notice-head-copy">{t("admin.letterhead.copyLine", { copyTo: copyTo.join("，") })}</p>}
      <p className="notice-head-aside">{t("admin.letterhead.circular", { to: circularTo })}</p>
    </div>
  );
}
