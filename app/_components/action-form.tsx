"use client";

import { useActionState, type ReactNode } from "react";
import type { ActionProblems } from "../_server/profile-actions";

/** A form that a server action takes. What stands in the way is told above its fields; without scripts the page comes back with it. */
export function ActionForm({ action, label, className, children }: { action: (before: ActionProblems, form: FormData) => Promise<ActionProblems>; label: string; className?: string; children: ReactNode }) {
  const [problems, submit] = useActionState(action, null);
  return (
    <form action={submit} aria-label={label} className={className}>
      {problems !== null && (
        <ul role="alert" className="form-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {children}
    </form>
  );
}
