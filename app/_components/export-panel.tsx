import type { ReactNode } from "react";
import type { Translate } from "../_i18n/translate";
import { Panel } from "./panel";

/** One way of having a paper: how much it will hold, and its formats as downloads. */
export interface PaperChoice {
  /** What tells it from the other ways; null when there is only one. */
  label: string | null;
  /** What it will hold, in words. */
  contents: string;
  /** Addresses by format; empty when there is nothing to write. */
  downloads: readonly { format: string; href: string }[];
}

/** A paper with what it is and the ways of having it. */
export function ExportPanel({ t, title, note, choices, children }: { t: Translate; title: string; note: string; choices: readonly PaperChoice[]; children?: ReactNode }) {
  return (
    <Panel title={title}>
      <p className="mb-3 text-mute">{note}</p>
      <ul className="grid gap-3">
        {choices.map(({ label, contents, downloads }) => (
          <li key={label ?? title} className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="min-w-40 grow">
              {label !== null && <b className="mr-2">{label}</b>}
              <span className="contents-of-paper">{contents}</span>
            </span>
            {downloads.length > 0 && (
              <span className="downloads">
                {downloads.map(({ format, href }) => (
                  <a key={format} className="btn" href={href} download aria-label={t("exports.downloadName", { name: label === null ? title : `${title} · ${label}`, format })}>
                    {t("exports.download", { format })}
                  </a>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  );
}
