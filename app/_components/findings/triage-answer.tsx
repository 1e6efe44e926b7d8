import type { RefObject } from "react";

/** Where scripts say what became of a change, with the way to take it back. @param undo the words of that button */
export function TriageAnswer({ live, undo, className = "" }: { live: RefObject<HTMLOutputElement | null>; undo: string; className?: string }) {
  return (
    <div className={`triage-answer no-print ${className}`}>
      <output ref={live} className="triage-live" />
      <button type="button" className="btn btn-small" data-undo hidden>
        {undo} <kbd>u</kbd>
      </button>
    </div>
  );
}
