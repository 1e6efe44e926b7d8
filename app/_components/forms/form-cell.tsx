import type { TableKey } from "../../../lib/report/cells";
import { cellLabel } from "../../../lib/report/labels";
import type { Language } from "../../../lib/rules/rule";
import type { Translate } from "../../_i18n/translate";
import type { Tone } from "../evidence/marks";
import { Link } from "../link";
import { cellId, markKey, type CellView } from "./form-model";

/** What findings say of a cell. */
export interface CellMark {
  /** Numbers of the findings in the panel. */
  numbers: readonly number[];
  /** Addresses of the findings' cards. */
  cards: readonly string[];
  tone: Tone;
  /** The messages, shown on hover and focus. */
  tip: string;
}
/** Where a figure leads to that was added up. */
export interface CellOpening {
  href: string;
  /** The figure with all that is to be said of it. */
  words: string;
  /** A sign behind the figure; null when nothing is missing in it. */
  sign: string | null;
}
export interface FormContext {
  t: Translate;
  language: Language;
  marks: ReadonlyMap<string, CellMark>;
  /** Only where the form has sums. */
  openings?: ReadonlyMap<string, CellOpening>;
}

/** One figure of the form: marked when a finding is about it, hatched when it was not read. */
export function FormCell({ context, table, view, colSpan }: { context: FormContext; table: TableKey; view: CellView; colSpan?: number }) {
  const { t, language } = context;
  const mark = context.marks.get(markKey(table, view.address));
  const opening = context.openings?.get(markKey(table, view.address));
  const label = cellLabel(view.address, language);
  const classes = ["v", view.state === "unread" ? "unread" : "", view.state === "blank" ? "blank" : "", view.inferred ? "inferred" : "", mark ? `bad bad-${mark.tone}` : ""];
  const content =
    view.state === "unread" ? <span title={t("report.unreadCell", { cell: label })}>{t("report.unread")}</span>
    : view.state === "blank" ? <span title={t("report.blankCell", { cell: label })}>{t("report.blank")}</span>
    : view.inferred ? <span title={t("report.inferred")}>{view.text}</span>
    : view.text;
  return (
    <td id={cellId(table, view.address)} colSpan={colSpan} className={classes.filter(Boolean).join(" ")} data-findings={mark?.numbers.join(" ")}>
      {mark ? (
        <a href={`#${mark.cards[0]!}`} data-tip={mark.tip} data-pick={mark.numbers.join(" ")} aria-label={`${label}: ${view.text || t(view.state === "blank" ? "report.blank" : "report.unread")}. ${mark.tip}`}>
          {content}
          <sup aria-hidden="true">{mark.numbers.join(",")}</sup>
        </a>
      ) : opening ? (
        <Link className="opening" href={opening.href} title={opening.words} aria-label={opening.words}>
          {content}
          {opening.sign !== null && <sup aria-hidden="true">{opening.sign}</sup>}
        </Link>
      ) : (
        content
      )}
    </td>
  );
}

/** A label of the form: the official wording, with a translation below it for readers of English. */
export function FormLabel({ context, label, translation }: { context: FormContext; label: string; translation: string }) {
  if (context.language === "zh") return label;
  return (
    <>
      <span lang="zh-CN">{label}</span>
      <small>{translation}</small>
    </>
  );
}
