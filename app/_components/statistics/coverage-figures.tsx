import type { TabularEra } from "../../../lib/report/formats";
import type { Language } from "../../../lib/rules/rule";
import type { Coverage } from "../../../lib/statistics/sums";
import { formatCount } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import type { AddressParams } from "../../_server/address";
import { Link } from "../link";

/** What the sums cover: the bodies that should be in them, the reports that are, and those left out, each leading to its bodies. */
export function CoverageFigures({ t, language, coverage, shape, to }: { t: Translate; language: Language; coverage: Coverage; shape: TabularEra; to: (change: AddressParams) => string }) {
  const count = (value: number): string => formatCount(value, language);
  const open = (show: string): string => to({ show, sort: "name" });
  const unexpected = (
    <Link className="num-link" href={open("unexpected")}>
      {t("statistics.unexpectedNote", { count: count(coverage.unexpected) })}
    </Link>
  );
  const figures = [
    { key: "expected", value: coverage.expected === 0 ? null : coverage.expected, note: t(coverage.expected === 0 ? "overview.noRoster" : "statistics.expectedNote"), tone: "" },
    { key: "counted", value: coverage.counted, note: coverage.expected > 0 && coverage.unexpected > 0 ? unexpected : t("statistics.countedNote"), tone: "" },
    { key: "missing", value: coverage.expected === 0 ? null : coverage.missing, note: t("statistics.missingNote"), tone: coverage.missing > 0 ? "text-review" : "" },
    { key: "otherShape", value: coverage.otherShape, note: t("statistics.otherShapeNote", { shape }), tone: coverage.otherShape > 0 ? "text-review" : "" },
    { key: "noTables", value: coverage.noTables, note: t("statistics.noTablesNote"), tone: coverage.noTables > 0 ? "text-review" : "" },
    { key: "outside", value: coverage.outside, note: t("statistics.outsideNote"), tone: "" },
  ] as const;
  return (
    <dl className="kpis" aria-label={t("statistics.coverage")}>
      {figures.map(({ key, value, note, tone }) => (
        <div key={key}>
          <dt>{t(`statistics.show.${key}`)}</dt>
          <dd>
            {value === null ? (
              <span className="figure">—</span>
            ) : (
              <Link className={`figure quiet-link ${tone}`} href={open(key)}>
                {count(value)}
              </Link>
            )}
            <span className="note">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
