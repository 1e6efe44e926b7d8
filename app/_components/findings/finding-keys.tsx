"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { advanceRow, currentRow, moveRow, resumeAt } from "./list-moves";
import type { TriageTexts } from "./triage";
import { TriageAnswer } from "./triage-answer";
import { useTriage } from "./use-triage";
import { KeyHelp, type KeyHelpTexts } from "../key-help";

/** Works through a list of findings by keyboard: `j` `k` move, Enter opens, `c` `d` `a` `u` decide, assign and undo, `/` searches, `?` explains. */
export function FindingKeys({ help, keys, triage, children }: { help: KeyHelpTexts; keys: readonly string[]; triage: TriageTexts; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  /** Where the last row of the page was decided, until the page's data are read again. */
  const waiting = useRef<number | null>(null);
  // When the last row of a page was decided and has left it, the row that took its place goes on.
  useEffect(() => {
    if (waiting.current === null || !root.current || currentRow(root.current)) return;
    resumeAt(root.current, waiting.current);
    waiting.current = null;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || !root.current || document.querySelector("dialog[open]")) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
      if (event.key === "j") moveRow(root.current, 1);
      else if (event.key === "k") moveRow(root.current, -1);
      else if (event.key === "?") dialog.current?.showModal();
      else if (event.key === "/") document.querySelector<HTMLElement>("input[type=search]")?.focus();
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const live = useTriage(root, {
    texts: triage,
    current: () => currentRow(root.current),
    next: () => {
      waiting.current = root.current && advanceRow(root.current);
    },
  });
  return (
    <div ref={root} className="min-w-0">
      <p className="no-print mb-2 text-right text-[12.5px] text-mute">
        {keys.map((key) => (
          <span key={key}>
            <kbd>{key}</kbd>{" "}
          </span>
        ))}
        <button type="button" className="quiet-link cursor-pointer" onClick={() => dialog.current?.showModal()}>
          <kbd>?</kbd> {help.title}
        </button>
      </p>
      <TriageAnswer live={live} undo={triage.undo} />
      {children}
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
