import type { PairedSection } from "../../../lib/similarity/pair";
import type { ParsedReport } from "../../../lib/report/schema";
import { sectionLabel } from "../../../lib/report/labels";
import type { Language } from "../../../lib/rules/rule";
import { formatCount, formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Scroller } from "../panel";
import { PairText, passageId } from "./pair-text";
import { roundedShare, SIDES, type Side } from "./pair-view";

interface Props {
  t: Translate;
  language: Language;
  /** Whose the two texts are, for those who cannot see them side by side. */
  names: Record<Side, string>;
  texts: Record<Side, ParsedReport["text"]>;
  paired: PairedSection;
  showLeftOut: boolean;
}

function share(shared: number, all: number): string {
  const part = roundedShare(shared, all);
  return part === null ? "—" : formatShare(part);
}

/** A compared section of two reports side by side, with the way to each of its passages. */
export function PairSection({ t, language, names, texts, paired, showLeftOut }: Props) {
  const { section, overlap, passages } = paired;
  const label = sectionLabel(section, language);
  return (
    <section className="pair-section" aria-labelledby={`section-${section}`}>
      <div className="pair-bar">
        <h2 id={`section-${section}`}>{label}</h2>
        <span className="text-[13px] text-mute">
          {t("originality.sectionShares", { own: share(overlap.sharedHan, overlap.ownHan), other: share(overlap.otherSharedHan, overlap.otherHan), run: formatCount(overlap.longestRunHan, language) })}
          {overlap.figuresUnchanged && ` · ${t("originality.figuresUnchanged")}`}
        </span>
        {passages.length === 0 ? (
          <span className="text-[13px] text-mute">{t("originality.passagesNone")}</span>
        ) : (
          <span className="no-print flex flex-wrap items-center gap-1 text-[13px]">
            <span className="text-mute">{t("originality.passages")}</span>
            {passages.map((number) => (
              <a key={number} className="tag" data-choose={number} href={`#${passageId("own", number)}`} aria-label={`${t("originality.passages")} ${number}`}>
                {number}
              </a>
            ))}
          </span>
        )}
      </div>
      <div className="pair-columns">
        {SIDES.map((side) => (
          <div key={side} className="pair-column" data-side={side}>
            <p className="pair-whose" lang="zh-CN">{names[side]}</p>
            <Scroller label={`${names[side]} · ${label}`}>
              {paired[side].heading !== null && <h3 lang="zh-CN">{paired[side].heading}</h3>}
              {paired[side].paragraphs.length === 0 ? <p className="text-mute">{t("originality.absent")}</p> : <PairText t={t} language={language} side={side} text={texts[side]} content={paired[side]} showLeftOut={showLeftOut} />}
            </Scroller>
          </div>
        ))}
      </div>
    </section>
  );
}
