"use client";
import { enState } from "./_i18n/messages/en-state";
import { zhState } from "./_i18n/messages/zh-state";

/** What a reader sees when a page could not be made; the number finds the cause in the server's log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const texts = typeof document !== "undefined" && document.documentElement.lang.startsWith("en") ? enState : zhState;
  return (
    <main className="state">
      <h1>{texts.errorTitle}</h1>
      <p className="mx-auto max-w-xl">{texts.errorBody}</p>
      {error.digest !== undefined && (
        <p>
          <code>{texts.errorCode.replace("{code}", error.digest)}</code>
        </p>
      )}
      <button type="button" className="btn btn-primary mt-4" onClick={reset}>
        {texts.retry}
      </button>
    </main>
  );
}
