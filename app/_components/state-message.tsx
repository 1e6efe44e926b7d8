import type { ReactNode } from "react";

/** What stands in a place where there is nothing to show: what is the case, and what to do. */
export function StateMessage({ title, heading = 2, children }: { title: string; heading?: 1 | 2; children: ReactNode }) {
  return (
    <div className="state">
      {heading === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}
