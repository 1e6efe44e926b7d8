import { circumstanceWords, EMPTY_WORDS, placeWords, SOUND_WORDS, type Circumstance } from "../../../lib/rules/example-words";
import type { ExamplePart } from "../../../lib/rules/examples";
import type { Language } from "../../../lib/rules/rule";
import type { Tone } from "../evidence/marks";
import { ExampleCells } from "./example-cells";

interface Shown {
  title: string;
  /** The finding's; null where nothing is found. */
  tone: Tone | null;
  sign: string | null;
  language: Language;
}

const isCircumstance = (part: ExamplePart): part is Circumstance => part.kind !== "quote" && part.kind !== "text" && part.kind !== "cells";

function Quoted({ part, tone, sign, language }: Omit<Shown, "title"> & { part: Extract<ExamplePart, { kind: "quote" | "text" }> }) {
  return (
    <div className="example-part">
      <p className="example-where">{placeWords(part.place, language)}</p>
      {part.kind === "text" ? (
        <p className="example-words" lang={part.text === "" ? undefined : "zh-CN"}>
          {part.text === "" ? EMPTY_WORDS[language] : part.text}
        </p>
      ) : (
        <p className="example-words" lang="zh-CN">
          {part.runs.map(({ text, marked }, index) =>
            marked ? (
              <mark key={`${index} ${text}`} className={`mark mark-${tone ?? "info"}`}>
                {text}
                {sign !== null && <sup aria-hidden="true">{sign}</sup>}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
      )}
    </div>
  );
}

/** What the reader sees of an example: the circumstances on one line, then words and cells. */
export function ExampleShown({ parts, title, tone, sign, language }: Shown & { parts: readonly ExamplePart[] }) {
  const circumstances = parts.filter(isCircumstance);
  return (
    <>
      {parts.length === 0 && <p className="example-where">{SOUND_WORDS[language]}</p>}
      {circumstances.length > 0 && (
        <ul className="example-circumstances">
          {circumstances.map((part) => {
            const { label, words } = circumstanceWords(part, language);
            return (
              <li key={`${label} ${words}`}>
                <span className="text-mute">{label}</span> {words}
              </li>
            );
          })}
        </ul>
      )}
      {parts.map((part, index) =>
        part.kind === "cells" ? (
          <ExampleCells key={`${part.kind} ${index}`} part={part} title={title} tone={tone} sign={sign} language={language} />
        ) : isCircumstance(part) ? null : (
          <Quoted key={`${part.kind} ${index}`} part={part} tone={tone} sign={sign} language={language} />
        ),
      )}
    </>
  );
}
