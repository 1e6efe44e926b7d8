import { Fragment } from "react";
import type { PairSide } from "../../../lib/similarity/pair";
import type { PairSegment } from "../../../lib/similarity/pair-segments";
import type { Language } from "../../../lib/rules/rule";
import { LOCALES, type Translate } from "../../_i18n/translate";
import type { Side } from "./pair-view";

interface Props {
  t: Translate;
  language: Language;
  side: Side;
  /** The report's text, into which the segments point. */
  text: string;
  /** Whether prescribed wording is written out; wording of many bodies always is, or the text could not be read. */
  showLeftOut: boolean;
}

/** The page address of a passage in one of the two texts. */
export const passageId = (side: Side, number: number): string => `${side === "own" ? "l" : "r"}-${number}`;
const opposite = (side: Side): Side => (side === "own" ? "other" : "own");

/** A run of segments of one passage, or one segment outside of any. */
interface Group {
  passage: number | null;
  segments: PairSegment[];
}

function grouped(segments: readonly PairSegment[]): Group[] {
  const groups: Group[] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && segment.passage !== null && last.passage === segment.passage) last.segments.push(segment);
    else groups.push({ passage: segment.passage, segments: [segment] });
  }
  return groups;
}

function LeftOut({ t, language, text, showLeftOut, segment }: Omit<Props, "side"> & { segment: PairSegment }) {
  const words = text.slice(segment.start, segment.end);
  if (showLeftOut || segment.kind === "massShared") return <span className={`pair-left-out pair-${segment.kind}`}>{words}</span>;
  return (
    <span className="pair-hidden" lang={LOCALES[language]}>
      {t("originality.hiddenPrescribed", { count: words.length })}
    </span>
  );
}

/** Shorter pieces, left between wording that does not count, carry no number of their own. */
const NUMBERED_CHARS = 6;

function Passage({ t, language, side, text, group, number, isFirst }: Omit<Props, "showLeftOut"> & { group: Group; number: number; isFirst: boolean }) {
  return (
    <mark className="pair-mark" data-passage={number}>
      {isFirst && (
        <a id={passageId(side, number)} className="pair-number" href={`#${passageId(opposite(side), number)}`} lang={LOCALES[language]} aria-label={t("originality.passageLink", { number })}>
          {number}
        </a>
      )}
      {group.segments.map(({ start, end, kind }) => (kind === "changed" ? <i key={start}>{text.slice(start, end)}</i> : <Fragment key={start}>{text.slice(start, end)}</Fragment>))}
      {group.segments.reduce((length, { start, end }) => length + end - start, 0) >= NUMBERED_CHARS && <sup aria-hidden="true">{number}</sup>}
    </mark>
  );
}

/** A section of one report: its passages marked and numbered, what is left out of account folded or muted. */
export function PairText({ content, ...props }: Props & { content: PairSide }) {
  const begun = new Set<number>();
  return content.paragraphs.map((segments) => (
    <p key={segments[0]?.start} lang="zh-CN">
      {grouped(segments).map(({ passage, segments: parts }) => {
        const [first] = parts;
        if (!first) return null;
        if (passage !== null) {
          const isFirst = !begun.has(passage);
          begun.add(passage);
          return <Passage key={first.start} {...props} group={{ passage, segments: parts }} number={passage} isFirst={isFirst} />;
        }
        return first.kind === "own" ? <Fragment key={first.start}>{props.text.slice(first.start, first.end)}</Fragment> : <LeftOut key={first.start} {...props} segment={first} />;
      })}
    </p>
  ));
}
