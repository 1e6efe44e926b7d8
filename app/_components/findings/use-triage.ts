"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, type RefObject } from "react";
import { bindTriage, type TriageTexts } from "./triage";

interface Triage {
  /** Null where nothing can be decided, as on a draft. */
  texts: TriageTexts | null;
  /** The row or card that keys mean. */
  current: () => HTMLElement | null;
  next: () => void;
}

/** Ties the decision forms below `root` to keys and to the page's data. @returns where to say what became of a decision */
export function useTriage(root: RefObject<HTMLElement | null>, triage: Triage): RefObject<HTMLOutputElement | null> {
  const router = useRouter();
  const live = useRef<HTMLOutputElement>(null);
  const latest = useRef(triage);
  useEffect(() => {
    latest.current = triage;
  });
  const isTied = triage.texts !== null;
  useEffect(() => {
    if (!isTied || !root.current || !live.current) return undefined;
    return bindTriage(root.current, live.current, {
      texts: (key) => latest.current.texts?.[key] ?? "",
      current: () => latest.current.current(),
      next: () => latest.current.next(),
      refresh: () => router.refresh(),
    });
  }, [router, root, isTied]);
  return live;
}
