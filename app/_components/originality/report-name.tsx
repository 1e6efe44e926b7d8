import type { NamedReport } from "../../../db/queries/shared-text";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";

/** A report by its body and year: a link where the account may look at it, its name where it may not. */
export function ReportName({ t, filters, report }: { t: Translate; filters: Filters; report: NamedReport }) {
  const words = t("report.title", { agency: report.agencyName, year: String(report.year) });
  return report.withinBounds ? (
    <Link data-quotes className="quiet-link" href={address(`/reports/${report.reportId}`, { ...filters, year: report.year })}>
      {words}
    </Link>
  ) : (
    <span data-quotes>
      {words} <small className="text-mute">{t("originality.outside")}</small>
    </span>
  );
}
