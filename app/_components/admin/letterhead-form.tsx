"use client";
import { startTransition, useActionState, useId, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { LetterheadAnswer } from "../../_server/letterhead-actions";

/** A field with its words and what it holds. */
export interface ShownField {
  name: string;
  kind: "text" | "number" | "day" | "lines";
  label: string;
  hint: string;
  value: string;
}
interface Props {
  fields: readonly ShownField[];
  texts: { form: string; save: string; preview: string; previewNote: string };
  save: (before: LetterheadAnswer, form: FormData) => Promise<LetterheadAnswer>;
  preview: (form: FormData) => Promise<ReactElement | null>;
  /** The head as it is stored. */
  children: ReactNode;
}

const QUIET_MS = 250;
const INPUT_TYPES = { text: "text", number: "number", day: "date" } as const;

function Field({ field: { name, kind, label, hint, value } }: { field: ShownField }) {
  const id = useId();
  const common = { id, name, defaultValue: value, "aria-describedby": `${id}-hint`, autoComplete: "off" };
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <span>
        {kind === "lines" ? (
          <textarea {...common} className="field w-full" rows={3} maxLength={10_000} />
        ) : (
          <input {...common} className={`field ${kind === "text" ? "w-full" : "w-44 max-w-full"}`} type={INPUT_TYPES[kind]} {...(kind === "text" ? { maxLength: 200 } : kind === "number" ? { min: 1, max: 99_999 } : {})} />
        )}
        <small id={`${id}-hint`} className="block text-mute">
          {hint}
        </small>
      </span>
    </div>
  );
}

/** Takes the letterhead and shows beside it how a notice would begin. Without scripts the head is shown after saving. */
export function LetterheadForm({ fields, texts, save, preview, children }: Props) {
  const [answer, submit, isSaving] = useActionState(save, null);
  const [head, setHead] = useState<ReactNode>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const asked = useRef(0);

  function show(form: HTMLFormElement): void {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current += 1;
      const turn = asked.current;
      // An answer that was overtaken by a later one is not shown; one that fails leaves the head as it is.
      void preview(new FormData(form)).then(
        (made) => (turn === asked.current && made !== null ? setHead(made) : undefined),
        () => undefined,
      );
    }, QUIET_MS);
  }
  return (
    <div className="letterhead-desk">
      <form
        action={submit}
        aria-label={texts.form}
        className="panel"
        onInput={(event) => show(event.currentTarget)}
        onSubmit={(event) => {
          // Left to itself the form would empty what was typed, also when it was refused.
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          startTransition(() => submit(form));
        }}
      >
        {answer !== null && "problems" in answer && (
          <ul role="alert" className="form-problems mb-2">
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {fields.map((field) => (
          <div key={field.name} className="mb-2">
            <Field field={field} />
          </div>
        ))}
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <button className="btn btn-primary" disabled={isSaving}>
            {texts.save}
          </button>
          <output>{answer !== null && "saved" in answer ? `✓ ${answer.saved}` : ""}</output>
        </p>
      </form>
      <section className="panel" aria-label={texts.preview}>
        <div className="panel-title">
          <h2>{texts.preview}</h2>
          <small>{texts.previewNote}</small>
        </div>
        <div data-preview>{head ?? children}</div>
      </section>
    </div>
  );
}
