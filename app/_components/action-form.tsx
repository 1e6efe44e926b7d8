"use client";

import { useActionState, type ReactNode } from "react";
import type { ActionProblems } from "../_server/profile-actions";

interface Props {
  action: (before: ActionProblems, form: FormData) => Promise<ActionProblems>;
  label: string;
  className?: string;
  /** Given, the form is folded away behind these words until it is opened or has something to tell. */
  summary?: ReactNode;
  children: ReactNode;
}

/** A form that a server action takes. What stands in the way is told above its fields; without scripts the page comes back with it. */
export function ActionForm({ action, label, className, summary, children }: Props) {
  const [problems, submit] = useActionState(action, null);
  const form = (
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
  if (summary === undefined) return form;
  return (
    <details className="no-print mt-2" open={problems !== null}>
      <summary className="link cursor-pointer">{summary}</summary>
      {form}
    </details>
  );
}
