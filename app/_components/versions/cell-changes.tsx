import { changedCells } from "../../../lib/report/changed-cells";
import { cellLabel, tableLabel } from "../../../lib/report/labels";
import type { Cell, ParsedReport } from "../../../lib/report/schema";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { Scroller } from "../panel";

/** A cell in words: its own text, or that it is blank, unread, or that there is no such table. */
function words(t: Translate, cell: Cell | null, hasTable: boolean): string {
  if (cell === null) return hasTable ? t("report.unread") : t("versions.absent");
  return cell.kind === "blank" || cell.raw === "" ? t("report.blank") : cell.raw;
}

/** The figures that changed, old and new. */
export function CellChanges({ t, language, before, after }: { t: Translate; language: Language; before: ParsedReport; after: ParsedReport }) {
  const changes = changedCells(before, after);
  if (changes.length === 0) return <p className="text-mute">{t("versions.cellsNone")}</p>;
  return (
    <Scroller label={t("versions.cells")}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t("versions.cell")}</th>
            <th scope="col" className="n">
              {t("versions.before")}
            </th>
            <th scope="col" className="n">
              {t("versions.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.table}/${change.cell}`}>
              <th scope="row">
                <span className="text-mute">{tableLabel(change.table, language)}</span> {cellLabel(change.cell, language)}
              </th>
              <td data-quotes className="n">
                {words(t, change.before, before.tables[change.table] !== null)}
              </td>
              <td data-quotes className="n">
                <b>{words(t, change.after, after.tables[change.table] !== null)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
