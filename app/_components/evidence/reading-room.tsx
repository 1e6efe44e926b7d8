"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { TriageTexts } from "../findings/triage";
import { useTriage } from "../findings/use-triage";
import { KeyHelp, type KeyHelpTexts } from "../key-help";
import { bindReadingRoom } from "./bind-reading-room";

/** Ties the document and the findings that the server has drawn (`children`) together. */
export function ReadingRoom({ help, triage, children }: { help: KeyHelpTexts; triage?: TriageTexts; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!root.current || !tip.current || !dialog.current) return undefined;
    return bindReadingRoom(root.current, tip.current, dialog.current);
  }, []);
  const live = useTriage(root, {
    texts: triage ?? null,
    current: () => root.current?.querySelector("[data-number][aria-current]") ?? null,
    next: () => void document.dispatchEvent(new KeyboardEvent("keydown", { key: "j" })),
  });
  return (
    <div ref={root} className="reading">
      {children}
      <div ref={tip} role="tooltip" className="tip" hidden />
      <output ref={live} className="triage-live triage-corner" />
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
