import { columnLabel, rowLabel } from "../../../lib/report/labels";
import { FormCell, FormLabel, type FormContext } from "./form-cell";
import type { DisclosureBlockView } from "./form-model";

const GRID_COLUMNS = 3;

/** The columns of figures that each figure of a block takes, so that every block is as wide as the widest. */
const widthOf = (index: number, count: number): number => (index === count - 1 ? GRID_COLUMNS - count + 1 : 1);

/** Table 二 as the official form draws it. */
export function DisclosureForm({ context, blocks }: { context: FormContext; blocks: readonly DisclosureBlockView[] }) {
  return (
    <table className="form form-disclosure">
      {blocks.map((block) => (
        <tbody key={block.caption}>
          <tr>
            <th colSpan={GRID_COLUMNS + 1} scope="rowgroup" className="caption">
              <FormLabel context={context} label={block.caption} translation={`Art. 20 (${"一二三四五六七八九".indexOf(block.caption.charAt(block.caption.length - 3)) + 1})`} />
            </th>
          </tr>
          <tr>
            <th scope="col">
              <FormLabel context={context} label="信息内容" translation="Information" />
            </th>
            {block.columns.map((column, index) => (
              <th key={column.key} scope="col" colSpan={widthOf(index, block.columns.length)}>
                <FormLabel context={context} label={column.label} translation={columnLabel(column.key, context.language)} />
              </th>
            ))}
          </tr>
          {block.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <FormLabel context={context} label={row.label} translation={rowLabel(row.key, context.language)} />
              </th>
              {row.cells.map((cell, index) => (
                <FormCell key={cell.address} context={context} table="disclosure" view={cell} colSpan={widthOf(index, row.cells.length)} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
