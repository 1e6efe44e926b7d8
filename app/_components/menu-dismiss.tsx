"use client";
import { useEffect } from "react";

const OPEN_MENUS = "details[data-menu][open]";

function closeMenus(except: Node | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(OPEN_MENUS)) if (!except || !menu.contains(except)) menu.open = false;
}

/** Closes the open drop-down lists on Escape, on a click elsewhere and when one of their links was followed. */
export function MenuDismiss() {
  useEffect(() => {
    const onPointer = (event: PointerEvent): void => closeMenus(event.target instanceof Node ? event.target : null);
    const onClick = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest("details[data-menu] a")) closeMenus(null);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      const open = document.querySelector<HTMLDetailsElement>(OPEN_MENUS);
      if (!open) return;
      closeMenus(null);
      open.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return null;
}
