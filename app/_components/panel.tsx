import type { ReactNode } from "react";

/** A titled part of a page. */
export function Panel({ title, note, className = "", children }: { title: string; note?: string; className?: string; children: ReactNode }) {
  return (
    <section className={`panel ${className}`}>
      <div className="panel-title">
        <h2>{title}</h2>
        {note !== undefined && <small>{note}</small>}
      </div>
      {children}
    </section>
  );
}

/** What scrolls must be reachable by keyboard, although nothing happens in it. */
const BY_KEYBOARD = { tabIndex: 0 };

/** A table or form that may be wider than the page: it scrolls in its own region and can be scrolled by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scroller" aria-label={label} {...BY_KEYBOARD}>
      {children}
    </section>
  );
}
