import { Fragment } from "react";
import type { Language } from "../../../lib/rules/rule";
import { LOCALES, type Translate } from "../../_i18n/translate";
import type { FindingView } from "./finding-view";
import { gravest, segmentText, type Mark, type Tone } from "./marks";

/** What a marked text needs to know of the report's findings. */
export interface MarkContext {
  t: Translate;
  language: Language;
  text: string;
  marks: readonly Mark[];
  findings: readonly FindingView[];
}

/** The tone of a finding: its severity, or a question. */
export const toneOf = (finding: FindingView): Tone => (finding.outcome === "review" ? "review" : finding.severity);

/** The marks of all findings in the text; cells of the forms are marked in the forms. */
export function marksOf(findings: readonly FindingView[]): Mark[] {
  return findings.flatMap((finding) =>
    finding.places.flatMap(({ evidence, target }) =>
      target === null || (evidence.table && evidence.cell) ? [] : [{ start: evidence.span[0], end: evidence.span[1], finding: finding.number, id: target }],
    ),
  );
}

/**
 * The half-open range [start, end) of the original text with its evidence marked. Every mark leads to its finding's card.
 * A mark's address stands at its first run in the document, which is in this range when `anchors` is true.
 */
export function MarkedText({ context, start, end, anchors = true }: { context: MarkContext; start: number; end: number; anchors?: boolean }) {
  const { t, language, text, marks, findings } = context;
  return segmentText(start, end, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.marks.length === 0) return <Fragment key={segment.start}>{words}</Fragment>;
    const concerned = segment.marks.map((mark) => findings[mark.finding - 1]!);
    const beginning = anchors ? segment.marks.filter((mark) => mark.start === segment.start || (segment.start === start && mark.start < start && !/\S/.test(text.slice(mark.start, start)))) : [];
    const [first, ...others] = beginning;
    return (
      <Fragment key={segment.start}>
        {others.map((mark) => (
          <span key={mark.id} id={mark.id} />
        ))}
        <a
          id={first?.id}
          href={`#${concerned[0]!.card}`}
          className={`mark mark-${gravest(concerned.map(toneOf))}`}
          data-findings={segment.marks.map((mark) => mark.finding).join(" ")}
          data-pick={segment.marks.map((mark) => mark.finding).join(" ")}
        >
          {words}
          {segment.ends.length > 0 && (
            <>
              <sup aria-hidden="true">{segment.ends.join(",")}</sup>
              <span className="sr-only" lang={LOCALES[language]}>
                {` (${t("report.evidenceLabel", { numbers: t("report.evidenceOf", { number: segment.ends.join(", ") }), titles: segment.ends.map((number) => findings[number - 1]!.title).join("; ") })})`}
              </span>
            </>
          )}
        </a>
      </Fragment>
    );
  });
}
