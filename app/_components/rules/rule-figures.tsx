import type { RuleCount } from "../../../db/queries/rule-counts";
import { formatShare } from "../../_i18n/format";
import type { Translate } from "../../_i18n/translate";
import { address, type Filters } from "../../_server/address";
import { Link } from "../link";

/** How often a rule fired in the scope and how often it was dismissed there; each number leads to the findings it counts. */
export function RuleFigures({ t, filters, ruleId, count }: { t: Translate; filters: Filters; ruleId: string; count: RuleCount | undefined }) {
  const { findings = 0, reports = 0, dismissed = 0, dismissedShare = 0 } = count ?? {};
  return (
    <ul>
      <li>
        {findings > 0 ? (
          <Link className="link" href={address("/findings", filters, { rule: ruleId })}>
            {t("rules.firedHereCount", { findings: t("unit.findings", { count: findings }), reports: t("unit.reports", { count: reports }) })}
          </Link>
        ) : (
          <span className="text-mute">{t("rules.firedHereNone")}</span>
        )}
      </li>
      <li>
        {dismissed > 0 ? (
          <Link className="link" href={address("/findings", filters, { rule: ruleId, state: "dismissed" })}>
            {t("rules.dismissedHereCount", { findings: t("unit.findings", { count: dismissed }), share: formatShare(dismissedShare) })}
          </Link>
        ) : (
          <span className="text-mute">{t("rules.dismissedHereNone")}</span>
        )}
      </li>
    </ul>
  );
}
