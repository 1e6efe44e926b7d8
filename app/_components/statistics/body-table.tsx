import type { BodyRow } from "../../../db/queries/statistics-bodies";
import type { Language } from "../../../lib/rules/rule";
import type { Figure } from "../../../lib/statistics/figures";
import { formatAmount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { cellId } from "../forms/form-model";
import { Link } from "../link";
import { Scroller } from "../panel";

/** What is to be said of a body's report: why it is not counted, or what is not a plain number in it. */
function stateWords(t: Translate, row: BodyRow): string[] {
  if (row.status !== "counted") return [t(`statistics.show.${row.status}`)];
  return (["unread", "blank", "inferred"] as const).filter((state) => row[state]).map((state) => t(`statistics.show.${state}`));
}

/** The bodies behind a number, each with what it contributes; a number leads to its place in the report. */
export function BodyTable({ t, language, filters, rows, figure, label }: { t: Translate; language: Language; filters: Filters; rows: readonly BodyRow[]; figure: Figure | null; label: string }) {
  const place = figure?.main === null ? cellId(figure.cells[0].table, figure.cells[0].cell) : null;
  return (
    <Scroller label={label}>
      <table className="data data-sticky">
        <thead>
          <tr>
            <th scope="col">{t("agencies.name")}</th>
            <th scope="col">{t("agencies.region")}</th>
            {figure !== null && <th scope="col" className="n">{t("statistics.amount")}</th>}
            <th scope="col">{t("statistics.state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="min-w-40">
                <Link lang="zh-CN" href={address(`/agencies/${row.id}`, filters)}>{row.name}</Link>
              </th>
              <td lang="zh-CN" className="whitespace-nowrap text-mute">{row.regionName}</td>
              {figure !== null && (
                <td className="n">
                  {row.reportId === null ? (
                    "—"
                  ) : (
                    <Link className="num-link" href={address(`/reports/${row.reportId}`, filters, { "#": place })}>{row.amount === null ? "—" : formatAmount(row.amount, language)}</Link>
                  )}
                </td>
              )}
              <td>
                <span className="flex flex-wrap gap-1">
                  {stateWords(t, row).map((words) => (
                    <span key={words} className="tag">{words}</span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
