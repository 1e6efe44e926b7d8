import { APPLICANT_COLUMNS } from "../../../lib/report/cells";
import { REQUEST_COLUMN_LABELS, REQUESTS_NOTE } from "../../../lib/report/formats";
import { columnLabel, rowLabel } from "../../../lib/report/labels";
import { FormCell, FormLabel, type FormContext } from "./form-cell";
import type { RequestsRowView } from "./form-model";

const ORGANISATIONS = APPLICANT_COLUMNS.slice(1);
const GROUPS_EN: Record<string, string> = {
  "三、本年度办理结果": "outcomes this year",
  "（三）不予公开": "denied",
  "（四）无法提供": "not available",
  "（五）不予处理": "not processed",
  "（六）其他处理": "other handling",
};

/** Table 三 as the official form draws it: three columns of merged labels, seven of figures. */
export function RequestsForm({ context, rows }: { context: FormContext; rows: readonly RequestsRowView[] }) {
  const column = (key: (typeof APPLICANT_COLUMNS)[number] | "total") => <FormLabel context={context} label={REQUEST_COLUMN_LABELS[key]} translation={columnLabel(key, context.language)} />;
  return (
    <table className="form form-requests">
      <thead>
        <tr>
          <td colSpan={3} rowSpan={3} className="note">
            <FormLabel context={context} label={REQUESTS_NOTE} translation="Identity of each column: item 1 plus item 2 equals item 3 plus item 4" />
          </td>
          <th colSpan={7} scope="colgroup">
            <FormLabel context={context} label="申请人情况" translation="Applicants" />
          </th>
        </tr>
        <tr>
          <th rowSpan={2} scope="col">
            {column("naturalPerson")}
          </th>
          <th colSpan={ORGANISATIONS.length} scope="colgroup">
            <FormLabel context={context} label="法人或其他组织" translation="Legal persons and other organisations" />
          </th>
          <th rowSpan={2} scope="col">
            {column("total")}
          </th>
        </tr>
        <tr>
          {ORGANISATIONS.map((key) => (
            <th key={key} scope="col">
              {column(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.stub.map((stub) => (
              <th key={stub.label} scope={stub.key === null ? "rowgroup" : "row"} colSpan={stub.colSpan} rowSpan={stub.rowSpan} className={stub.key === null ? "group" : "label"}>
                <FormLabel context={context} label={stub.label} translation={stub.key === null ? (GROUPS_EN[stub.label] ?? "") : rowLabel(stub.key, context.language)} />
              </th>
            ))}
            {row.cells.map((cell) => (
              <FormCell key={cell.address} context={context} table="requests" view={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
