import type { ReactNode } from "react";
import type { Preferences } from "../../_server/preferences";
import { Settings } from "../settings";

/** The frame of the pages that are seen before or beside the work itself: one form in the middle. */
export function EntryPage({ preferences, back, title, children }: { preferences: Preferences; back: string; title: string; children: ReactNode }) {
  const { t } = preferences;
  return (
    <div className="entry">
      <header className="entry-head">
        <div className="brand entry-brand">
          {t("app.name")}
          <small>{t("app.tagline")}</small>
        </div>
        <Settings preferences={preferences} back={back} printable={false} />
      </header>
      <main id="main" className="entry-main panel">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** One line of a form: its label, its field, and what to know about it. */
export function Field({ label, name, type = "text", autoComplete, hint, ...rest }: { label: string; name: string; type?: "text" | "password"; autoComplete: string; hint?: string; defaultValue?: string; autoFocus?: boolean }) {
  return (
    <label className="entry-field">
      <span>{label}</span>
      <input name={name} type={type} autoComplete={autoComplete} required aria-describedby={hint === undefined ? undefined : `${name}-hint`} {...rest} />
      {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
    </label>
  );
}
