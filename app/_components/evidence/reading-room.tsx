"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";
import type { TriageTexts } from "../findings/triage";
import { TriageAnswer } from "../findings/triage-answer";
import { carriedWords } from "../findings/send-change";
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

/** The number of the finding that a card, or the first card of a page, shows; null without one that can be decided. */
const decisionOf = (element: Element | null): string | null => element?.querySelector("[data-decision]")?.getAttribute("data-decision") ?? null;

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
  /** The finding of the list by which the reader came here: what follows it is next, wherever in the report they have gone since. */
  const anchor = useRef<string | null>(null);
  const current = (): HTMLElement | null => root.current?.querySelector("[data-number][aria-current]") ?? null;

  /** Goes on in the list. @param said what became of the change that leads on, for the next page to say */
  async function goOn(said = ""): Promise<void> {
    if (next === undefined || anchor.current === null) return;
    const href = await nextInList(`${next}&finding=${anchor.current}`);
    if (href === null) return;
    const [path, card] = href.split("#");
    if (path !== location.pathname + location.search) {
      carriedWords.leave(said);
      router.push(href);
      return;
    }
    room.current?.chooseById(card ?? "");
    anchor.current = decisionOf(current());
  }
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  });
  useEffect(() => {
    if (!root.current || !tip.current || !dialog.current) return undefined;
    const moves = bindReadingRoom(root.current, tip.current, dialog.current, () => void latest.current());
    room.current = moves;
    anchor.current = decisionOf(root.current.querySelector("[data-number][aria-current]") ?? root.current);
    return () => moves.unbind();
  }, []);
  const live = useTriage(root, {
    texts: triage ?? null,
    current,
    next: () => {
      if (room.current?.advance() === false) void goOn(live.current?.textContent ?? "");
    },
  });
  return (
    <div ref={root} className="reading">
      {children}
      <div ref={tip} role="tooltip" className="tip" hidden />
      <TriageAnswer live={live} undo={triage?.undo ?? ""} className="triage-corner" />
      <KeyHelp ref={dialog} texts={help} />
    </div>
  );
}
