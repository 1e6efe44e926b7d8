import type { ReactNode } from "react";
import { Scroller } from "../panel";

export interface Fact {
  label: string;
  value: ReactNode;
  /** What people or machines wrote, whatever the language. */
  isQuoted?: boolean;
}

/** Names and values, one a row. */
export function Facts({ label, facts }: { label: string; facts: readonly Fact[] }) {
  return (
    <Scroller label={label}>
      <table className="data">
        <tbody>
          {facts.map(({ label: name, value, isQuoted }) => (
            <tr key={name}>
              <th scope="row" className="w-44">
                {name}
              </th>
              <td data-quotes={isQuoted === true ? "" : undefined}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
