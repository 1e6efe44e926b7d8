"use client";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import type { DeskMessages } from "../../_i18n/messages/zh-desk";
import { fill } from "./fill";
import { ProblemList, RosterPreview, type LineProblem, type Preview } from "./roster-preview";

type Desk =
  | { step: "empty" }
  | { step: "reading" | "saving"; file: File }
  | { step: "previewed"; file: File; year: number; preview: Preview }
  | { step: "done"; year: number; rows: number; agenciesAdded: number; entriesAdded: number; refused: LineProblem[] }
  | { step: "refused"; reason: string };

/** Takes a roster: previewed first, written when it is confirmed. */
export function RosterDesk({ texts, years, year: latest }: { texts: DeskMessages; years: readonly number[]; year: number }) {
  const router = useRouter();
  const [desk, setDesk] = useState<Desk>({ step: "empty" });
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();

  async function ask<T>(step: "preview" | "confirm", file: File, year: number): Promise<T | null> {
    const query = new URLSearchParams({ step, year: String(year), name: file.name });
    const response = await fetch(`/import/roster?${query.toString()}`, { method: "POST", body: file });
    const answer: T & { error?: string } = await response.json();
    if (response.ok) return answer;
    setDesk({ step: "refused", reason: answer.error ?? texts.network });
    return null;
  }
  const orSay = (work: Promise<void>): void => void work.catch(() => setDesk({ step: "refused", reason: texts.network }));

  async function preview(file: File): Promise<void> {
    const year = Number(select.current?.value ?? latest);
    setDesk({ step: "reading", file });
    const found = await ask<Preview>("preview", file, year);
    if (found) setDesk({ step: "previewed", file, year, preview: found });
  }
  async function confirm(file: File, year: number): Promise<void> {
    setDesk({ step: "saving", file });
    const taken = await ask<{ rows: number; agenciesAdded: number; entriesAdded: number; refused: LineProblem[] }>("confirm", file, year);
    if (!taken) return;
    setDesk({ ...taken, step: "done", year });
    router.refresh();
  }
  return (
    <>
      <p className="mb-3 text-mute">{texts.rosterHint}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <label htmlFor={`${id}-year`} className="flex flex-wrap items-center gap-2">
          {texts.rosterYear}
          <select ref={select} id={`${id}-year`} className="field" defaultValue={latest}>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn" disabled={desk.step === "reading" || desk.step === "saving"} onClick={() => input.current?.click()}>
          {texts.rosterChoose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx"
          aria-label={texts.rosterChoose}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) orSay(preview(file));
          }}
        />
      </div>
      <output className="block">
        {desk.step === "reading" && <p className="notice">{texts.rosterReading}</p>}
        {desk.step === "saving" && <p className="notice">{texts.rosterSaving}</p>}
        {desk.step === "done" && <p className="notice notice-good">✓ {fill(texts.rosterDone, { rows: desk.rows, agencies: desk.agenciesAdded, entries: desk.entriesAdded, year: desk.year })}</p>}
      </output>
      {desk.step === "done" && <ProblemList texts={texts} problems={desk.refused} count={desk.refused.length} />}
      {desk.step === "refused" && (
        <p data-quotes className="notice notice-bad" role="alert">
          {desk.reason}
        </p>
      )}
      {desk.step === "previewed" && (
        <RosterPreview texts={texts} name={desk.file.name} preview={desk.preview} confirm={() => orSay(confirm(desk.file, desk.year))} cancel={() => setDesk({ step: "empty" })} />
      )}
    </>
  );
}
