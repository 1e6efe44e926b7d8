"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { TriageTexts } from "./triage";
import { useTriage } from "./use-triage";
import { KeyHelp, type KeyHelpTexts } from "../key-help";

const CURRENT = "current";

/** Works through a list of findings by keyboard: `j` `k` move, Enter opens, `c` `d` `u` decide, `/` searches, `?` explains. */
export function FindingKeys({ help, triage, children }: { help: KeyHelpTexts; triage: TriageTexts; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const rows = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const links = (row: HTMLElement): HTMLElement | null => row.querySelector("[data-open]");
    function move(step: 1 | -1): void {
      const all = rows();
      const at = all.findIndex((row) => row.classList.contains(CURRENT));
      const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step];
      if (!next) return;
      all[at]?.classList.remove(CURRENT);
      next.classList.add(CURRENT);
      links(next)?.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || dialog.current?.open) return;
      if (event.target instanceof Element && event.target.closest("input, select, textarea")) return;
      if (event.key === "j") move(1);
      else if (event.key === "k") move(-1);
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
    current: () => root.current?.querySelector(`[data-row].${CURRENT}`) ?? null,
    next: () => void document.dispatchEvent(new KeyboardEvent("keydown", { key: "j" })),
  });
  return (
    <div ref={root} className="min-w-0">
      <p className="no-print mb-2 text-right text-[12.5px] text-mute">
        <kbd>j</kbd> <kbd>k</kbd> <kbd>Enter</kbd> <kbd>c</kbd> <kbd>d</kbd> <kbd>u</kbd> <kbd>/</kbd>{" "}
        <button type="button" className="quiet-link cursor-pointer" onClick={() => dialog.current?.showModal()}>
          <kbd>?</kbd> {help.title}
        </button>
      </p>
      <output ref={live} className="triage-live" />
      {children}
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
