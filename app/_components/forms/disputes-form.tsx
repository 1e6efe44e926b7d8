import { DISPUTE_COLUMNS, DISPUTE_GROUPS } from "../../../lib/report/cells";
import { DISPUTE_COLUMN_LABELS, DISPUTE_GROUP_LABELS } from "../../../lib/report/formats";
import { columnLabel, rowLabel } from "../../../lib/report/labels";
import { FormCell, FormLabel, type FormContext } from "./form-cell";
import type { CellView } from "./form-model";

/** Table 四 as the official form draws it: one row of fifteen figures. */
export function DisputesForm({ context, cells }: { context: FormContext; cells: readonly CellView[] }) {
  const { language } = context;
  const columns = (group: string) =>
    DISPUTE_COLUMNS.map((column) => (
      <th key={`${group}.${column}`} scope="col" rowSpan={group === "review" ? 2 : 1}>
        <FormLabel context={context} label={DISPUTE_COLUMN_LABELS[column]} translation={columnLabel(column, language)} />
      </th>
    ));
  return (
    <table className="form form-disputes">
      <thead>
        <tr>
          <th colSpan={5} scope="colgroup">
            <FormLabel context={context} label={DISPUTE_GROUP_LABELS.review} translation={rowLabel("review", language)} />
          </th>
          <th colSpan={10} scope="colgroup">
            <FormLabel context={context} label="行政诉讼" translation="administrative litigation" />
          </th>
        </tr>
        <tr>
          {columns("review")}
          {DISPUTE_GROUPS.slice(1).map((group) => (
            <th key={group} colSpan={5} scope="colgroup">
              <FormLabel context={context} label={DISPUTE_GROUP_LABELS[group]} translation={rowLabel(group, language)} />
            </th>
          ))}
        </tr>
        <tr>{DISPUTE_GROUPS.slice(1).map(columns)}</tr>
      </thead>
      <tbody>
        <tr>
          {cells.map((cell) => (
            <FormCell key={cell.address} context={context} table="disputes" view={cell} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
