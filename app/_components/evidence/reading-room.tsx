"use client";
import { useEffect, useRef, type ReactNode } from "react";
import { KeyHelp, type KeyHelpTexts } from "../key-help";
import { bindReadingRoom } from "./bind-reading-room";

/** Ties the document and the findings that the server has drawn (`children`) together. */
export function ReadingRoom({ help, children }: { help: KeyHelpTexts; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!root.current || !tip.current || !dialog.current) return undefined;
    return bindReadingRoom(root.current, tip.current, dialog.current);
  }, []);
  return (
    <div ref={root} className="reading">
      {children}
      <div ref={tip} role="tooltip" className="tip" hidden />
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
