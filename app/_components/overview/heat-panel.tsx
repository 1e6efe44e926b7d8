import type { Heat, HeatRows } from "../../../db/queries/category-heat";
import { AGENCY_KINDS, type AgencyKind } from "../../../lib/report/schema";
import { CATEGORIES } from "../../../lib/rules/finding";
import { address, type Filters } from "../../_server/address";
import { formatMean } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { Link } from "../link";
import { Panel, Scroller } from "../panel";

const STEPS = [0, 0.25, 0.75, 1.5];
const shade = (mean: number): string => `h${STEPS.filter((step) => mean > step).length}`;
const asKind = (row: string): AgencyKind | null => AGENCY_KINDS.find((kind) => kind === row) ?? null;

/** Mean findings per report by category and kind of body or region; each figure leads to its findings. */
export function HeatPanel({ t, filters, heat, by, regionName }: { t: Translate; filters: Filters; heat: Heat; by: HeatRows; regionName: (code: string) => string }) {
  const categories = CATEGORIES.filter((category) => heat.cells.some((cell) => cell.category === category));
  const count = new Map(heat.cells.map((cell) => [`${cell.row}/${cell.category}`, cell.findings]));
  const rows = [...heat.reports].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const title = t(by === "kind" ? "overview.heat" : "overview.heatRegion");
  const narrowed = (row: string): Filters => (by === "kind" ? { ...filters, kind: asKind(row) } : { ...filters, region: row });
  const nameOf = (row: string): string => {
    const kind = by === "kind" ? asKind(row) : null;
    return kind ? t(`kind.${kind}`) : regionName(row);
  };
  return (
    <Panel title={title} note={t("overview.heatNote")}>
      <Scroller label={title}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col">{t("categoryShort.row")}</th>
              {categories.map((category) => (
                <th key={category} scope="col">
                  {t(`categoryShort.${category}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([row, reports]) => (
              <tr key={row}>
                <th scope="row">
                  <Link lang={by === "region" ? "zh-CN" : undefined} className="quiet-link" href={address("/agencies", narrowed(row), { show: "received" })}>
                    {nameOf(row)}
                  </Link>
                </th>
                {categories.map((category) => {
                  const findings = count.get(`${row}/${category}`) ?? 0;
                  const mean = findings / reports;
                  return (
                    <td key={category} className={shade(mean)}>
                      {findings === 0 ? (
                        "0"
                      ) : (
                        <Link href={address("/findings", narrowed(row), { category, about: "body" })} title={t("unit.findings", { count: findings })}>
                          {mean < 0.05 ? "<0.1" : formatMean(mean)}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Panel>
  );
}
