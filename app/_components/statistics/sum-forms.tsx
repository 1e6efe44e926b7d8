import { TABLE_KEYS, type TableKey } from "../../../lib/report/cells";
import type { TabularEra } from "../../../lib/report/formats";
import { cellLabel, tableLabel } from "../../../lib/report/labels";
import type { Cell, ReportTable } from "../../../lib/report/schema";
import type { Language } from "../../../lib/rules/rule";
import { cellName } from "../../../lib/statistics/figures";
import type { CellSum } from "../../../lib/statistics/sums";
import { formatAmount } from "../../_i18n/format";
import { LOCALES, type Translate } from "../../_i18n/translate";
import type { AddressParams } from "../../_server/address";
import { DisclosureForm } from "../forms/disclosure-form";
import { DisputesForm } from "../forms/disputes-form";
import type { CellOpening, FormContext } from "../forms/form-cell";
import { disclosureForm, disputesForm, markKey, requestsForm } from "../forms/form-model";
import { RequestsForm } from "../forms/requests-form";
import { Panel, Scroller } from "../panel";

interface Props {
  t: Translate;
  language: Language;
  shape: TabularEra;
  cells: readonly CellSum[];
  to: (change: AddressParams) => string;
}

/** A sum as a cell of the form; a cell that no report has a number in is unread or blank and never zero. */
function sumCell({ sum, stated, unread }: CellSum, language: Language): Cell | null {
  const place = { unit: null, note: null, span: [0, 0] satisfies [number, number] };
  if (stated > 0) return { value: sum, kind: "number", raw: formatAmount(sum, language), ...place };
  return unread > 0 ? null : { value: null, kind: "blank", raw: "", ...place };
}

function openingOf(cell: CellSum, { t, language, to }: Props): CellOpening {
  const label = cellLabel(cell.cell, language);
  const words = [
    cell.stated > 0 ? t("statistics.cellStated", { cell: label, sum: formatAmount(cell.sum, language), count: cell.stated }) : t("statistics.cellNone", { cell: label }),
    cell.unread > 0 ? t("statistics.cellUnread", { count: cell.unread }) : "",
    cell.blank > 0 ? t("statistics.cellBlank", { count: cell.blank }) : "",
    cell.inferred > 0 ? t("statistics.cellInferred", { count: cell.inferred }) : "",
  ];
  return { href: to({ cell: cellName(cell) }), words: words.filter(Boolean).join(language === "zh" ? "；" : "; "), sign: cell.unread > 0 && cell.stated > 0 ? `?${cell.unread}` : null };
}

const tableOf = (table: TableKey, { cells, language }: Props): ReportTable => ({
  span: [0, 0],
  cells: Object.fromEntries(cells.flatMap((cell) => {
    const shown = cell.table === table ? sumCell(cell, language) : null;
    return shown === null ? [] : [[cell.cell, shown]];
  })),
});

function drawn(table: TableKey, props: Props, context: FormContext) {
  const found = tableOf(table, props);
  if (table === "disclosure") return <DisclosureForm context={context} blocks={disclosureForm(found, props.shape)} />;
  return table === "requests" ? <RequestsForm context={context} rows={requestsForm(found, props.shape)} /> : <DisputesForm context={context} cells={disputesForm(found)} />;
}

/** The three official tables with sums: each figure leads to the bodies that it adds up. */
export function SumForms(props: Props) {
  const { t, language, cells } = props;
  const context = { t, language, marks: new Map(), openings: new Map(cells.map((cell) => [markKey(cell.table, cell.cell), openingOf(cell, props)])) };
  return (
    <div className="grid gap-4">
      {TABLE_KEYS.map((table) => (
        <Panel key={table} title={tableLabel(table, language)} note={t(`statistics.tableTitle.${table}`)}>
          <div lang={LOCALES[language]}>
            <Scroller label={tableLabel(table, language)}>{drawn(table, props, context)}</Scroller>
            {cells.some((cell) => cell.table === table && cell.unread > 0) && <p className="form-legend">{t("statistics.legendUnread")}</p>}
          </div>
        </Panel>
      ))}
    </div>
  );
}
