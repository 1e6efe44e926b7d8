"use client";
import { useActionState, useId, useRef, useState, type ReactNode } from "react";

/** What came of a check: the findings as the server draws them, or why there are none. */
export type DraftAnswer = { result: ReactNode } | { problem: string };

export interface DraftTexts {
  forms: string;
  paste: string;
  file: string;
  fileHint: string;
  submit: string;
  again: string;
  checking: string;
  tooLarge: string;
}

/** Takes a draft, pasted or as a file, and shows what the server says of it below. What was pasted stays, to be corrected and checked again. */
export function DraftForm({ texts, limitBytes, check }: { texts: DraftTexts; limitBytes: number; check: (before: DraftAnswer | null, data: FormData) => Promise<DraftAnswer> }) {
  const [answer, send, isChecking] = useActionState(check, null);
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isTooLarge = file !== null && file.size > limitBytes;
  const id = useId();
  const problem = isTooLarge ? texts.tooLarge : answer !== null && "problem" in answer ? answer.problem : null;
  return (
    <>
      <form action={send} onReset={() => setFile(null)} className="panel no-print" aria-label={texts.forms}>
        <label htmlFor={`${id}-text`} className="mb-1 block font-semibold">
          {texts.paste}
        </label>
        <textarea id={`${id}-text`} name="text" className="field draft-text" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} autoComplete="off" lang="zh-CN" />
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
          <button type="button" className="btn" aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
            {texts.file}
          </button>
          <input ref={input} type="file" name="file" hidden aria-label={texts.file} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
          {file !== null && <b data-quotes className="[overflow-wrap:anywhere]">{file.name}</b>}
          <span id={`${id}-hint`} className="text-[13px] text-mute">
            {texts.fileHint}
          </span>
        </div>
        <button className="btn btn-primary mt-4" disabled={isChecking || isTooLarge}>
          {isChecking ? texts.checking : answer === null ? texts.submit : texts.again}
        </button>
        {problem !== null && !isChecking && (
          <p data-quotes className="notice notice-bad" role="alert">
            {problem}
          </p>
        )}
      </form>
      {answer !== null && "result" in answer && !isChecking && answer.result}
    </>
  );
}
