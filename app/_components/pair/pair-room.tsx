"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { KeyHelp, type KeyHelpTexts } from "../key-help";
import { bindPair } from "./bind-pair";

/** Ties the two texts that the server has drawn (`children`) together. */
export function PairRoom({ help, children }: { help: KeyHelpTexts; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!root.current || !dialog.current) return undefined;
    return bindPair(root.current, dialog.current);
  }, []);
  return (
    <div ref={root} className="pair">
      {children}
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
