"use client";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import { chosenFiles, droppedFiles, type FoundFile } from "./dropped-files";
import { fill } from "./fill";
import { closeBatch, idleState, onSendState, sendFiles, sendState, stopSending, type Unsent } from "./send-files";

const MOST_SHOWN = 20;

/** The browser's dialogue for folders is asked for by an attribute that React does not know. */
const asFolder = (input: HTMLInputElement | null): void => input?.setAttribute("webkitdirectory", "");

function UnsentList({ texts, unsent, retry }: { texts: DeskMessages; unsent: readonly Unsent[]; retry: (files: FoundFile[]) => void }) {
  const again = unsent.filter((entry) => entry.again).map(({ found }) => found);
  return (
    <div className="notice notice-bad" role="alert">
      <b>{fill(texts.notSent, { count: unsent.length })}</b>
      <ul data-quotes>
        {unsent.slice(0, MOST_SHOWN).map(({ found, reason }) => (
          <li key={found.path}>
            {found.path}: {reason ?? texts.network}
          </li>
        ))}
      </ul>
      {unsent.length > MOST_SHOWN && <p>{fill(texts.more, { count: unsent.length - MOST_SHOWN })}</p>}
      {again.length > 0 && (
        <button type="button" className="btn mt-2" onClick={() => retry(again)}>
          {fill(texts.retry, { count: again.length })}
        </button>
      )}
    </div>
  );
}

/**
 * Where files are dropped or chosen, and how far sending them is.
 * @param batch the batch on the page: what became of sending another one is not said here
 * @param openBatch the same when it still takes files; new files go into it
 */
export function UploadDesk({ texts, batch, openBatch, limit, years }: { texts: DeskMessages; batch: number | null; openBatch: number | null; limit: string; years: readonly number[] }) {
  const router = useRouter();
  const sending = useSyncExternalStore(onSendState, sendState, idleState);
  const [isOver, setOver] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [isListing, setListing] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const year = useRef<HTMLSelectElement>(null);
  const note = useRef<HTMLInputElement>(null);
  const id = useId();
  const isSending = sending.phase === "sending";

  useEffect(() => {
    if (!isSending) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isSending]);

  const showBatch = (opened: number): void => (batch === opened ? router.refresh() : router.push(`/import?batch=${opened}`));
  function send(found: FoundFile[], into: number | null = openBatch): void {
    setEmpty(found.length === 0);
    const yearWhenUntold = year.current?.value ? Number(year.current.value) : null;
    void sendFiles(found, { batchId: into, note: note.current?.value ?? "", yearWhenUntold, onBatch: showBatch }).then(() => router.refresh());
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (isSending) return;
    setListing(true);
    void droppedFiles(event.dataTransfer).then((found) => {
      setListing(false);
      send(found);
    });
  }
  function pick(input: HTMLInputElement): void {
    send(chosenFiles(input.files));
    input.value = "";
  }
  const { done, total, skipped, unsent, batchId } = sending;
  const phase = isSending || batchId === batch ? sending.phase : "idle";
  return (
    <>
      <div className="drop" data-over={isOver || undefined} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <b>{texts.drop}</b>
        <p className="text-mute">{fill(texts.dropHint, { limit })}</p>
        <div className="flex flex-wrap justify-center gap-2">
          <button type="button" className="btn btn-primary" disabled={isSending} onClick={() => files.current?.click()}>
            {texts.chooseFiles}
          </button>
          <button type="button" className="btn" disabled={isSending} onClick={() => folder.current?.click()}>
            {texts.chooseFolder}
          </button>
        </div>
        <input ref={files} type="file" multiple hidden aria-label={texts.chooseFiles} onChange={(event) => pick(event.currentTarget)} />
        <input ref={(input) => (asFolder(input), (folder.current = input), undefined)} type="file" hidden aria-label={texts.chooseFolder} onChange={(event) => pick(event.currentTarget)} />
      </div>
      {openBatch === null && (
        <div className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
          <label htmlFor={`${id}-year`} className="flex flex-wrap items-center gap-2">
            {texts.year}
            <select ref={year} id={`${id}-year`} className="field" defaultValue="">
              <option value="">{texts.yearNone}</option>
              {years.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-note`} className="flex flex-wrap items-center gap-2">
            {texts.note}
            <input ref={note} id={`${id}-note`} className="field w-64 max-w-full" maxLength={200} />
          </label>
        </div>
      )}
      {isListing && <p className="mt-3 text-mute">{texts.listing}</p>}
      {isEmpty && (
        <p className="notice notice-bad" role="alert">
          {texts.nothing}
        </p>
      )}
      {isSending && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <progress className="meter" aria-label={texts.status} max={total} value={done + unsent.length} />
          <span>{fill(texts.sending, { done, total })}</span>
          <button type="button" className="btn" onClick={stopSending}>
            {texts.stop}
          </button>
        </div>
      )}
      <output className="block">
        {phase === "done" && unsent.length === 0 && total > 0 && <p className="notice notice-good">✓ {fill(texts.sent, { total, skipped })}</p>}
        {phase === "stopped" && <p className="notice">{fill(texts.stopped, { done, total })}</p>}
      </output>
      {(phase === "done" || phase === "stopped") && unsent.length > 0 && <UnsentList texts={texts} unsent={unsent} retry={(found) => send(found, batchId)} />}
      {openBatch !== null && !isSending && (
        <button type="button" className="btn mt-3" onClick={() => void closeBatch(openBatch).then(() => router.refresh())}>
          {texts.close}
        </button>
      )}
    </>
  );
}
