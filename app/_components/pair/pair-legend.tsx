import type { Translate } from "../../_i18n/translate";

/** What the marks of two texts side by side mean. */
export function PairLegend({ t, showLeftOut }: { t: Translate; showLeftOut: boolean }) {
  return (
    <p className="pair-legend">
      <span className="sr-only">{t("originality.legend")}</span>
      <span>
        <mark className="pair-mark" aria-hidden="true">
          <b className="pair-number">1</b> ── <sup>1</sup>
        </mark>
        {t("originality.legendSame")}
      </span>
      <span>
        <mark className="pair-mark" aria-hidden="true">
          <i>&nbsp;··&nbsp;</i>
        </mark>
        {t("originality.legendChanged")}
      </span>
      {(showLeftOut ? (["massShared", "prescribed"] as const) : (["massShared"] as const)).map((kind) => (
        <span key={kind}>
          <span className={`pair-left-out pair-${kind}`} aria-hidden="true">
            &emsp;&emsp;
          </span>
          {t(kind === "prescribed" ? "originality.legendPrescribed" : "originality.legendMassShared")}
        </span>
      ))}
    </p>
  );
}
