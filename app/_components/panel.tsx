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

/** A table or form that may be wider than the page: it scrolls in its own region and can be scrolled by keyboard. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroller" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
