"use client";
import { useActionState, useId } from "react";
import type { TokenAnswer } from "../../_server/token-actions";

/** The words of the form, in the reader's language. */
export interface TokenFormTexts {
  form: string;
  name: string;
  nameHint: string;
  scopes: string;
  regions: string;
  regionsHint: string;
  days: string;
  submit: string;
  /** With `{name}` for the token's name. */
  madeTitle: string;
  madeNote: string;
  secret: string;
}
interface Choice {
  value: string;
  label: string;
}

/** What was made: the secret stands here once, until the page is left. */
function Made({ texts, name, secret }: { texts: TokenFormTexts; name: string; secret: string }) {
  return (
    <output className="notice notice-good mb-3 block">
      <b data-quotes className="block">
        {texts.madeTitle.replace("{name}", name)}
      </b>
      <span className="my-1 block text-[13px]">{texts.madeNote}</span>
      <input className="field w-full max-w-150 font-mono" readOnly aria-label={texts.secret} value={secret} data-secret onFocus={(event) => event.target.select()} />
    </output>
  );
}

/** Takes a new token and shows what came of it above its fields; without scripts the page comes back with it. */
export function TokenForm({ texts, scopes, days, defaultDays, create }: { texts: TokenFormTexts; scopes: readonly Choice[]; days: readonly Choice[]; defaultDays: string; create: (before: TokenAnswer | null, form: FormData) => Promise<TokenAnswer> }) {
  const [answer, submit, isWorking] = useActionState(create, null);
  const id = useId();
  return (
    <>
      {answer !== null && "secret" in answer && <Made texts={texts} name={answer.name} secret={answer.secret} />}
      <form action={submit} aria-label={texts.form} className="form-grid">
        {answer !== null && "problems" in answer && (
          <ul role="alert" data-quotes className="form-problems">
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <div className="form-row">
          <label htmlFor={`${id}-name`}>{texts.name}</label>
          <span>
            <input id={`${id}-name`} className="field w-full max-w-80" name="name" required minLength={2} maxLength={40} autoComplete="off" aria-describedby={`${id}-name-hint`} />
            <small id={`${id}-name-hint`} className="block text-mute">
              {texts.nameHint}
            </small>
          </span>
        </div>
        <fieldset className="form-row">
          <legend className="float-left">{texts.scopes}</legend>
          <span className="grid gap-1">
            {scopes.map(({ value, label }) => (
              <label key={value} className="flex flex-wrap items-center gap-2">
                <input type="checkbox" name="scopes" value={value} defaultChecked={value === "read"} />
                <code>{value}</code>
                <span className="text-mute">{label}</span>
              </label>
            ))}
          </span>
        </fieldset>
        <div className="form-row">
          <label htmlFor={`${id}-regions`}>{texts.regions}</label>
          <span>
            <input id={`${id}-regions`} className="field w-full max-w-80" name="regions" maxLength={500} autoComplete="off" inputMode="numeric" aria-describedby={`${id}-regions-hint`} />
            <small id={`${id}-regions-hint`} className="block text-mute">
              {texts.regionsHint}
            </small>
          </span>
        </div>
        <div className="form-row">
          <label htmlFor={`${id}-days`}>{texts.days}</label>
          <select id={`${id}-days`} className="field" name="days" defaultValue={defaultDays}>
            {days.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button className="btn btn-primary" disabled={isWorking}>
            {texts.submit}
          </button>
        </p>
      </form>
    </>
  );
}
