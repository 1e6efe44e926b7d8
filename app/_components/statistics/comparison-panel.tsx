import type { RegionReport } from "../../../db/queries/statistics-reported";
import { cellLabel, tableLabel } from "../../../lib/report/labels";
import type { Language } from "../../../lib/rules/rule";
import { compareCells, type ComparedCell, type Stated } from "../../../lib/statistics/comparison";
import { cellName } from "../../../lib/statistics/figures";
import { COMPARISON_LABELS } from "../../../lib/statistics/labels";
import { isComplete, type CellSum, type Coverage } from "../../../lib/statistics/sums";
import { formatAmount, formatDifference } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type AddressParams, type Filters } from "../../_server/address";
import { cellId } from "../forms/form-model";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";

interface Props {
  t: Translate;
  language: Language;
  filters: Filters;
  report: RegionReport;
  coverage: Coverage;
  cells: readonly CellSum[];
  to: (change: AddressParams) => string;
}

const TONES = { equal: "tag", partial: "tag", differs: "tag tag-review", unknown: "tag" } as const;

const isNothing = ({ sum, state }: ComparedCell): boolean => state === "equal" && sum.sum === 0;

function statedWords(t: Translate, language: Language, stated: Stated): string {
  return stated.kind === "number" ? formatAmount(stated.value, language) : t(`statistics.show.${stated.kind}`);
}

function coverageWords(t: Translate, coverage: Coverage): string {
  const { expected, counted } = coverage;
  if (expected === 0) return t("statistics.compareNoRoster", { counted });
  return isComplete(coverage) ? t("statistics.compareComplete", { count: expected }) : t("statistics.comparePartial", { expected, counted });
}

/** Sums and what the region's government reported, cell by cell. A difference is a difference: what it means is for a person to say. */
export function ComparisonPanel({ t, language, filters, report, coverage, cells, to }: Props) {
  const compared = compareCells(cells, coverage, (at) => report.statedAt(at));
  const shown = compared.filter((cell) => !isNothing(cell));
  const at = (cell: ComparedCell): string => address(`/reports/${report.reportId}`, filters, { "#": cellId(cell.table, cell.cell) });
  return (
    <Panel title={t("statistics.compareTitle")}>
      <p data-quotes className="mb-1">
        <Link className="link" href={address(`/reports/${report.reportId}`, filters)}>
          {t("statistics.compareReport", { agency: report.agency })}
        </Link>
      </p>
      <p className="mb-3 text-mute">{coverageWords(t, coverage)}</p>
      <Scroller label={t("statistics.compareTitle")}>
        <table className="data data-sticky">
          <thead>
            <tr>
              <th scope="col">{t("statistics.item")}</th>
              <th scope="col" className="n">{t("statistics.sum")}</th>
              <th scope="col" className="n">{t("statistics.stated")}</th>
              <th scope="col" className="n">{t("statistics.difference")}</th>
              <th scope="col">{t("statistics.result")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => (
              <tr key={cellName(cell)}>
                <th scope="row" className="min-w-56">
                  <span className="mr-2 text-mute">{tableLabel(cell.table, language)}</span>
                  {cellLabel(cell.cell, language)}
                </th>
                <td className="n">
                  <Link className="num-link" href={to({ cell: cellName(cell) })}>
                    {cell.sum.stated > 0 ? formatAmount(cell.sum.sum, language) : t("statistics.show.unread")}
                  </Link>
                  {cell.sum.unread > 0 && cell.sum.stated > 0 && <sup title={t("statistics.cellUnread", { count: cell.sum.unread })}>?{cell.sum.unread}</sup>}
                </td>
                <td className="n">
                  <Link className="num-link" href={at(cell)}>{statedWords(t, language, cell.stated)}</Link>
                </td>
                <td className="n">{cell.difference === null ? "—" : formatDifference(cell.difference, language)}</td>
                <td className="whitespace-nowrap">
                  <span className={TONES[cell.state]}>
                    {cell.state === "differs" && <span aria-hidden="true">?</span>}
                    {COMPARISON_LABELS[cell.state][language]}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {shown.length < compared.length && <p className="mt-2 text-[12.5px] text-mute">{t("statistics.compareZero", { count: compared.length - shown.length })}</p>}
      {shown.some(({ sum }) => sum.unread > 0) && <p className="mt-1 text-[12.5px] text-mute">{t("statistics.legendUnread")}</p>}
    </Panel>
  );
}
