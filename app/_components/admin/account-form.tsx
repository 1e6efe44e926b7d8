"use client";
import { startTransition, useActionState, type ReactNode } from "react";
import type { AccountAnswer } from "../../_server/account-actions";

interface Props {
  action: (before: AccountAnswer, form: FormData) => Promise<AccountAnswer>;
  label: string;
  /** What a first password is called to those who cannot see it. */
  passwordLabel: string;
  className?: string;
  children: ReactNode;
}

/** A form about an account. What stands in the way, or came of it, is told above its fields; a first password stands there until the page is left. */
export function AccountForm({ action, label, passwordLabel, className, children }: Props) {
  const [answer, submit] = useActionState(action, null);
  const password = answer !== null && "done" in answer ? answer.password : undefined;
  return (
    <form
      action={submit}
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        // Left to itself the form would empty what was typed, also when it was refused.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => submit(form));
      }}
    >
      {answer !== null && "problems" in answer && (
        <ul role="alert" data-quotes className="form-problems">
          {answer.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <output className="block basis-full empty:hidden">
        {answer !== null && "done" in answer && (
          <div className="notice notice-good">
            {password === undefined ? (
              <p>✓ {answer.done}</p>
            ) : (
              <>
                <b data-quotes className="block">
                  {password.label}
                </b>
                <input className="field my-1 w-60 max-w-full font-mono" readOnly aria-label={passwordLabel} value={password.value} data-password onFocus={(event) => event.target.select()} />
                <p className="text-[13px]">{answer.done}</p>
              </>
            )}
          </div>
        )}
      </output>
      {children}
    </form>
  );
}
