"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import type { TriageTexts } from "../findings/triage";
import { useTriage } from "../findings/use-triage";
import { KeyHelp, type KeyHelpTexts } from "../key-help";
import { bindReadingRoom, type RoomMoves } from "./bind-reading-room";

/** The address that follows a finding in the list that the reader came from; null when it could not be asked for. */
async function nextInList(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    const answer: { href?: string } = response.ok ? await response.json() : {};
    return answer.href ?? null;
  } catch {
    return null;
  }
}

/**
 * Ties the document and the findings that the server has drawn (`children`) together.
 * @param next asks for what follows in the list that the reader came from, `finding=` to be added; absent when they came from elsewhere
 */
export function ReadingRoom({ help, triage, next, children }: { help: KeyHelpTexts; triage?: TriageTexts; next?: string; children: ReactNode }) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRef<RoomMoves | null>(null);
  const current = (): HTMLElement | null => root.current?.querySelector("[data-number][aria-current]") ?? null;

  async function goOn(): Promise<void> {
    const id = (current() ?? root.current)?.querySelector<HTMLElement>("[data-decision]")?.dataset["decision"];
    if (next === undefined || id === undefined) return;
    const href = await nextInList(`${next}&finding=${id}`);
    if (href === null) return;
    const [path, card] = href.split("#");
    if (path === location.pathname + location.search) room.current?.chooseById(card ?? "");
    else router.push(href);
  }
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  });
  useEffect(() => {
    if (!root.current || !tip.current || !dialog.current) return undefined;
    const moves = bindReadingRoom(root.current, tip.current, dialog.current, () => void latest.current());
    room.current = moves;
    return () => moves.unbind();
  }, []);
  const live = useTriage(root, {
    texts: triage ?? null,
    current,
    next: () => {
      if (room.current?.advance() === false) void goOn();
    },
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
