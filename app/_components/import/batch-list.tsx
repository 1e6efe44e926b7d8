import type { UploadBatch } from "../../../db/queries/uploads";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatMoment } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import { Link } from "../link";
import { Scroller } from "../panel";
import { StateMessage } from "../state-message";
import { STATUS_ORDER, StatusWord } from "./status-word";

/** The batches of the past, the newest first. */
export function BatchList({ t, language, texts, batches, current }: { t: Translate; language: Language; texts: DeskMessages; batches: readonly UploadBatch[]; current: number | null }) {
  if (batches.length === 0) {
    return (
      <StateMessage title={t("importing.batchesEmptyTitle")}>
        <p>{t("importing.batchesEmptyBody")}</p>
      </StateMessage>
    );
  }
  return (
    <Scroller label={t("importing.batches")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("importing.batchColumn")}</th>
            <th scope="col">{t("importing.batchTime")}</th>
            <th scope="col" className="n">
              {t("importing.batchFiles")}
            </th>
            <th scope="col">{t("importing.batchState")}</th>
            <th scope="col">{t("importing.batchNote")}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map(({ id, createdAt, note, counts }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="link" href={`/import?batch=${id}`} aria-current={id === current ? "true" : undefined}>
                  {t("importing.batch", { number: id })}
                </Link>
              </th>
              <td className="whitespace-nowrap">{formatMoment(createdAt, language)}</td>
              <td className="n">{formatCount(Object.values(counts).reduce((total, files) => total + files, 0), language)}</td>
              <td>
                <span className="flex flex-wrap gap-1">
                  {STATUS_ORDER.filter((status) => (counts[status] ?? 0) > 0).map((status) => (
                    <span key={status} className="whitespace-nowrap">
                      <StatusWord texts={texts} status={status} /> {counts[status]}
                    </span>
                  ))}
                </span>
              </td>
              <td data-quotes>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
