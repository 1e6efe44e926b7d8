import type { Language } from "../../../lib/rules/rule";
import type { FigureSum } from "../../../lib/statistics/series";
import { formatAmount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";

/** A main figure that leads to its bodies, with a sign for reports that have no number in it; a dash where no report was counted. */
export function FigureValue({ t, language, value, counted, href }: { t: Translate; language: Language; value: FigureSum; counted: number; href: string }) {
  if (counted === 0) return <span className="text-mute">—</span>;
  return (
    <>
      <Link className="num-link" href={href}>
        {formatAmount(value.sum, language)}
      </Link>
      {value.unknown > 0 && <sup title={t("statistics.cellUnknown", { count: value.unknown })}>?{value.unknown}</sup>}
    </>
  );
}
