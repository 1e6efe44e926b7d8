import type { VersionFinding } from "../../../db/queries/report-versions";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import { findingText } from "../evidence/finding-view";
import { FindingTag } from "../tags";
import type { FindingChanges } from "./earlier-findings";

const SIGNS = { gone: "−", added: "+", moved: "⇄", kept: "=" } as const;
const TITLES = { gone: "versions.findingsGone", added: "versions.findingsNew", moved: "versions.findingsMoved", kept: "versions.findingsKept" } as const;
const ORDER = ["gone", "added", "moved", "kept"] as const;

function List({ t, language, year, findings }: { t: Translate; language: Language; year: number; findings: readonly VersionFinding[] }) {
  return (
    <ul className="mt-1 grid gap-1">
      {findings.map((finding) => {
        const { title, message } = findingText(finding, year, language);
        return (
          <li key={finding.fingerprint} className="flex flex-wrap items-baseline gap-x-2">
            <FindingTag t={t} severity={finding.severity} outcome={finding.outcome} />
            <code className="font-mono text-[12.5px] text-mute">{finding.ruleId}</code>
            <span data-quotes>{title}</span>
            <span data-quotes className="text-[13px] text-mute">{message}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The findings of two versions by what became of them. */
export function FindingChangeList({ t, language, year, changes }: { t: Translate; language: Language; year: number; changes: FindingChanges }) {
  const shown = ORDER.filter((kind) => changes[kind].length > 0);
  if (shown.length === 0) return <p className="text-mute">{t("versions.findingsNone")}</p>;
  return (
    <div className="grid gap-3">
      {shown.map((kind) => (
        <div key={kind}>
          <h4 className="font-semibold">
            <span aria-hidden="true">{SIGNS[kind]}</span> {t(TITLES[kind])} {changes[kind].length}
          </h4>
          <List t={t} language={language} year={year} findings={changes[kind]} />
        </div>
      ))}
    </div>
  );
}
