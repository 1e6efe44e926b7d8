"use client";
import type { Ref } from "react";

export interface KeyHelpTexts {
  title: string;
  close: string;
  /** Keys and what they do. */
  rows: readonly { keys: readonly string[]; does: string }[];
}

/** The list of keys, as a dialogue that Escape closes. */
export function KeyHelp({ ref, texts }: { ref: Ref<HTMLDialogElement>; texts: KeyHelpTexts }) {
  return (
    <dialog ref={ref} className="key-help" aria-label={texts.title}>
      <form method="dialog">
        <h2>{texts.title}</h2>
        <table>
          <tbody>
            {texts.rows.map((row) => (
              <tr key={row.does}>
                <th scope="row">
                  {row.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{row.does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <button className="btn">{texts.close}</button>
      </form>
    </dialog>
  );
}
